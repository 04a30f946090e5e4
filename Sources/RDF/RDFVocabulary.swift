/// The names of RDF itself that readers hand over.
enum RDFVocabulary {
    static let namespace: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    static let type = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    static let first = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#first")
    static let rest = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest")
    static let `nil` = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil")
    static let statement = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement")
    static let subject = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject")
    static let predicate = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate")
    static let object = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#object")
    static let xmlLiteral = Name("http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral")
    static let string = Name("http://www.w3.org/2001/XMLSchema#string")

    /// A name in the program's own constants, which stays in place.
    struct Name: Sendable {
        private let text: StaticString

        init(_ text: StaticString) { self.text = text }

        var bytes: UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        }

        var view: TermView { TermView(kind: .iri, text: bytes) }
    }
}
