/// The name of an element or attribute: namespace, local part, and the prefix it was written with.
@frozen
public struct SAXName: Hashable {
    public let localName: InternedText
    /// Nil for the default namespace or none.
    public let prefix: InternedText?
    /// Nil where there is none, which includes a prefix that was never declared.
    public let namespace: InternedText?

    @inlinable
    public init(localName: InternedText, prefix: InternedText?, namespace: InternedText?) {
        self.localName = localName
        self.prefix = prefix
        self.namespace = namespace
    }

    /// As written: `dcat:Dataset`.
    public var qualified: String {
        if let prefix { return "\(prefix.string):\(localName.string)" }
        return localName.string
    }
}
