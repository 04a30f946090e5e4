/// The name of an element or attribute, apart from any prefix.
public struct XMLName: Hashable, Sendable {
    public var local: String
    /// Nil where there is none.
    public var namespace: String?

    public init(_ local: String, namespace: String? = nil) {
        self.local = local
        self.namespace = namespace
    }
}
