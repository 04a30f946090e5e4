import Harvesting
import JSON
import Vocabularies

/// Reads the labels and values of records, and remembers what labels mean.
struct CrawlLabels {
    /// What one record says, and of each of the files it names.
    struct Content {
        var facts = CatalogueFacts()
        var files: [CatalogueFacts] = []
    }

    /// Labels read of one record, values of one label, and files of one record.
    static let mostValues = 1_000
    /// Labels whose meaning is remembered.
    private static let mostLabels = 4_096
    /// How deep a record may be wrapped.
    private static let deepest = 3

    private var fields: [String: CatalogueField?] = [:]

    mutating func read(
        _ record: JSONValue, _ vocabulary: GenericVocabulary, _ issues: inout IssueCollector
    ) -> Content {
        var content = Content()
        read(record, depth: 0, into: &content, vocabulary, &issues)
        // A platform that calls its datasets resources names them so.
        if !content.facts.tells(.title), let name = content.facts.text(.distributionTitle) {
            content.facts.add(.title, [name], heading: content.facts.heading(.distributionTitle))
        }
        return content
    }

    private mutating func read(
        _ record: JSONValue, depth: Int, into content: inout Content, _ vocabulary: GenericVocabulary,
        _ issues: inout IssueCollector
    ) {
        let isWrapped = depth < CrawlLabels.deepest && !tellsTitle(record, vocabulary)
        for member in record.members.prefix(CrawlLabels.mostValues) {
            let label = member.key.string
            if member.value.isArray, CrawlLabels.fileLists.contains(label.lowercased()), member.value.holdsObjects {
                for file in member.value.elements.prefix(CrawlLabels.mostValues) where file.isObject {
                    content.files.append(facts(ofFile: file, in: label, vocabulary, &issues))
                }
            } else if isWrapped, member.value.isObject, CrawlLabels.wrappings.contains(label.lowercased()) {
                read(member.value, depth: depth + 1, into: &content, vocabulary, &issues)
            } else {
                take(member.value, label, into: &content.facts, field(of: label, vocabulary), &issues)
            }
        }
    }

    private mutating func tellsTitle(_ record: JSONValue, _ vocabulary: GenericVocabulary) -> Bool {
        for member in record.members.prefix(CrawlLabels.mostValues) where !member.value.isNull {
            if field(of: member.key.string, vocabulary) == .title { return true }
        }
        return false
    }

    private func take(
        _ value: JSONValue, _ label: String, into facts: inout CatalogueFacts, _ field: CatalogueField?,
        _ issues: inout IssueCollector
    ) {
        guard let field else {
            let words = value.words ?? (value.isNull || value.count == 0 ? [] : [value.minified()])
            if let first = words.first { issues.addUnmapped(label, value: first) }
            return
        }
        if field == .ignored || (facts.tells(field) && !field.isMultiple && field != .format) { return }
        guard let words = value.words else {
            issues.add(
                .valueUnexpected, .error, field: label, value: value.minified(),
                "The label admits a text, a number, something with a name, or a list of these.")
            return
        }
        facts.add(field, words, heading: label)
    }

    /// What is told of one file: its address and format under whatever name.
    private mutating func facts(
        ofFile file: JSONValue, in list: String, _ vocabulary: GenericVocabulary, _ issues: inout IssueCollector
    ) -> CatalogueFacts {
        var facts = CatalogueFacts()
        for member in file.members.prefix(CrawlLabels.mostValues) {
            let label = member.key.string
            let field = CrawlLabels.fileFields[label.lowercased()] ?? field(of: label, vocabulary)
            take(member.value, list + "[]." + label, into: &facts, field?.ofFile, &issues)
        }
        return facts
    }

    /// As the portal's file says, else as the vocabulary does; a crawler's `url` is the page it read.
    private mutating func field(of label: String, _ vocabulary: GenericVocabulary) -> CatalogueField? {
        if let known = fields[label] { return known }
        let field = label == "url" ? .landingPage : vocabulary.field(of: label)
        if fields.count < CrawlLabels.mostLabels { fields[label] = field }
        return field
    }

    /// Members that hold the files of a record.
    private static let fileLists: Set<String> = [
        "resources", "resource", "distributions", "distribution", "files", "recursos", "ressources", "attachments",
        "resourcelist", "filelist", "datafiles", "downloads", "attachmentlist", "risorse", "zasoby",
    ]

    /// Members within which a record that tells no title itself tells everything.
    private static let wrappings: Set<String> = [
        "attributes", "_source", "source", "dcat", "metadata", "data", "result", "record", "detail", "object", "obj",
        "dataset", "fields", "properties", "metas", "default", "item", "node", "custom", "latestversion",
    ]

    private static let fileFields: [String: CatalogueField] = [
        "url": .link, "link": .link, "href": .link, "path": .link, "uri": .link, "extension": .format, "type": .format,
        "id": .ignored, "key": .ignored, "links": .ignored, "checksum": .checksum,
    ]
}

extension CatalogueField {
    /// What the field tells of a file where it has that name in the description of one.
    fileprivate var ofFile: CatalogueField {
        switch self {
        case .distributionTitle: .title
        case .distributionIdentifier, .identifier, .publisher, .theme, .keyword: .ignored
        case .distributionDescription: .description
        case .landingPage: .link
        case .created: .issued
        default: self
        }
    }
}

extension JSONValue {
    fileprivate var holdsObjects: Bool { elements.first { _ in true }?.isObject ?? false }

    /// A text or a number, the name of something that has one, or a list of these; nil for anything else.
    fileprivate var words: [String]? {
        switch kind {
        case .null: return []
        case .string, .number, .boolean: return scalarText.flatMap { AnswerText.trimmed($0) }.map { [$0] } ?? []
        case .object: return count == 0 ? [] : nameInside.map { [$0] }
        case .array:
            var words: [String] = []
            for element in elements.prefix(CrawlLabels.mostValues) where !element.isNull {
                guard let text = element.isObject ? element.nameInside : element.scalarText else { return nil }
                if let text = AnswerText.trimmed(text) { words.append(text) }
            }
            return words
        }
    }

    /// The name of a thing described by an object, or the first of its forms in several languages.
    private var nameInside: String? {
        for name in ["name", "title", "label", "display_name", "displayName", "default", "value", "text"]
            as [StaticString]
        {
            guard let member = self[name] else { continue }
            if let text = member.string.flatMap({ AnswerText.trimmed($0) }) { return text }
            if let text = member.isObject ? member.nameInside : nil { return text }
        }
        guard let first = members.first(where: { _ in true }), first.key.string.utf8.count <= 3 else { return nil }
        return members.lazy.compactMap { $0.value.string.flatMap { AnswerText.trimmed($0) } }.first
    }
}
