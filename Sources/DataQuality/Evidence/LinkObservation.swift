import DCAT

/// One check of one link, with what a person needs to dispute it.
public struct LinkObservation: Hashable, Sendable {
    public var url: String
    public var checkedAt: Instant
    public var verdict: LinkVerdict
    /// Why this verdict: the ``LinkCause/slug`` of its cause, such as `http-404` or `timeout`.
    public var cause: String
    /// Methods tried, in order, such as `HEAD`, `GET`.
    public var methods: [String]
    public var status: Int?
    /// The URLs after each redirect, the last one answering.
    public var redirects: [String]
    public var peerAddress: String?
    /// Milliseconds to the first byte of the last answer.
    public var firstByteMilliseconds: Double?
    public var contentType: String?
    public var contentLength: Int64?
    public var lastModified: PartialDate?
    public var etag: String?
    /// The media type the server states.
    public var servedFormat: FileFormat?
    /// What the first bytes look like; nil when none were read or nothing was recognised.
    public var sniffedFormat: FileFormat?
    /// SHA-256 of the bytes read, in hex, when the whole body was read.
    public var digest: String?
    /// The check of another link of the same host that stood for this one; nil when this one was asked itself.
    public var standIn: StandIn?

    /// The last of the failed checks after which a host was left alone.
    public struct StandIn: Hashable, Sendable {
        public var url: String
        /// The ``LinkCause/slug`` of its cause.
        public var cause: String

        public init(url: String, cause: String) {
            self.url = url
            self.cause = cause
        }
    }

    public init(url: String, checkedAt: Instant, verdict: LinkVerdict, cause: String, methods: [String]) {
        self.url = url
        self.checkedAt = checkedAt
        self.verdict = verdict
        self.cause = cause
        self.methods = methods
        redirects = []
    }
}
