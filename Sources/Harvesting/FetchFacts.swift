import DCAT

/// What was asked of one host in the run, as its capture shows it.
public struct HostFetches: Hashable, Sendable {
    /// What its robots.txt came to.
    public enum Robots: String, Hashable, Sendable, CaseIterable {
        /// Not asked for.
        case notAsked = "not-asked"
        /// There is none (4xx), or none that could be read.
        case none
        /// Read and kept to.
        case kept
        /// Answers 5xx: nothing was asked.
        case failing
        /// Passed over, for the reason that is stated.
        case passedOver = "passed-over"
    }

    /// In lower case, with the port where it is not the scheme's own.
    public var host: String
    /// Exchanges, those without an answer included.
    public var requests: Int
    /// Answers of 2xx and 3xx.
    public var good: Int
    /// Answers that refuse: 401, 403, 407, 412, 429, 451.
    public var refused: Int
    /// Other answers of 4xx and 5xx.
    public var errors: Int
    /// Requests without an answer.
    public var unanswered: Int
    /// Requests that were not made, as the host's robots.txt forbids them or fails.
    public var forbidden: Int
    /// Requests that were not made, as the host asked to be left alone, only failed, or no time was left.
    public var postponed: Int
    /// Of the answers as the capture keeps them, compressed.
    public var bytes: Int64
    /// To the second, UTC.
    public var first: Instant
    public var last: Instant
    public var robots: Robots
    /// Seconds between requests that its robots.txt asks for.
    public var crawlDelay: Double?
    /// Why its robots.txt is passed over, in the operator's words; nil where it is not.
    public var exception: String?

    public init(host: String, first: Instant) {
        self.host = host
        self.first = first
        last = first
        requests = 0
        good = 0
        refused = 0
        errors = 0
        unanswered = 0
        forbidden = 0
        postponed = 0
        bytes = 0
        robots = .notAsked
    }
}

/// What was asked of all hosts in the run.
public struct FetchFacts: Hashable, Sendable {
    /// How many hosts are listed one by one.
    public static let listedHosts = 1_000

    /// The hosts that were asked most, by descending number of requests, then by name; at most ``listedHosts``.
    public var hosts: [HostFetches]
    /// Hosts beyond these.
    public var furtherHosts: Int
    public var furtherRequests: Int
    /// The name the requests bore; nil when it is not known.
    public var userAgent: String?

    /// Seconds of a crawl delay that are kept at most; nil when it is not known.
    public var maximumCrawlDelay: Double?

    public init(hosts: [HostFetches] = [], furtherHosts: Int = 0, furtherRequests: Int = 0, userAgent: String? = nil) {
        self.hosts = hosts
        self.furtherHosts = furtherHosts
        self.furtherRequests = furtherRequests
        self.userAgent = userAgent
    }
}
