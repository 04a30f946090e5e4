/// An RDF term that owns its text (RDF 1.1 Concepts, section 3).
public enum Term: Hashable, Sendable {
    case iri(String)
    /// A blank node by its label, which is unique within one document.
    case blank(String)
    /// `datatype` is nil for `xsd:string` and for language-tagged strings.
    case literal(String, datatype: String?, language: String?)
}
