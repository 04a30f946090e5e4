import RDF

/// What a document says of the page it is and of those after it (https://www.hydra-cg.com/spec/latest/core/).
struct HydraPage {
    /// The number of datasets on all pages.
    private(set) var totalItems: Int?
    /// Addresses of a next page, as stated.
    private(set) var next: [String] = []

    init(_ graph: StoredGraph) {
        var total: Int?
        var next: [String] = []
        let pages = DCATVocabulary.Class.page.set.union(DCATVocabulary.Class.catalog.set)
        graph.forEachSubject(of: pages) { resource in
            let facts = DCATFacts(resource, in: graph)
            var all = [facts]
            for view in facts.all(.view).prefix(20) {
                if let resource = graph.resource(for: view) { all.append(DCATFacts(resource, in: graph, limit: 500)) }
            }
            for facts in all {
                for term in facts.all(.totalItems) {
                    if let text = term.words, let number = Int(text), number >= 0 { total = max(total ?? 0, number) }
                }
                for term in facts.all(.next) where term.kind != .blank && next.count < 100 {
                    if let address = term.words, !next.contains(address) { next.append(address) }
                }
            }
        }
        totalItems = total
        self.next = next
    }
}
