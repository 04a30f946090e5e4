import ByteStreams

/// The bytes of an answer, on disk as they came over the wire (transfer coding removed, content coding kept).
public struct ResponseBody: Hashable, Sendable {
    /// An absolute path.
    public var path: String
    /// Where the body starts in that file.
    public var offset: Int64
    /// In bytes, before any content coding is undone.
    public var length: Int64
    /// The value of `Content-Encoding`, such as `gzip` or `br`; nil when there is none.
    public var contentEncoding: String?
    /// Whether the transfer was cut at a limit the caller set.
    public var isTruncated: Bool

    public init(
        path: String, offset: Int64 = 0, length: Int64, contentEncoding: String? = nil,
        isTruncated: Bool = false
    ) {
        self.path = path
        self.offset = offset
        self.length = length
        self.contentEncoding = contentEncoding
        self.isTruncated = isTruncated
    }
}
