import DCAT
import Harvesting
import RDF

extension DCATMapper {
    /// What the document says of its catalogue: of several, the first that has a title.
    func catalog() -> Catalog? {
        var best: DCATFacts?
        graph.forEachSubject(of: DCATVocabulary.Class.catalog.set) { resource in
            guard best?.has(.title) != true else { return }
            let facts = DCATFacts(resource, in: graph)
            if best == nil || facts.has(.title) { best = facts }
        }
        guard let facts = best else { return nil }
        var catalog = Catalog()
        catalog.title = title(facts)
        catalog.description = description(facts)
        catalog.publisher = publisher(facts)
        catalog.homepage = link(facts.all(.homepage) + facts.all(.url) + facts.all(.landingPage), "catalog.homepage")
        catalog.licence = licence(facts.all(.licence), "catalog.license")
        catalog.issued = date(facts.all(.issued), isLatest: false, "catalog.issued")
        catalog.modified = date(facts.all(.modified), isLatest: true, "catalog.modified")
        catalog.languages = languages(facts.all(.language))
        return catalog
    }

    /// What there is to say of the whole page: faults of the catalogue's description, series that were passed over.
    var notes: [RecordIssue] {
        var notes = issues.take(record: nil, title: nil)
        if skippedSeries > 0 {
            notes.append(
                RecordIssue(
                    .recordSkipped, .information, value: String(skippedSeries),
                    message:
                        "Dataset series without distributions are no datasets; their members say which they are in."
                ))
        }
        if listed > 0 {
            notes.append(
                RecordIssue(
                    .recordSkipped, .information, value: String(listed),
                    message: "Datasets that the page lists without describing how to get them."))
        }
        return notes
    }
}
