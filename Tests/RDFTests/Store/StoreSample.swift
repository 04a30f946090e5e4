import Glibc
import RDF

/// Hands statements to a store as a reader would: as views of bytes that are gone after the call.
struct StoreSample {
    static let vocabulary = StoreVocabulary(
        properties: ["p:title", "p:part", "p:about", "p:noise"], types: ["c:Dataset", "c:Series"], inverse: [2],
        dropped: [3])
    static let title = StoredProperty(index: 0)
    static let part = StoredProperty(index: 1)
    static let aboutInverse = StoredProperty(index: 2, isInverse: true)
    static let dataset = TypeSet(index: 0)
    static let series = TypeSet(index: 1)

    let store: StatementStore

    init(memoryBytes: Int = 64 << 20, limits: StoreLimits = StoreLimits(), directory: String = "/tmp") {
        var limits = limits
        limits.memoryBytes = memoryBytes
        store = StatementStore(vocabulary: StoreSample.vocabulary, scratchDirectory: directory, limits: limits)
    }

    init(store: StatementStore) { self.store = store }

    func add(_ subject: Term, _ predicate: String, _ object: Term) throws {
        try withView(of: subject) { subject in
            try withView(of: .iri(predicate)) { predicate in
                try withView(of: object) { object in
                    try store.statement(subject: subject, predicate: predicate, object: object, graph: nil)
                }
            }
        }
    }

    func type(_ subject: Term, _ type: String) throws { try add(subject, StatementStore.rdfType, .iri(type)) }

    private func withView(of term: Term, _ body: (TermView) throws -> Void) rethrows {
        switch term {
        case .iri(let text):
            try Array(text.utf8).withUnsafeBytes { try body(TermView(kind: .iri, text: $0)) }
        case .blank(let text):
            try Array(text.utf8).withUnsafeBytes { try body(TermView(kind: .blank, text: $0)) }
        case .literal(let text, let datatype, let language):
            try Array(text.utf8).withUnsafeBytes { text in
                try Array((datatype ?? "").utf8).withUnsafeBytes { datatype in
                    try Array((language ?? "").utf8).withUnsafeBytes { language in
                        try body(TermView(kind: .literal, text: text, datatype: datatype, language: language))
                    }
                }
            }
        }
    }
}

extension Term {
    static func plain(_ text: String) -> Term { .literal(text, datatype: nil, language: nil) }
}

extension Resource {
    /// Its objects of a property, in order.
    func terms(_ property: StoredProperty) -> [Term] {
        var terms: [Term] = []
        forEachStatement { stated, object in
            if stated == property { terms.append(object.term) }
            return true
        }
        return terms
    }
}

extension StoredGraph {
    /// The subjects with one of the classes, in the order given.
    func subjects(of types: TypeSet) -> [Term] {
        var subjects: [Term] = []
        forEachSubject(of: types) { subjects.append($0.subject.term) }
        return subjects
    }
}
