import Glibc

/// The bytes of an answer, on disk as they came over the wire (transfer coding removed, content coding kept).
public struct ResponseBody: Hashable, Sendable {
    /// An absolute path; empty when the body is, as no file is made for it.
    public var path: String
    /// Where the body starts in that file.
    public var offset: Int64
    /// In bytes, before any content coding is undone.
    public var length: Int64
    /// The value of `Content-Encoding`, such as `gzip` or `br`; nil when there is none.
    public var contentEncoding: String?
    /// Whether the transfer was cut at a limit the caller set.
    public var isTruncated: Bool
    /// Whether the file was made for this answer alone, so that whoever received it removes it.
    public var isTemporary: Bool

    public init(
        path: String, offset: Int64 = 0, length: Int64, contentEncoding: String? = nil,
        isTruncated: Bool = false, isTemporary: Bool = false
    ) {
        self.path = path
        self.offset = offset
        self.length = length
        self.contentEncoding = contentEncoding
        self.isTruncated = isTruncated
        self.isTemporary = isTemporary
    }

    /// A body without bytes and without a file.
    public static let empty = ResponseBody(path: "", length: 0)

    /// The value of `Content-Encoding` as it is kept here: in lower case, nil when it says that there is none.
    static func contentCoding(_ headers: [HeaderField]) -> String? {
        guard let coding = headers.first(named: "Content-Encoding")?.lowercased() else { return nil }
        return coding.isEmpty || coding == "identity" ? nil : coding
    }

    public var isEmpty: Bool { length == 0 }

    /// Removes the file when it was made for this answer alone; a local file or an archive is left as it is.
    public func discard() {
        if isTemporary, !path.isEmpty { _ = unlink(path) }
    }
}
