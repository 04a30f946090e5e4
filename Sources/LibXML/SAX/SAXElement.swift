/// The start tag of an element, borrowed from the parser: valid only during the call that hands it over.
@frozen
public struct SAXElement {
    public let name: SAXName
    public let attributes: SAXAttributes
    /// How many namespaces the tag declares.
    public let namespaceCount: Int
    @usableFromInline let namespaceWords: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    @inlinable
    init(
        name: SAXName, attributes: SAXAttributes, namespaceCount: Int,
        namespaceWords: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        self.name = name
        self.attributes = attributes
        self.namespaceCount = namespaceWords == nil ? 0 : namespaceCount
        self.namespaceWords = namespaceWords
    }

    /// The declaration at `position`: its prefix (nil for the default namespace) and its namespace (nil where the
    /// default one is taken back).
    public func namespaceDeclaration(at position: Int) -> (prefix: InternedText?, namespace: InternedText?) {
        precondition(position >= 0 && position < namespaceCount)
        guard let namespaceWords else { return (nil, nil) }
        return (
            namespaceWords[position * 2].map(InternedText.init), namespaceWords[position * 2 + 1].map(InternedText.init)
        )
    }
}
