import RDF

/// What is stated of one resource, as far as it is mapped.
struct DCATFacts {
    /// Statements read of one resource; what a document says beyond it is lost.
    static let limit = 50_000

    let subject: TermView
    private let graph: StoredGraph
    private var entries: [(property: DCATProperty, statement: StoredStatement)] = []
    /// Whether the resource states more than ``limit``.
    private(set) var isCut = false

    /// - Parameter unmapped: takes the statements whose predicate means nothing to the mapper.
    init(
        _ resource: Resource, in graph: StoredGraph, limit: Int = DCATFacts.limit,
        unmapped: ((StoredStatement) -> Void)? = nil
    ) {
        subject = resource.subject
        self.graph = graph
        var read = 0
        var entries: [(property: DCATProperty, statement: StoredStatement)] = []
        entries.reserveCapacity(30)
        var isCut = false
        resource.visitStatements { statement in
            read += 1
            if read > limit {
                isCut = true
                return false
            }
            let stored = statement.property
            if let property = DCATVocabulary.property(stored) {
                entries.append((property, statement))
            } else if !stored.isInverse {
                unmapped?(statement)
            }
            return true
        }
        self.entries = entries
        self.isCut = isCut
    }

    /// Every value of a property, in order of the document.
    func all(_ property: DCATProperty) -> [TermView] {
        var terms: [TermView] = []
        for entry in entries where entry.property == property { terms.append(graph.object(of: entry.statement)) }
        return terms
    }

    func first(_ property: DCATProperty) -> TermView? {
        for entry in entries where entry.property == property { return graph.object(of: entry.statement) }
        return nil
    }

    func has(_ property: DCATProperty) -> Bool { entries.contains { $0.property == property } }

    /// Whether nothing is stated but classes, and that others speak of it.
    var isBare: Bool {
        entries.allSatisfy { entry in
            switch entry.property {
            case .topicInverse, .servedInverse, .listedInverse: true
            default: false
            }
        }
    }

    /// Gives the statements whose property has no meaning for a resource of its kind.
    func forEach(outside expected: DCATPropertySet, _ body: (DCATProperty, TermView) -> Void) {
        for entry in entries where !expected.contains(entry.property) {
            body(entry.property, graph.object(of: entry.statement))
        }
    }
}
