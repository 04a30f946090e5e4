/// A concrete syntax of RDF.
public enum RDFSyntax: String, Hashable, Sendable, CaseIterable {
    case rdfXML = "rdf-xml"
    case turtle
    case nTriples = "n-triples"
    case nQuads = "n-quads"
    case trig
    case jsonLD = "json-ld"
}
