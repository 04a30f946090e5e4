import DCAT

/// An answer, with its body on disk.
public struct FetchResponse: Sendable {
    public var request: FetchRequest
    /// The HTTP status; for FTP the last reply code; 200 for a local file.
    public var status: Int
    /// `HTTP/1.0`, `HTTP/1.1`, `HTTP/2`, `FTP` or `FILE`.
    public var protocolVersion: String
    public var headers: [HeaderField]
    /// The numeric address that answered; nil for a local file.
    public var peerAddress: String?
    public var timings: FetchTimings
    /// When the answer was complete, UTC.
    public var fetchedAt: Instant
    public var body: ResponseBody

    public init(
        request: FetchRequest, status: Int, protocolVersion: String, headers: [HeaderField],
        peerAddress: String?,
        timings: FetchTimings, fetchedAt: Instant, body: ResponseBody
    ) {
        self.request = request
        self.status = status
        self.protocolVersion = protocolVersion
        self.headers = headers
        self.peerAddress = peerAddress
        self.timings = timings
        self.fetchedAt = fetchedAt
        self.body = body
    }
}
