import DCAT
import Harvesting
import JSON
import Vocabularies

/// Makes datasets of the records of one crawl.
///
/// Of every identifier a mark of 8 bytes is kept, up to ``mostMarks``, to find records that come again.
struct CrawlRecordReader {
    /// Beyond so many records repetitions are not looked for.
    static let mostMarks = 1_000_000
    /// Labels read of one record, and values of one label.
    static let mostValues = 1_000
    /// Labels whose meaning is remembered.
    private static let mostLabels = 4_096

    private let settings: CrawlJSONSettings
    private var fields: [String: CatalogueField?] = [:]
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
        var facts = facts(value, &issues)
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

    // MARK: Labels and values

    private mutating func facts(_ record: JSONValue, _ issues: inout IssueCollector) -> CatalogueFacts {
        var facts = CatalogueFacts()
        for member in record.members.prefix(CrawlRecordReader.mostValues) {
            let label = member.key.string
            let texts = texts(member.value, label, &issues)
            guard !texts.isEmpty else { continue }
            guard let field = field(of: label) else {
                issues.addUnmapped(label, value: texts.first)
                continue
            }
            if facts.tells(field), !field.isMultiple, field != .format { continue }
            facts.add(field, texts, heading: label)
        }
        return facts
    }

    /// The values of a label: a text or a number, or a list of these.
    private func texts(_ value: JSONValue, _ label: String, _ issues: inout IssueCollector) -> [String] {
        switch value.kind {
        case .null: return []
        case .string, .number, .boolean: return value.scalarText.flatMap { AnswerText.trimmed($0) }.map { [$0] } ?? []
        case .object:
            if value.count > 0 { refuse(value, label, &issues) }
            return []
        case .array:
            var texts: [String] = []
            for element in value.elements.prefix(CrawlRecordReader.mostValues) where !element.isNull {
                guard let text = element.scalarText else {
                    refuse(value, label, &issues)
                    break
                }
                if let text = AnswerText.trimmed(text) { texts.append(text) }
            }
            return texts
        }
    }

    private func refuse(_ value: JSONValue, _ label: String, _ issues: inout IssueCollector) {
        issues.add(
            .valueUnexpected, .error, field: label, value: value.minified(),
            "The label admits a text, a number or a list of these.")
    }

    /// As the portal's file says, else as the vocabulary does; a crawler's `url` is the page it read.
    private mutating func field(of label: String) -> CatalogueField? {
        if let known = fields[label] { return known }
        let field = label == "url" ? .landingPage : settings.vocabulary.field(of: label)
        if fields.count < CrawlRecordReader.mostLabels { fields[label] = field }
        return field
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
