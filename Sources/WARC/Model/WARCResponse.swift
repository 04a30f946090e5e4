/// An answer: to HTTP, to FTP, or from a local file.
public struct WARCResponse: Hashable, Sendable {
    /// The HTTP status; for FTP the last reply code; 200 for a local file.
    public var status: Int
    /// `HTTP/1.1`, `HTTP/2`, `FTP`, `FILE`; whatever is not HTTP is kept as a `resource` record.
    public var protocolVersion: String
    /// In the order they came, `Transfer-Encoding` included though the body is without it.
    public var headers: [WARCField]
    public var body: WARCBody
    /// When the answer was complete, in milliseconds since 1970-01-01T00:00:00Z.
    public var date: Int64
    /// The numeric address that answered.
    public var address: String?
    public var timings: WARCTimings?
    /// Whether the body was cut at a limit of the caller.
    public var isTruncated: Bool

    public init(
        status: Int, protocolVersion: String = "HTTP/1.1", headers: [WARCField] = [], body: WARCBody = .empty,
        date: Int64, address: String? = nil, timings: WARCTimings? = nil, isTruncated: Bool = false
    ) {
        self.status = status
        self.protocolVersion = protocolVersion
        self.headers = headers
        self.body = body
        self.date = date
        self.address = address
        self.timings = timings
        self.isTruncated = isTruncated
    }

    /// Whether a `request` and a `response` record keep it.
    var isHTTP: Bool { protocolVersion == "HTTP/1.1" || protocolVersion.hasPrefix("HTTP") }
}
