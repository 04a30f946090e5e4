import DCAT
import Harvesting
import RDF
import Vocabularies

/// Turns the resources of a graph into datasets.
final class DCATMapper {
    let graph: StoredGraph
    /// The portal's zone, for dates that state none.
    let timeZoneMinutes: Int
    /// The page that the graph was found in; nil for a catalogue.
    var page: Page?
    var issues = IssueCollector()
    let cache = DCATCache()
    /// Predicates outside the vocabulary, by their number: whether they are left aside on purpose.
    private var strangers: [Int: Bool] = [:]
    /// Series without distributions, which are no records.
    private(set) var skippedSeries = 0
    /// Datasets that a page only lists.
    private(set) var listed = 0
    /// Records given so far.
    private(set) var count = 0

    /// A page of a site that describes datasets one by one.
    struct Page {
        var url: String
        /// As the site's own list of pages says.
        var lastModified: String?
    }

    init(graph: StoredGraph, timeZoneMinutes: Int) {
        self.graph = graph
        self.timeZoneMinutes = timeZoneMinutes
    }

    /// Gives a record for each dataset of the graph, in the order in which they first appear as such.
    ///
    /// - Returns: How many were given.
    func records(_ receive: (HarvestedRecord) throws -> Void) rethrows -> Int {
        let wanted = DCATVocabulary.Class.dataset.set.union(DCATVocabulary.Class.schemaDataset.set)
            .union(DCATVocabulary.Class.series.set)
        try graph.forEachSubject(of: wanted) { resource in
            guard let record = record(resource) else { return }
            count += 1
            try receive(record)
        }
        let known = wanted.union(DCATVocabulary.Class.catalog.set)
        try graph.forEachSubject(of: DCATVocabulary.Class.distributing.set, apartFrom: known) { resource in
            // Only datasets have distributions (DCAT 3, 6.6.8); without a title it is a mention of one.
            guard resource.types.isDisjoint(with: known), DCATFacts(resource, in: graph, limit: 2_000).has(.title),
                let record = record(resource)
            else { return }
            count += 1
            try receive(record)
        }
        return count
    }

    private func record(_ resource: Resource) -> HarvestedRecord? {
        if !resource.types.isDisjoint(with: DCATVocabulary.Class.catalog.set) { return nil }
        let isSeries = !resource.types.isDisjoint(with: DCATVocabulary.Class.series.set)
        let facts = facts(of: resource, field: "", DCATExpected.dataset)
        if isSeries, !facts.has(.distribution) {
            _ = issues.take(record: nil, title: nil)
            skippedSeries += 1
            return nil
        }
        if facts.isBare {
            _ = issues.take(record: nil, title: nil)
            return .failure(
                RecordIssue(
                    .recordEmpty, .warning, record: identifier(of: facts) ?? "#\(resource.subject.words ?? "")",
                    message: "The dataset is named and nothing is said of it."))
        }
        if page != nil, facts.has(.listedInverse), !facts.has(.distribution) {
            // A line in a list of datasets; the dataset has a page of its own.
            _ = issues.take(record: nil, title: nil)
            listed += 1
            return nil
        }
        let dataset = dataset(facts)
        return .dataset(dataset, issues: issues.take(record: dataset.identifier, title: dataset.title.preferred()))
    }

    /// What is stated of a resource; what has no place in it is noted.
    ///
    /// - Parameter field: put before the predicate's name in issues, such as `distribution[2].`.
    func facts(
        of resource: Resource, field: @autoclosure () -> String, _ expected: DCATPropertySet
    ) -> DCATFacts {
        var unmapped: [StoredStatement] = []
        let facts = DCATFacts(resource, in: graph) { unmapped.append($0) }
        for statement in unmapped { noteStranger(statement, field()) }
        facts.forEach(outside: expected) { property, term in note("\(property)", term, field()) }
        if facts.isCut {
            issues.add(
                .tooManyValues, .error, field: field(),
                "More than \(DCATFacts.limit) statements are made; the rest was left out.")
        }
        return facts
    }

    func note(_ predicate: String, _ term: TermView, _ field: String) {
        issues.addUnmapped(field + DCATNamespaces.short(predicate), value: term.words)
    }

    /// Notes a statement whose predicate is outside the vocabulary, unless it is left aside on purpose.
    func noteStranger(_ statement: StoredStatement, _ field: @autoclosure () -> String) {
        let property = statement.property
        guard !isIgnored(property) else { return }
        note(graph.iri(of: property), graph.object(of: statement), field())
    }

    private func isIgnored(_ property: StoredProperty) -> Bool {
        if let known = strangers[property.index] { return known }
        let iri = graph.iri(of: property)
        let isIgnored = DCATIgnoredProperties.namespaces.contains { iri.hasPrefix($0) }
        if strangers.count < 10_000 { strangers[property.index] = isIgnored }
        return isIgnored
    }
}
