/// One request of a check, its redirects followed.
public struct LinkAttempt: Hashable, Sendable {
    /// Why a request was made.
    public enum Occasion: String, Hashable, Sendable, CaseIterable {
        /// The first one of the check.
        case first
        /// The one before was not answered in time.
        case timedOut = "timed-out"
        /// The one before met a fault that may be that of its method: a reset, a broken protocol, a circle.
        case failed
        /// The one before was answered by an error.
        case refused
        /// The one before was answered without type or without length and date.
        case saysNothing = "says-nothing"
        /// The one before promises a page, where data is declared or the page is too small to be one.
        case page
        /// To see what the bytes are.
        case content
    }

    /// One answer that led elsewhere.
    public struct Hop: Hashable, Sendable {
        public var status: Int
        /// Where it led, made absolute.
        public var location: String

        public init(status: Int, location: String) {
            self.status = status
            self.location = location
        }
    }

    /// How many names of cookies are kept, and how long they may be, in bytes.
    public static let mostCookies = 5
    public static let longestCookieName = 60

    /// Such as `HEAD`.
    public var method: String
    public var occasion: Occasion
    /// The ``LinkCause/slug`` of what it came to: `http-200`, `ftp-550`, `timeout`.
    public var outcome: String
    /// In the order they were met.
    public var hops: [Hop]
    /// The names of the cookies that those redirects set and came back for; empty where none were needed.
    public var cookies: [String]
    /// The numeric address that gave the last answer.
    public var peerAddress: String?
    /// Of the last answer: `HTTP/1.1`, `HTTP/2`, `FTP`.
    public var protocolVersion: String?
    /// Of the last exchange.
    public var timings: Timings?

    /// Bytes of the last answer's body that came over the wire; nil where none were asked for.
    public var bytes: Int64?

    /// How long each phase of an exchange took, in milliseconds from its start; zero for what was not needed, such as a
    /// connection that was open already.
    public struct Timings: Hashable, Sendable {
        public var nameLookup: Double
        public var connect: Double
        public var tlsHandshake: Double
        public var firstByte: Double
        public var total: Double

        public init(
            nameLookup: Double = 0, connect: Double = 0, tlsHandshake: Double = 0, firstByte: Double = 0,
            total: Double = 0
        ) {
            self.nameLookup = nameLookup
            self.connect = connect
            self.tlsHandshake = tlsHandshake
            self.firstByte = firstByte
            self.total = total
        }
    }

    public init(
        _ method: String, _ occasion: Occasion = .first, outcome: String = "", hops: [Hop] = [], cookies: [String] = [],
        peerAddress: String? = nil, protocolVersion: String? = nil, timings: Timings? = nil, bytes: Int64? = nil
    ) {
        self.method = method
        self.occasion = occasion
        self.outcome = outcome
        self.hops = hops
        self.cookies = cookies
        self.peerAddress = peerAddress
        self.protocolVersion = protocolVersion
        self.timings = timings
        self.bytes = bytes
    }
}
