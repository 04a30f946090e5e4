import DCAT
import JSON
import Vocabularies

extension StatementReader {
    private static let identifierKeys: [StaticString] = ["@id", "notation", "@value"]
    private static let linkKeys: [StaticString] = ["@id", "accessURL", "downloadURL", "url", "identifier"]
    private static let seriesKeys: [StaticString] = ["@id", "identifier", "title"]

    /// An identifier: a text, an object with an `@id`, or one with a `notation`.
    mutating func identifier(_ value: JSONValue, _ field: FieldName) -> String? {
        guard value.isObject else { return text(value, field) }
        for key in StatementReader.identifierKeys {
            if let stated = value[key], let text = text(stated, field) { return text }
        }
        return nil
    }

    /// A link, or a document that has one.
    mutating func documentLink(_ value: JSONValue, _ field: FieldName) -> String? {
        if let first = value.elements.first(where: { !$0.isNull }) { return documentLink(first, field) }
        guard value.isObject else { return link(value, field) }
        for key in StatementReader.linkKeys {
            if let stated = value[key], stated.isString { return link(stated, field) }
        }
        return nil
    }

    /// The standards a thing conforms to, by IRI or else by title.
    mutating func standards(_ value: JSONValue, _ field: FieldName) -> [String] {
        concepts(value, field).compactMap { $0.iri ?? $0.label.preferred() }
    }

    /// The first of the series that a dataset is in, by identifier or else by title.
    mutating func seriesIdentifier(_ value: JSONValue, _ field: FieldName) -> String? {
        if let first = value.elements.first(where: { !$0.isNull }) { return seriesIdentifier(first, field) }
        guard value.isObject else { return text(value, field) }
        for key in StatementReader.seriesKeys {
            if let stated = value[key], let text = identifier(stated, field) { return text }
        }
        return nil
    }

    /// Texts, each on a line, below what was there before.
    mutating func joined(
        _ value: JSONValue, onto before: String?, _ field: FieldName
    ) -> String? {
        let lines = (before.map { [$0] } ?? []) + texts(value, field)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Fills in a distribution of DCAT-US, in place: it is too large to be handed about. `field` is its own name, such
    /// as `distribution[2]`.
    mutating func readDistribution(_ value: JSONValue, into result: inout Distribution, _ field: FieldName) {
        var licenceWords = LicenceWords()
        var kind: String?
        let fields = DCATUSDistributionField.table
        for member in value.members where !member.value.isNull {
            guard let known = fields[member.key] else {
                issues.addUnmapped("distribution[].\(member.key.string)", value: member.value.minified())
                continue
            }
            let stated = member.value
            switch known {
            case .licence: licenceWords.titles += texts(stated, field.inside(".license"))
            case .kind: kind = text(stated, field.inside(".type"))
            case .ignored: break
            default: read(known, stated, into: &result, field.member(member.key))
            }
        }
        result.licence = licence(licenceWords, field.inside(".license"))
        if kind?.lowercased() == "api", result.serviceURL == nil {
            result.serviceURL = result.downloadURL ?? result.accessURL
            result.downloadURL = nil
        }
    }

    private mutating func read(
        _ known: DCATUSDistributionField, _ value: JSONValue, into result: inout Distribution,
        _ field: FieldName
    ) {
        switch known {
        case .identifier: result.identifier = result.identifier ?? identifier(value, field)
        case .title: result.title = multilingual(value, field)
        case .description: result.description = multilingual(value, field)
        case .accessURL: result.accessURL = link(value, field)
        case .downloadURL: result.downloadURL = firstLink(value, field)
        case .format: result.format = format(value, field)
        case .formats: readFormats(value, into: &result, field)
        case .mediaType: result.mediaType = format(value, field)
        case .compressFormat: result.compressFormat = format(value, field)
        case .packageFormat: result.packageFormat = format(value, field)
        case .byteSize: result.byteSize = byteSize(value, field)
        case .checksum: result.checksum = checksum(value, field)
        case .issued: result.issued = date(value, field)
        case .modified: result.modified = date(value, field)
        case .rights: result.rights = joined(value, onto: nil, field)
        case .accessRights: result.accessRights = accessRights(value, field)
        case .language: result.languages = texts(value, field)
        case .conformsTo: result.conformsTo = standards(value, field)
        case .service: result.serviceURL = endpoint(value, field)
        case .licence, .kind, .ignored: break
        }
    }

    /// Of several links the first; the others are noted.
    private mutating func firstLink(_ value: JSONValue, _ field: FieldName) -> String? {
        guard value.isArray else { return link(value, field) }
        let links = value.elements.compactMap { link($0, field) }
        if links.count > 1 {
            issues.add(
                .valueUnexpected, .warning, field: field.text, value: links.dropFirst().joined(separator: " "),
                "Of several links only the first was kept.")
        }
        return links.first
    }

    /// `[{"label": "csv", "value": "text/csv"}]` of the 1.0 form as Socrata writes it.
    private mutating func readFormats(
        _ value: JSONValue, into result: inout Distribution, _ field: FieldName
    ) {
        guard let first = value.elements.first(where: { $0.isObject }) else { return }
        if let label = first["label"] { result.format = format(label, field.inside(".label")) }
        if let type = first["value"] { result.mediaType = format(type, field.inside(".value")) }
    }

    private mutating func checksum(_ value: JSONValue, _ field: FieldName) -> String? {
        guard value.isObject else { return text(value, field) }
        guard let digits = value["checksumValue"].flatMap({ text($0, field) }) else { return nil }
        let algorithm = value["algorithm"].flatMap { reference($0, field) } ?? ""
        let word = algorithm.split { $0 == "/" || $0 == "#" || $0 == "_" }.last?.lowercased()
        return word.map { $0 + ":" + digits } ?? digits
    }
}
