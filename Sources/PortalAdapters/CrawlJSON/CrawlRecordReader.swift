import DCAT
import Harvesting
import JSON

/// Makes datasets of the records of one crawl.
///
/// Of every identifier a mark of 8 bytes is kept, up to ``mostMarks``, to find records that come again.
struct CrawlRecordReader {
    /// Beyond so many records repetitions are not looked for.
    static let mostMarks = 1_000_000

    private let settings: CrawlJSONSettings
    private var labels = CrawlLabels()
    private var marks: Set<UInt64> = []
    private var derivedCount = 0

    init(_ settings: CrawlJSONSettings) { self.settings = settings }

    mutating func record(_ element: JSONStreamElement) -> HarvestedRecord {
        let value = element.value
        let place = "#\(element.position)"
        guard value.isObject else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: place, value: value.minified(),
                    message: "The entry is no object of labels and values."))
        }
        var issues = IssueCollector()
        issues.add(element.repairs)
        let content = labels.read(value, settings.vocabulary, &issues)
        var facts = content.facts
        if !facts.tells(.identifier), let page = facts.text(.landingPage) {
            let found = settings.identifier(inPage: page)
            if let found { facts.add(.identifier, [found], heading: facts.heading(.landingPage)) }
        }
        var reader = CatalogueRowReader(row: facts, rules: settings.vocabulary.rules)
        reader.issues = issues
        guard var dataset = reader.dataset() else {
            return .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: place, value: value.minified(),
                    message: "The record gives neither a title nor an identifier."))
        }
        if !content.files.isEmpty { dataset.add(content.files, settings.vocabulary.rules, &reader.issues) }
        let title = dataset.title.preferred()
        guard identify(&dataset, value, isDerived: !facts.tells(.identifier)) else {
            return .failure(
                RecordIssue(
                    .recordRepeated, .error, record: dataset.identifier, title: title, value: place,
                    message: "A record with this identifier came before; the first one counts."))
        }
        return .dataset(dataset, issues: reader.issues.take(record: dataset.identifier, title: title))
    }

    /// What is told once of the whole crawl.
    var documentIssues: [RecordIssue] {
        guard derivedCount > 0 else { return [] }
        let message = "\(derivedCount) records state no identifier; one was made of title, publisher and landing page."
        return [RecordIssue(.identifierDerived, .warning, message: message)]
    }

    // MARK: Identity

    /// Tells a dataset from those before it; false where it is one of them come again.
    ///
    /// Records without an identifier of their own that agree in title, publisher and page but not in the rest are told
    /// apart by the rest.
    private mutating func identify(_ dataset: inout Dataset, _ record: JSONValue, isDerived: Bool) -> Bool {
        guard isDerived else { return isNew(dataset.identifier) }
        derivedCount += 1
        let whole = "derived-" + TextMark.digits(record.minified())
        guard isNew(whole) else { return false }
        if !isNew(dataset.identifier) { dataset.identifier = whole }
        return true
    }

    private mutating func isNew(_ identifier: String) -> Bool {
        guard marks.count < CrawlRecordReader.mostMarks else { return true }
        return marks.insert(TextMark.fnv1a(identifier)).inserted
    }
}
