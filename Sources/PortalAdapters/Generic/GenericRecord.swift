import Harvesting

/// What is known of one record, to be made a dataset.
struct GenericRecord {
    private let settings: GenericSettings
    private let facts: CatalogueFacts
    private let issues: IssueCollector
    /// What names the record where it has no identifier.
    private let place: String?

    init(_ settings: GenericSettings, facts: CatalogueFacts, issues: IssueCollector, place: String?) {
        self.settings = settings
        self.facts = facts
        self.issues = issues
        self.place = place
    }

    /// - Parameter files: the facts of each file it names.
    func harvested(files: [CatalogueFacts]) -> HarvestedRecord {
        var reader = CatalogueRowReader(row: facts, rules: settings.vocabulary.rules)
        reader.issues = issues
        guard var dataset = reader.dataset() else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: place,
                    message: "The record gives neither a title nor an identifier."))
        }
        if !files.isEmpty { dataset.add(files, settings.vocabulary.rules, &reader.issues) }
        let title = dataset.title.preferred()
        return .dataset(dataset, issues: reader.issues.take(record: dataset.identifier, title: title))
    }

    /// The record as far as it is known, where a request about it had no use.
    func withoutAnswer(_ reason: String) -> HarvestedRecord {
        let title = facts.text(.title)
        guard title != nil, !settings.isDetailRequired else {
            return .failure(
                RecordIssue(
                    .recordUnavailable, .error, record: facts.text(.identifier) ?? place, title: title,
                    message: "The portal lists the record and does not give it: \(reason)."))
        }
        var collected = issues
        collected.add(
            .detailUnavailable, .warning, "Only what the list says of the record is known: \(reason).")
        return GenericRecord(settings, facts: facts, issues: collected, place: place).harvested(files: [])
    }
}

extension GenericSettings {
    /// What is asked of each record of the list; nil where the list tells all.
    var firstStep: (rule: AnswerRule, role: String)? {
        if let detail { return (detail, GenericContext.detail) }
        return files.map { ($0, GenericContext.files) }
    }
}
