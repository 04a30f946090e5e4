import DCAT

/// An answer, with its body on disk.
public struct FetchResponse: Sendable {
    /// What stays as it came, held once however many layers pass the answer on.
    private final class Head: Sendable {
        let request: FetchRequest
        let status: Int
        let protocolVersion: String
        let headers: [HeaderField]
        let peerAddress: String?
        let timings: FetchTimings
        let fetchedAt: Instant

        init(
            _ request: FetchRequest, _ status: Int, _ protocolVersion: String, _ headers: [HeaderField],
            _ peerAddress: String?, _ timings: FetchTimings, _ fetchedAt: Instant
        ) {
            (self.request, self.status, self.protocolVersion) = (request, status, protocolVersion)
            (self.headers, self.peerAddress, self.timings) = (headers, peerAddress, timings)
            self.fetchedAt = fetchedAt
        }
    }

    private let head: Head
    public var body: ResponseBody

    public init(
        request: FetchRequest, status: Int, protocolVersion: String, headers: [HeaderField],
        peerAddress: String?,
        timings: FetchTimings, fetchedAt: Instant, body: ResponseBody
    ) {
        head = Head(request, status, protocolVersion, headers, peerAddress, timings, fetchedAt)
        self.body = body
    }

    public var request: FetchRequest { head.request }

    /// The HTTP status; for FTP the last reply code; 200 for a local file.
    public var status: Int { head.status }

    /// `HTTP/1.0`, `HTTP/1.1`, `HTTP/2`, `FTP` or `FILE`.
    public var protocolVersion: String { head.protocolVersion }

    public var headers: [HeaderField] { head.headers }

    /// The numeric address that answered; nil for a local file.
    public var peerAddress: String? { head.peerAddress }

    public var timings: FetchTimings { head.timings }

    /// When the answer was complete, UTC.
    public var fetchedAt: Instant { head.fetchedAt }
}
