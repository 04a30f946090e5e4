import DataQuality

/// What a run of checks came to.
public struct LinkCheckSummary: Hashable, Sendable {
    /// A host that was given up.
    public struct UnreachableHost: Hashable, Sendable {
        /// Host and port.
        public var host: String
        /// The last failed check.
        public var lastCheck: LinkObservation.StandIn
        /// Links that were not asked for it.
        public var skipped: Int
    }

    /// A host that asked too often for patience.
    public struct ThrottledHost: Hashable, Sendable {
        /// Host and port.
        public var host: String
        /// Links left for another run.
        public var left: Int
    }

    public var links = 0
    public var hosts = 0
    public var verdicts: [LinkVerdict: Int] = [:]
    /// By host.
    public var unreachable: [UnreachableHost] = []
    /// By host.
    public var throttled: [ThrottledHost] = []
    /// Bytes of bodies that were read, descriptions of services included.
    public var bytes: Int64 = 0
    /// Whether the budget ended the run.
    public var isBudgetSpent = false

    mutating func count(_ observation: LinkObservation) {
        links += 1
        verdicts[observation.verdict, default: 0] += 1
        bytes += observation.bodyBytes
    }
}
