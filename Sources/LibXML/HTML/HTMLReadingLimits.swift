/// How much a web page may make a reader keep or do. Reaching one cuts the page; it is no error.
public struct HTMLReadingLimits: Hashable, Sendable {
    /// Bytes read of the page.
    public var bytes = 32 << 20
    /// Nesting of elements, those counted that are never closed.
    public var depth = 2_000
    /// Links, anchors, scripts and metas together.
    public var items = 100_000
    /// Bytes of all scripts kept.
    public var scriptBytes = 16 << 20

    public init() {}
}
