/// How much a document from outside may make a reader keep.
public struct RDFReadingLimits: Hashable, Sendable {
    /// Nesting of elements, lists or objects.
    public var depth = 256
    /// Bytes of one literal or IRI.
    public var textBytes = 16 << 20
    /// Distinct element and attribute names, or namespace prefixes.
    public var names = 20_000

    public init() {}
}
