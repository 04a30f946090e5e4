/// How large one record of a document may be.
public struct XMLRecordLimits: Hashable, Sendable {
    /// Elements, texts and attributes.
    public var nodes = 500_000
    /// Bytes of its texts and attribute values.
    public var bytes = 16 << 20

    public init() {}
}
