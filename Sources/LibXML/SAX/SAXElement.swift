/// The start tag of an element, borrowed from the parser: valid only during the call that hands it over.
@frozen
public struct SAXElement {
    public let name: SAXName
    public let attributes: SAXAttributes

    @inlinable
    init(name: SAXName, attributes: SAXAttributes) {
        self.name = name
        self.attributes = attributes
    }
}
