import DCAT

/// One check of one link, with what a person needs to dispute it.
public struct LinkObservation: Hashable, Sendable {
    public var url: String
    public var checkedAt: Instant
    public var verdict: LinkVerdict
    /// Why this verdict: the ``LinkCause/slug`` of its cause, such as `http-404` or `timeout`.
    public var cause: String
    /// The requests that were made, in order.
    public var attempts: [LinkAttempt]
    /// The position in ``attempts`` of the one whose answer decided and is what the rest tells of; nil for the last.
    public var decidedBy: Int?
    public var status: Int?
    /// What was said where there is no answer, such as the words of a failed TLS handshake; bounded.
    public var detail: String?
    public var contentType: String?
    public var contentLength: Int64?
    public var lastModified: PartialDate?
    public var etag: String?
    /// Further header fields that help to understand the answer, in the order of
    /// ``LinkObservation/Header/kept``; values bounded.
    public var headers: [Header]
    /// The media type the server states.
    public var servedFormat: FileFormat?
    /// What the first bytes look like; nil when none were read or nothing was recognised.
    public var sniffedFormat: FileFormat?
    /// Bytes of the body that were read, as they came over the wire; nil when none were asked for.
    public var bytesRead: Int64?
    /// SHA-256 of the bytes read, in hex, when the whole body was read.
    public var digest: String?
    /// SHA-256 of the bytes read, in hex, when there were more than were read.
    public var prefixDigest: String?
    /// What the bytes are; nil when none were read.
    public var content: ContentObservation?
    /// When the bytes were read, where an earlier check did; nil where this one did, or none.
    public var readAt: Instant?
    /// The check of another link of the same host that stood for this one; nil when this one was asked itself.
    public var standIn: StandIn?

    /// A header field of the last answer.
    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        /// The names of the fields that are kept, beside those with a property of their own.
        public static let kept = [
            "Server", "Via", "Content-Encoding", "Content-Range", "Accept-Ranges", "Content-Disposition",
            "Retry-After", "WWW-Authenticate", "X-Robots-Tag", "cf-mitigated", "x-amzn-waf-action",
        ]
        /// Longer values are cut to this many bytes.
        public static let maximumBytes = 200
    }

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

    public init(url: String, checkedAt: Instant, verdict: LinkVerdict, cause: String, attempts: [LinkAttempt]) {
        self.url = url
        self.checkedAt = checkedAt
        self.verdict = verdict
        self.cause = cause
        self.attempts = attempts
        headers = []
    }

    /// - Parameter methods: of attempts of which nothing more is known.
    public init(url: String, checkedAt: Instant, verdict: LinkVerdict, cause: String, methods: [String]) {
        let attempts = methods.map { LinkAttempt($0) }
        self.init(url: url, checkedAt: checkedAt, verdict: verdict, cause: cause, attempts: attempts)
    }

    /// Methods tried, in order, such as `HEAD`, `GET`.
    public var methods: [String] { attempts.map(\.method) }

    /// The attempt whose answer decided.
    public var decisive: LinkAttempt? {
        guard let decidedBy, attempts.indices.contains(decidedBy) else { return attempts.last }
        return attempts[decidedBy]
    }

    /// The URLs after each redirect, the last one answering.
    public var redirects: [String] { decisive?.hops.map(\.location) ?? [] }

    /// The numeric address that gave the decisive answer.
    public var peerAddress: String? { decisive?.peerAddress }

    /// Bytes of all bodies that were read for it, over the wire: what it takes of a run's budget.
    public var bodyBytes: Int64 {
        attempts.reduce(content?.service?.bytesRead ?? 0) { $0 + ($1.bytes ?? 0) }
    }

    /// Milliseconds to the first byte of the decisive answer.
    public var firstByteMilliseconds: Double? { decisive?.timings?.firstByte }
}

extension LinkObservation {
    /// Whether this check says that the link answers and did not look at its bytes.
    public var mayKeepContent: Bool {
        verdict.isOnline == true && bytesRead == nil && standIn == nil && !attempts.isEmpty
    }

    /// Takes over what the check before knew of the bytes, unless length, date or ETag say that they are others.
    public mutating func keepContent(of earlier: LinkObservation) {
        guard mayKeepContent, earlier.verdict.isOnline == true, earlier.bytesRead != nil else { return }
        func differs<Value: Equatable>(_ now: Value?, _ then: Value?) -> Bool {
            if let now, let then { now != then } else { false }
        }
        guard !differs(etag, earlier.etag), !differs(contentLength, earlier.contentLength),
            !differs(lastModified, earlier.lastModified)
        else { return }
        sniffedFormat = earlier.sniffedFormat
        (bytesRead, digest, prefixDigest) = (earlier.bytesRead, earlier.digest, earlier.prefixDigest)
        content = earlier.content
        readAt = earlier.readAt ?? earlier.checkedAt
    }
}
