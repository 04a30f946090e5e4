import DCAT

/// One check of one link, with what a person needs to dispute it.
public struct LinkObservation: Hashable, Sendable {
    /// One, which copies share until one of them is changed: an observation is large, and handed on often.
    private var facts: [Facts]

    private struct Facts: Hashable, Sendable {
        var url: String
        var checkedAt: Instant
        var verdict: LinkVerdict
        var cause: String
        var attempts: [LinkAttempt]
        var decidedBy: Int?
        var status: Int?
        var detail: String?
        var contentType: String?
        var contentLength: Int64?
        var lastModified: PartialDate?
        var etag: String?
        var headers: [Header] = []
        var servedFormat: FileFormat?
        var sniffedFormat: FileFormat?
        var bytesRead: Int64?
        var digest: String?
        var prefixDigest: String?
        var content: ContentObservation?
        var readAt: Instant?
        var standIn: StandIn?
        var linkNumber: Int64?
    }

    public var url: String {
        get { facts[0].url }
        set { facts[0].url = newValue }
    }
    public var checkedAt: Instant {
        get { facts[0].checkedAt }
        set { facts[0].checkedAt = newValue }
    }
    public var verdict: LinkVerdict {
        get { facts[0].verdict }
        set { facts[0].verdict = newValue }
    }
    /// Why this verdict: the ``LinkCause/slug`` of its cause, such as `http-404` or `timeout`.
    public var cause: String {
        get { facts[0].cause }
        set { facts[0].cause = newValue }
    }
    /// The requests that were made, in order.
    public var attempts: [LinkAttempt] {
        get { facts[0].attempts }
        set { facts[0].attempts = newValue }
    }
    /// The position in ``attempts`` of the one whose answer decided and is what the rest tells of; nil for the last.
    public var decidedBy: Int? {
        get { facts[0].decidedBy }
        set { facts[0].decidedBy = newValue }
    }
    public var status: Int? {
        get { facts[0].status }
        set { facts[0].status = newValue }
    }
    /// What was said where there is no answer, such as the words of a failed TLS handshake; bounded.
    public var detail: String? {
        get { facts[0].detail }
        set { facts[0].detail = newValue }
    }
    public var contentType: String? {
        get { facts[0].contentType }
        set { facts[0].contentType = newValue }
    }
    public var contentLength: Int64? {
        get { facts[0].contentLength }
        set { facts[0].contentLength = newValue }
    }
    public var lastModified: PartialDate? {
        get { facts[0].lastModified }
        set { facts[0].lastModified = newValue }
    }
    public var etag: String? {
        get { facts[0].etag }
        set { facts[0].etag = newValue }
    }
    /// Further header fields that help to understand the answer, in the order of
    /// ``LinkObservation/Header/kept``; values bounded.
    public var headers: [Header] {
        get { facts[0].headers }
        set { facts[0].headers = newValue }
    }
    /// The media type the server states.
    public var servedFormat: FileFormat? {
        get { facts[0].servedFormat }
        set { facts[0].servedFormat = newValue }
    }
    /// What the first bytes look like; nil when none were read or nothing was recognised.
    public var sniffedFormat: FileFormat? {
        get { facts[0].sniffedFormat }
        set { facts[0].sniffedFormat = newValue }
    }
    /// Bytes of the body that were read, as they came over the wire; nil when none were asked for.
    public var bytesRead: Int64? {
        get { facts[0].bytesRead }
        set { facts[0].bytesRead = newValue }
    }
    /// SHA-256 of the bytes read, in hex, when the whole body was read.
    public var digest: String? {
        get { facts[0].digest }
        set { facts[0].digest = newValue }
    }
    /// SHA-256 of the bytes read, in hex, when there were more than were read.
    public var prefixDigest: String? {
        get { facts[0].prefixDigest }
        set { facts[0].prefixDigest = newValue }
    }
    /// What the bytes are; nil when none were read.
    public var content: ContentObservation? {
        get { facts[0].content }
        set { facts[0].content = newValue }
    }
    /// When the bytes were read, where an earlier check did; nil where this one did, or none.
    public var readAt: Instant? {
        get { facts[0].readAt }
        set { facts[0].readAt = newValue }
    }
    /// The check of another link of the same host that stood for this one; nil when this one was asked itself.
    public var standIn: StandIn? {
        get { facts[0].standIn }
        set { facts[0].standIn = newValue }
    }
    /// The number under which whoever asked for the check keeps the link; nil where none was given. No part of the
    /// evidence.
    public var linkNumber: Int64? {
        get { facts[0].linkNumber }
        set { facts[0].linkNumber = newValue }
    }

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

    public init(
        url: String, checkedAt: Instant, verdict: LinkVerdict, cause: String, attempts: [LinkAttempt],
        linkNumber: Int64? = nil
    ) {
        facts = [
            Facts(
                url: url, checkedAt: checkedAt, verdict: verdict, cause: cause, attempts: attempts,
                linkNumber: linkNumber)
        ]
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
