import RDF

/// A name in one of the vocabularies that the graph of an edition uses.
struct RDFName: Sendable {
    let term: Term

    private init(_ namespace: String, _ local: String) { term = .iri(namespace + local) }

    /// Prefix and namespace, in the order of the document.
    static let prefixes: [(prefix: String, namespace: String)] = [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
        ("dqv", "http://www.w3.org/ns/dqv#"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("prov", "http://www.w3.org/ns/prov#"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("schema", "http://schema.org/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", xsd),
    ]

    static func dcat(_ local: String) -> RDFName { RDFName("http://www.w3.org/ns/dcat#", local) }
    static func dct(_ local: String) -> RDFName { RDFName("http://purl.org/dc/terms/", local) }
    static func dqv(_ local: String) -> RDFName { RDFName("http://www.w3.org/ns/dqv#", local) }
    static func foaf(_ local: String) -> RDFName { RDFName("http://xmlns.com/foaf/0.1/", local) }
    static func prov(_ local: String) -> RDFName { RDFName("http://www.w3.org/ns/prov#", local) }
    static func rdfs(_ local: String) -> RDFName { RDFName("http://www.w3.org/2000/01/rdf-schema#", local) }
    static func schema(_ local: String) -> RDFName { RDFName("http://schema.org/", local) }
    static func skos(_ local: String) -> RDFName { RDFName("http://www.w3.org/2004/02/skos/core#", local) }
    static let type = RDFName("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")

    /// A term of an authority table of the EU Publications Office
    /// (https://op.europa.eu/en/web/eu-vocabularies/authority-tables).
    static func authority(_ table: String, _ code: String) -> RDFName {
        RDFName("http://publications.europa.eu/resource/authority/\(table)/", code)
    }

    static func datatype(_ local: String) -> String { xsd + local }

    private static let xsd = "http://www.w3.org/2001/XMLSchema#"
}
