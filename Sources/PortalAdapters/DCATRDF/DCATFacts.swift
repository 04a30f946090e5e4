import RDF

/// What is stated of one resource, as far as it is mapped.
struct DCATFacts {
    /// Statements read of one resource; what a document says beyond it is lost.
    static let limit = 50_000

    private(set) var subject: TermView
    private(set) var types: TypeSet
    private var entries: [(property: DCATProperty, term: TermView)] = []
    /// Whether the resource states more than ``limit``.
    private(set) var isCut = false

    /// - Parameter unmapped: takes the statements whose predicate means nothing to the mapper.
    init(
        _ resource: Resource, limit: Int = DCATFacts.limit, unmapped: ((StoredProperty, TermView) -> Void)? = nil
    ) {
        subject = resource.subject
        types = resource.types
        var read = 0
        var entries: [(property: DCATProperty, term: TermView)] = []
        var isCut = false
        resource.forEachStatement { stored, term in
            read += 1
            if read > limit {
                isCut = true
                return false
            }
            if let property = DCATVocabulary.property(stored) {
                entries.append((property, term))
            } else if !stored.isInverse {
                unmapped?(stored, term)
            }
            return true
        }
        self.entries = entries
        self.isCut = isCut
    }

    /// Every value of a property, in order of the document.
    func all(_ property: DCATProperty) -> [TermView] {
        var terms: [TermView] = []
        for entry in entries where entry.property == property { terms.append(entry.term) }
        return terms
    }

    func first(_ property: DCATProperty) -> TermView? {
        for entry in entries where entry.property == property { return entry.term }
        return nil
    }

    func has(_ property: DCATProperty) -> Bool { entries.contains { $0.property == property } }

    /// Whether nothing is stated but classes, and that others speak of it.
    var isBare: Bool {
        entries.allSatisfy { entry in
            switch entry.property {
            case .type, .topicInverse, .servedInverse, .listedInverse: true
            default: false
            }
        }
    }

    /// The statements whose property has no meaning for a resource of its kind.
    func entries(outside expected: Set<DCATProperty>) -> [(property: DCATProperty, term: TermView)] {
        entries.filter { !expected.contains($0.property) }
    }
}
