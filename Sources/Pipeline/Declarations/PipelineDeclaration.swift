import DCAT
import Fetching
import Harvesting

/// A pipeline as its YAML file declares it: which portals, how they are treated, and where the results go.
public struct PipelineDeclaration: Sendable {
    /// How the network is used.
    public struct Network: Hashable, Sendable {
        /// Who to write to, sent with every request.
        public var contact: String?
        /// Seconds for one exchange as a whole.
        public var seconds = 120.0
        public var connectSeconds = 15.0
        /// Requests at a time to one host.
        public var requestsPerHost = 2
        /// Seconds between the starts of two requests to one host.
        public var secondsBetweenRequests = 0.0
        /// Seconds of a crawl delay in robots.txt that are kept at most.
        public var maximumCrawlDelay = 10.0
        /// Hosts, in lower case, whose robots.txt is passed over, with the reason, which is published.
        public var robotsExceptions: [String: String] = [:]
        /// Bytes of one body.
        public var maximumBytes: Int64 = 4 << 30
        /// Whether private, loopback and link-local addresses may be asked.
        public var allowsPrivateAddresses = false
        /// Pinned addresses, as `host:port:address`.
        public var resolve: [PinnedHost] = []
        /// A file of trusted certificates; nil for the system's.
        public var certificateAuthorities: String?
    }

    /// How links are checked.
    public struct Check: Hashable, Sendable {
        public var isEnabled = true
        /// Links at a time, over all hosts.
        public var concurrency = 256
        /// Links at a time of one host that answers well.
        public var perHost = 6
        /// Seconds for one exchange.
        public var seconds = 20.0
        /// Whether links that a robots.txt forbids are left alone.
        public var keepsToRobots = true
        /// Links in one run; nil for all.
        public var maximumLinks: Int?
        /// Bytes of bodies in one run; nil for any number.
        public var maximumBytes: Int64?
        /// Seconds of wall-clock time in one run; nil for any.
        public var maximumSeconds: Double?
        /// Hours until a link is checked again, at least.
        public var shortestHours = 12.0
        /// Hours until a link that never changes is checked again.
        public var longestHours = 720.0
        /// Days for which checks are kept with their evidence.
        public var keepDays = 400.0
        /// Addresses of the operator's choice that are asked where nobody answered, to tell whether it is our own side.
        public var sentinels: [String] = []
        /// When the bytes of a link that answers are read.
        public var content = Content.sample

        /// In the words of the declaration.
        public enum Content: String, Hashable, Sendable, CaseIterable {
            case always
            case whenUnsettled = "when-unsettled"
            /// Of a link that is checked, at most once a week.
            case sample
        }
    }

    /// How a harvest is bounded and judged.
    public struct Harvest: Hashable, Sendable {
        /// Portals at a time.
        public var concurrency = 4
        /// Seconds of wall-clock time for one portal; nil for none.
        public var secondsPerPortal: Double?
        /// A harvest with less than this share of the last good number of datasets is refused.
        public var minimumShareOfLast = 0.8
        public var daysOfGrace = 7.0
        /// Of so many harvests of a portal one asks for every record, the others only for what changed, where the portal
        /// can be asked that; 1 for always every record.
        public var fullSweepEvery = 7
        /// How far before the last harvest changes are asked for, as clocks and search indexes are late.
        public var deltaOverlapHours = 24.0
        /// Bytes over the wire of one portal; nil for no bound.
        public var maximumBytes: Int64?
    }

    /// The files it was read from, as absolute paths, its own first.
    public var files: [String]
    /// The file's name without `.yml`.
    public var id: String
    public var title: MultilingualText
    /// Languages of the site, the first being the main one.
    public var languages: [String]
    public var portals: [PortalDeclaration]
    /// Whether the data are made up; every page then says so.
    public var isSample: Bool
    /// A capture to read instead of the network, as an absolute path.
    public var replay: String?
    /// The folder of results, as an absolute path.
    public var output: String
    /// The folder of the pipeline's file, under which `file:` endpoints must lie.
    public var root: String
    /// Changes to the rules: by rule, parameter or `weight` to value.
    public var ruleOverrides: [String: [String: Double]]
    /// Whether the comparison of six platforms that the project began with is shown beside what was measured.
    public var showsSeedComparison: Bool
    public var network: Network
    public var check: Check
    public var harvest: Harvest
}
