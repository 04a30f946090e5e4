/// An open element of an RDF/XML document: what may come inside it, and the texts it needs until it closes.
struct RDFXMLFrame {
    enum Content: UInt8 {
        /// Outside everything: `rdf:RDF` or one node.
        case document
        /// Inside an element of another language: as outside everything.
        case wrapper
        /// Inside `rdf:RDF`: nodes.
        case nodes
        /// Inside a node: properties.
        case properties
        /// Inside a property: a text or one node.
        case value
        /// Inside a property whose value its attributes gave: nothing.
        case nothing
        /// Inside `parseType="Collection"`: nodes.
        case collection
        /// Inside `parseType="Literal"`: anything.
        case literal
        /// Inside an element that could not be understood: all is passed over.
        case skipped
    }

    var content: Content
    /// The node that properties belong to, or whose property this is.
    var subject = RDFXMLNode()
    /// The property's number in the name table; -1 for `rdf:_n`.
    var property = 0
    /// The n of `rdf:_n`.
    var member = 0
    /// The last n that an `rdf:li` inside this node got.
    var members = 0
    /// The IRI that stands for the statement itself, from `rdf:ID` of a property.
    var statement: TextBuffer.Span?
    var datatype: TextBuffer.Span?
    var language = TextBuffer.Span()
    /// Which base is in force.
    var base = 0
    /// Where the text of a property begins.
    var text = 0
    /// The class of the outermost element, by its number, as long as it may still prove no node but a mere wrapper.
    var wrapper: Int?
    /// A node was found inside a property.
    var hasNode = false
    /// The last cell of a collection.
    var cell: RDFXMLNode?
    /// Elements open inside a literal or a skipped element.
    var inner = 0
    /// How long the texts were before this element.
    var mark = 0
}

/// An IRI or blank node, by where its text lies.
struct RDFXMLNode {
    var kind = TermView.Kind.iri
    var text = TextBuffer.Span()
}
