import Harvesting
import Vocabularies

/// Where a record names its files.
struct DistributionsRule: Sendable {
    private let records: AnswerPlace
    private let keep: [(name: String, rule: ValueRule)]
    private let fields: [(field: CatalogueField, rules: [ValueRule])]

    /// Files read of one record.
    private static let mostFiles = 5_000

    init(_ options: OptionReader, _ form: AnswerForm) throws(AdapterError) {
        try options.check(known: ["records", "keep", "fields"])
        guard let records = try AnswerRule.place(options, "records", form) else {
            throw options.misstated("records", "is missing")
        }
        self.records = records
        keep = try RecordRule.keep(options, form)
        fields = try RecordRule.fields(options, form)
    }

    var member: String? { if case .path(let names) = records { names.first } else { nil } }

    var places: [Template.Place] {
        let kept = Set(keep.map(\.name))
        return (keep.flatMap(\.rule.places) + fields.flatMap { $0.rules.flatMap(\.places) })
            .filter { !kept.contains($0.name) }
    }

    func read(_ node: AnswerNode, _ values: [String: String], _ vocabulary: GenericVocabulary) -> [CatalogueFacts] {
        var issues = IssueCollector()
        return node.nodes(at: records).prefix(DistributionsRule.mostFiles).map { file in
            var values = values
            for (name, rule) in keep { values[name] = rule.text(in: file, values) }
            return RecordRule.facts(file, fields, values, vocabulary, &issues)
        }
    }
}
