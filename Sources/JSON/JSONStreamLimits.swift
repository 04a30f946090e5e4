/// Bounds on what a document can make a ``JSONArrayStream`` hold.
public struct JSONStreamLimits: Hashable, Sendable {
    /// Bytes read at a time.
    public var window = 1 << 20
    /// A larger element is a failure, and is stepped over.
    public var maximumElementBytes = 64 << 20
    /// Of all that lies around the arrays together; a member that goes beyond is left out and is a problem.
    public var maximumSurroundingBytes = 64 << 20
    /// How deep an element may nest.
    public var maximumDepth = 256

    public init() {}
}
