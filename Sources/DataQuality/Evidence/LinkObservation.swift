import DCAT

/// One check of one link, with what a person needs to dispute it.
public struct LinkObservation: Hashable, Sendable {
    /// Shared by all copies: an observation is large, and handed on often.
    private final class Shared: Sendable {
        let facts: Facts

        init(_ facts: Facts) { self.facts = facts }
    }

    private var shared: Shared

    /// All of it as a plain value, to be put together or read at one go.
    package struct Facts: Hashable, Sendable {
        package var url: String
        package var checkedAt: Instant
        package var verdict: LinkVerdict
        package var cause: String
        package var attempts: [LinkAttempt]
        package var decidedBy: Int?
        package var status: Int?
        package var detail: String?
        package var contentType: String?
        package var contentLength: Int64?
        package var lastModified: PartialDate?
        package var etag: String?
        package var headers: [Header] = []
        package var servedFormat: FileFormat?
        package var sniffedFormat: FileFormat?
        package var bytesRead: Int64?
        package var digest: String?
        package var prefixDigest: String?
        package var content: ContentObservation?
        package var readAt: Instant?
        package var standIn: StandIn?
        package var linkNumber: Int64?

        package init(
            url: String, checkedAt: Instant, verdict: LinkVerdict, cause: String, attempts: [LinkAttempt],
            linkNumber: Int64? = nil
        ) {
            (self.url, self.checkedAt, self.verdict, self.cause) = (url, checkedAt, verdict, cause)
            (self.attempts, self.linkNumber) = (attempts, linkNumber)
        }
    }

    package init(_ facts: consuming Facts) { shared = Shared(facts) }

    /// Hands out all of it without a copy.
    package func withFacts(_ body: (borrowing Facts) -> Void) { body(shared.facts) }

    private mutating func change(_ body: (inout Facts) -> Void) {
        var facts = shared.facts
        body(&facts)
        shared = Shared(facts)
    }

    public static func == (one: LinkObservation, other: LinkObservation) -> Bool {
        one.shared === other.shared || one.shared.facts == other.shared.facts
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(shared.facts) }

