import DCAT
import JSON

extension DatasetCodec {
    /// Reads back what ``encode(_:)-(Dataset)`` wrote.
    ///
    /// - Throws: ``WarehouseError`` with code `damaged`.
    public static func dataset(_ text: String, parser: JSONParser) throws -> Dataset {
        try parse(text, parser) { root in
            guard let identifier = root["identifier"]?.string else { return nil }
            var dataset = Dataset(identifier: identifier)
            for member in root.members { read(member, into: &dataset) }
            return dataset
        }
    }

    /// Reads back what ``encode(_:)-(Agent)`` wrote.
    ///
    /// - Throws: ``WarehouseError`` with code `damaged`.
    public static func agent(_ text: String, parser: JSONParser) throws -> Agent {
        try parse(text, parser) { agent($0) }
    }

    static func parse<Value>(
        _ text: String, _ parser: JSONParser, _ read: (JSONValue) -> Value?
    ) throws -> Value {
        let value: Value?
        do {
            value = try parser.withValue(of: text.utf8) { read($0) }
        } catch {
            throw WarehouseError(.damaged, "a stored record is not JSON: \(error)")
        }
        guard let value else { throw WarehouseError(.damaged, "a stored record lacks its identifier") }
        return value
    }

    private static func read(_ member: JSONMember, into dataset: inout Dataset) {
        let value = member.value
        switch member.key {
        case "title": dataset.title = text(value)
        case "description": dataset.description = text(value)
        case "publisher": dataset.publisher = agent(value)
        case "contactPoint":
            dataset.contactPoint = ContactPoint(
                name: value["name"]?.string, email: value["email"]?.string, telephone: value["telephone"]?.string,
                url: value["url"]?.string)
        case "keywords": dataset.keywords = text(value).variants
        case "themes": dataset.themes = concepts(value)
        case "landingPage": dataset.landingPage = value.string
        case "issued": dataset.issued = date(value)
        case "modified": dataset.modified = date(value)
        case "recordIssued": dataset.recordIssued = date(value)
        case "recordModified": dataset.recordModified = date(value)
        case "frequency": dataset.frequency = stated(value) { Frequency(code: $0) }
        case "temporal":
            dataset.temporal = value.elements.map {
                PeriodOfTime(start: $0["start"].flatMap(date), end: $0["end"].flatMap(date))
            }
        case "spatial": dataset.spatial = concepts(value)
        case "languages": dataset.languages = strings(value)
        case "licence": dataset.licence = licence(value)
        case "rights": dataset.rights = value.string
        case "accessRights": dataset.accessRights = stated(value) { AccessRights(rawValue: $0) }
        case "conformsTo": dataset.conformsTo = strings(value)
        case "version": dataset.version = value.string
        case "isPartOf": dataset.isPartOf = value.string
        case "distributions": dataset.distributions = value.elements.map(distribution)
        default: break
        }
    }

    private static func distribution(_ object: JSONValue) -> Distribution {
        var distribution = Distribution()
        for member in object.members {
            let value = member.value
            switch member.key {
            case "identifier": distribution.identifier = value.string
            case "title": distribution.title = text(value)
            case "description": distribution.description = text(value)
            case "accessURL": distribution.accessURL = value.string
            case "downloadURL": distribution.downloadURL = value.string
            case "serviceURL": distribution.serviceURL = value.string
            case "format": distribution.format = stated(value) { FileFormat(code: $0) }
            case "mediaType": distribution.mediaType = stated(value) { FileFormat(code: $0) }
            case "compressFormat": distribution.compressFormat = stated(value) { FileFormat(code: $0) }
            case "packageFormat": distribution.packageFormat = stated(value) { FileFormat(code: $0) }
            case "byteSize": distribution.byteSize = value.int64
            case "checksum": distribution.checksum = value.string
            case "issued": distribution.issued = date(value)
            case "modified": distribution.modified = date(value)
            case "licence": distribution.licence = licence(value)
            case "rights": distribution.rights = value.string
            case "accessRights": distribution.accessRights = stated(value) { AccessRights(rawValue: $0) }
            case "conformsTo": distribution.conformsTo = strings(value)
            case "layers": distribution.layers = strings(value)
            case "languages": distribution.languages = strings(value)
            default: break
            }
        }
        return distribution
    }

    static func agent(_ object: JSONValue) -> Agent {
        Agent(
            name: object["name"].map(text) ?? MultilingualText(), identifier: object["identifier"]?.string,
            homepage: object["homepage"]?.string, parentName: object["parentName"]?.string)
    }

    static func text(_ array: JSONValue) -> MultilingualText {
        MultilingualText(
            array.elements.compactMap { element in
                if let plain = element.string { return LanguageString(plain) }
                let parts = element.elements.compactMap(\.string)
                return parts.count == 2 ? LanguageString(parts[0], language: parts[1]) : nil
            })
    }

    private static func concepts(_ array: JSONValue) -> [Concept] {
        array.elements.map { Concept(iri: $0["iri"]?.string, label: $0["label"].map(text) ?? MultilingualText()) }
    }

    static func strings(_ array: JSONValue) -> [String] { array.elements.compactMap(\.string) }

    private static func stated<Value>(_ array: JSONValue, _ value: (String) -> Value?) -> Stated<Value>? {
        let parts = array.elements.compactMap(\.string)
        guard let raw = parts.first else { return nil }
        return Stated(raw: raw, value: parts.count > 1 ? value(parts[1]) : nil)
    }

    static func date(_ array: JSONValue) -> Stated<PartialDate>? {
        var elements = array.elements
        guard let raw = elements.next()?.string else { return nil }
        guard let start = elements.next()?.int64, let word = elements.next()?.string,
            let precision = PartialDate.Precision(rawValue: word)
        else { return Stated(raw: raw, value: nil) }
        let offset = elements.next()?.int64 ?? 0
        let date = PartialDate(
            start: Instant(millisecondsSince1970: start), precision: precision, offsetMinutes: Int(offset))
        return Stated(raw: raw, value: date)
    }

    static func licence(_ array: JSONValue) -> Stated<Licence>? {
        var elements = array.elements
        guard let raw = elements.next()?.string else { return nil }
        guard let code = elements.next()?.string else { return Stated(raw: raw, value: nil) }
        return Stated(raw: raw, value: Licence(code: code, isOpen: elements.next()?.bool))
    }
}
