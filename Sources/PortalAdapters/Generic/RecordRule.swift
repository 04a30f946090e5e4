import DCAT
import Harvesting
import Vocabularies

/// What is read of a record: the fields it tells, its labels, its files, and what is kept for later requests.
struct RecordRule: Sendable {
    private let keep: [(name: String, rule: ValueRule)]
    private let fields: [(field: CatalogueField, rules: [ValueRule])]
    private let labels: [LabelRule]
    private let distributions: DistributionsRule?
    /// Members of a JSON record that a rule reads or that are left aside; nil where all others are left aside.
    private let known: Set<String>?

    static let keys = ["keep", "fields", "labels", "distributions", "ignored"]

    /// - Parameter others: members that rules outside read.
    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ options: OptionReader, _ form: AnswerForm, others: [String] = []) throws(AdapterError) {
        keep = try RecordRule.keep(options, form)
        fields = try RecordRule.fields(options, form)
        var labels: [LabelRule] = []
        for reader in try options.readers("labels") { labels.append(try LabelRule(reader, form)) }
        self.labels = labels
        if let reader = try options.reader("distributions") {
            distributions = try DistributionsRule(reader, form)
        } else {
            distributions = nil
        }
        let ignored = try options.texts("ignored")
        let read = keep.compactMap(\.rule.member) + fields.flatMap { $0.rules.compactMap(\.member) }
        let inner = labels.compactMap(\.member) + [distributions?.member].compactMap { $0 }
        known = ignored.contains("*") ? nil : Set(ignored + read + inner + others)
    }

    static func keep(
        _ options: OptionReader, _ form: AnswerForm
    ) throws(AdapterError) -> [(name: String, rule: ValueRule)] {
        var keep: [(name: String, rule: ValueRule)] = []
        guard let reader = try options.reader("keep") else { return [] }
        for name in reader.keys {
            if let rule = try ValueRule.optional(reader, name, form) { keep.append((name, rule)) }
        }
        return keep
    }

    static func fields(
        _ options: OptionReader, _ form: AnswerForm
    ) throws(AdapterError) -> [(field: CatalogueField, rules: [ValueRule])] {
        guard let reader = try options.reader("fields") else { return [] }
        var fields: [(field: CatalogueField, rules: [ValueRule])] = []
        for key in reader.keys {
            guard reader.value(key) != nil else { continue }
            guard let field = CatalogueField(rawValue: key) else {
                let known = CatalogueField.allCases.map(\.rawValue).sorted().joined(separator: ", ")
                throw reader.misstated(key, "is no field; fields: \(known)")
            }
            fields.append((field, try ValueRule.list(reader, key, form)))
        }
        return fields
    }

    /// The names of what it keeps.
    var keptNames: [String] { keep.map(\.name) }

    /// Every place of its templates.
    var places: [Template.Place] {
        keep.flatMap(\.rule.places) + fields.flatMap { $0.rules.flatMap(\.places) } + (distributions?.places ?? [])
    }

    var readsDistributions: Bool { distributions != nil }

    // MARK: Reading

    /// - Parameters:
    ///   - values: what templates are filled with; what is kept is added to it.
    ///   - vocabulary: what the portal's own labels and codes are.
    func read(
        _ node: AnswerNode, _ values: inout [String: String], _ vocabulary: GenericVocabulary,
        _ issues: inout IssueCollector
    ) -> CatalogueFacts {
        for (name, rule) in keep {
            if let text = rule.text(in: node, values) { values[name] = text }
        }
        var facts = RecordRule.facts(node, fields, values, vocabulary, &issues)
        for rule in labels {
            rule.read(node) { label, texts in
                guard let field = vocabulary.field(of: label) else {
                    issues.addUnmapped(label, value: texts.first)
                    return
                }
                if facts.tells(field), !field.isMultiple, field != .format { return }
                facts.add(field, texts, heading: label)
            }
        }
        return facts
    }

    /// The facts of each file the record names.
    func files(_ node: AnswerNode, _ values: [String: String], _ vocabulary: GenericVocabulary) -> [CatalogueFacts] {
        distributions?.read(node, values, vocabulary) ?? []
    }

    static func facts(
        _ node: AnswerNode, _ fields: [(field: CatalogueField, rules: [ValueRule])], _ values: [String: String],
        _ vocabulary: GenericVocabulary, _ issues: inout IssueCollector
    ) -> CatalogueFacts {
        var facts = CatalogueFacts()
        for (field, rules) in fields {
            let takesAll = field.isMultiple || field == .format
            for rule in rules {
                let texts = rule.texts(in: node, values)
                facts.add(field, takesAll ? texts : Array(texts.prefix(1)), heading: rule.name)
                if facts.tells(field), !takesAll { break }
                if texts.isEmpty, vocabulary.hasCodes(of: field), rule.isNull(in: node) {
                    issues.add(
                        .frequencyUnknown, .warning, field: rule.name, value: "null",
                        "The portal gives null where a code is due; nothing is promised by it.")
                }
            }
        }
        return facts
    }

    /// The members of a JSON record that no rule reads and no list names.
    func unmapped(_ node: AnswerNode) -> [(name: String, value: String)] {
        guard let known, case .json(.object(let members)) = node else { return [] }
        return members.compactMap { member in
            guard !known.contains(member.name), member.value != .null else { return nil }
            return (member.name, String(decoding: member.value.json.prefix(200), as: UTF8.self))
        }
    }
}