    public var url: String {
        get { shared.facts.url }
        set { change { $0.url = newValue } }
    }
    public var checkedAt: Instant {
        get { shared.facts.checkedAt }
        set { change { $0.checkedAt = newValue } }
    }
    public var verdict: LinkVerdict {
        get { shared.facts.verdict }
        set { change { $0.verdict = newValue } }
    }
    /// Why this verdict: the ``LinkCause/slug`` of its cause, such as `http-404` or `timeout`.
    public var cause: String {
        get { shared.facts.cause }
        set { change { $0.cause = newValue } }
    }
    /// The requests that were made, in order.
    public var attempts: [LinkAttempt] {
        get { shared.facts.attempts }
        set { change { $0.attempts = newValue } }
    }
    /// The position in ``attempts`` of the one whose answer decided and is what the rest tells of; nil for the last.
    public var decidedBy: Int? {
        get { shared.facts.decidedBy }
        set { change { $0.decidedBy = newValue } }
    }
    public var status: Int? {
        get { shared.facts.status }
        set { change { $0.status = newValue } }
    }
    /// What was said where there is no answer, such as the words of a failed TLS handshake; bounded.
    public var detail: String? {
        get { shared.facts.detail }
        set { change { $0.detail = newValue } }
    }
    public var contentType: String? {
        get { shared.facts.contentType }
        set { change { $0.contentType = newValue } }
    }
    public var contentLength: Int64? {
        get { shared.facts.contentLength }
        set { change { $0.contentLength = newValue } }
    }
    public var lastModified: PartialDate? {
        get { shared.facts.lastModified }
        set { change { $0.lastModified = newValue } }
    }
    public var etag: String? {
        get { shared.facts.etag }
        set { change { $0.etag = newValue } }
    }
    /// Further header fields that help to understand the answer, in the order of
    /// ``LinkObservation/Header/kept``; values bounded.
    public var headers: [Header] {
        get { shared.facts.headers }
        set { change { $0.headers = newValue } }
    }
    /// The media type the server states.
    public var servedFormat: FileFormat? {
        get { shared.facts.servedFormat }
        set { change { $0.servedFormat = newValue } }
    }
    /// What the first bytes look like; nil when none were read or nothing was recognised.
    public var sniffedFormat: FileFormat? {
        get { shared.facts.sniffedFormat }
        set { change { $0.sniffedFormat = newValue } }
    }
    /// Bytes of the body that were read, as they came over the wire; nil when none were asked for.
    public var bytesRead: Int64? {
        get { shared.facts.bytesRead }
        set { change { $0.bytesRead = newValue } }
    }
    /// SHA-256 of the bytes read, in hex, when the whole body was read.
    public var digest: String? {
        get { shared.facts.digest }
        set { change { $0.digest = newValue } }
    }
    /// SHA-256 of the bytes read, in hex, when there were more than were read.
    public var prefixDigest: String? {
        get { shared.facts.prefixDigest }
        set { change { $0.prefixDigest = newValue } }
    }
    /// What the bytes are; nil when none were read.
    public var content: ContentObservation? {
        get { shared.facts.content }
        set { change { $0.content = newValue } }
    }
    /// When the bytes were read, where an earlier check did; nil where this one did, or none.
    public var readAt: Instant? {
        get { shared.facts.readAt }
        set { change { $0.readAt = newValue } }
    }
    /// The check of another link of the same host that stood for this one; nil when this one was asked itself.
    public var standIn: StandIn? {
        get { shared.facts.standIn }
        set { change { $0.standIn = newValue } }
    }
    /// The number under which whoever asked for the check keeps the link; nil where none was given. No part of the
    /// evidence.
    public var linkNumber: Int64? {
        get { shared.facts.linkNumber }
        set { change { $0.linkNumber = newValue } }
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
        self.init(
            Facts(
                url: url, checkedAt: checkedAt, verdict: verdict, cause: cause, attempts: attempts,
                linkNumber: linkNumber))
    }

    /// - Parameter methods: of attempts of which nothing more is known.
    public init(url: String, checkedAt: Instant, verdict: LinkVerdict, cause: String, methods: [String]) {
        let attempts = methods.map { LinkAttempt($0) }
        self.init(url: url, checkedAt: checkedAt, verdict: verdict, cause: cause, attempts: attempts)
    }

    /// Methods tried, in order, such as `HEAD`, `GET`.
    public var methods: [String] { attempts.map(\.method) }

    /// The attempt whose answer decided.
    public var decisive: LinkAttempt? { decisivePlace.map { shared.facts.attempts[$0] } }

    private var decisivePlace: Int? {
        let count = shared.facts.attempts.count
        if let decidedBy, decidedBy >= 0, decidedBy < count { return decidedBy }
        return count > 0 ? count - 1 : nil
    }

    /// The URLs after each redirect, the last one answering.
    public var redirects: [String] { decisivePlace.map { shared.facts.attempts[$0].hops.map(\.location) } ?? [] }

    /// The numeric address that gave the decisive answer.
    public var peerAddress: String? { decisivePlace.flatMap { shared.facts.attempts[$0].peerAddress } }

    /// Bytes of all bodies that were read for it, over the wire: what it takes of a run's budget.
    public var bodyBytes: Int64 {
        var bytes = content?.service?.bytesRead ?? 0
        for place in shared.facts.attempts.indices { bytes += shared.facts.attempts[place].bytes ?? 0 }
        return bytes
    }

    /// Milliseconds to the first byte of the decisive answer.
    public var firstByteMilliseconds: Double? {
        decisivePlace.flatMap { shared.facts.attempts[$0].timings?.firstByte }
    }
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
        let earlier = earlier.shared.facts
        change { facts in
            facts.sniffedFormat = earlier.sniffedFormat
            (facts.bytesRead, facts.digest) = (earlier.bytesRead, earlier.digest)
            (facts.prefixDigest, facts.content) = (earlier.prefixDigest, earlier.content)
            facts.readAt = earlier.readAt ?? earlier.checkedAt
        }
    }
}
