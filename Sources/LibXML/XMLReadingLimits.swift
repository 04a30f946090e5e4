/// How much a document from outside may make a reader keep or do.
public struct XMLReadingLimits: Hashable, Sendable {
    /// Nesting of elements.
    public var depth = 256
    /// Attributes of one element.
    public var attributes = 1_000
    /// Distinct strings libxml2 keeps until the end: names, prefixes and namespaces.
    public var names = 20_000
    /// Bytes of one text between two tags.
    public var textBytes = 16 << 20
    /// Bytes of one tag, comment, processing instruction or document type.
    public var tagBytes = 1 << 20
    /// Entities and attributes a document type may declare.
    public var declarations = 1_000
    /// Bytes that entities may expand to, beyond 16 times what was read.
    public var expandedBytes = 1 << 20

    /// Attribute defaults a document type may declare: libxml2 adds them to each element it reads.
    static let attributeDefaults = 64

    public init() {}
}
