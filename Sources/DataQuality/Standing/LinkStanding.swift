import DCAT

/// What a link is, judged by its checks over time.
public struct LinkStanding: Hashable, Sendable {
    /// Only `ok` and `moved` count as online, only `broken` as offline; all others leave the matter open.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case ok
        case moved
        /// Failed of late, not long or often enough to be called broken.
        case failing
        case broken
        case blocked
        case throttled
        case unknown
        case unsupported

        /// By its place: texts, by which enumerations with raw values are hashed, take several times as long.
        public func hash(into hasher: inout Hasher) {
            switch self {
            case .ok: hasher.combine(0)
            case .moved: hasher.combine(1)
            case .failing: hasher.combine(2)
            case .broken: hasher.combine(3)
            case .blocked: hasher.combine(4)
            case .throttled: hasher.combine(5)
            case .unknown: hasher.combine(6)
            case .unsupported: hasher.combine(7)
            }
        }

        /// True for online, false for offline, nil where neither can be said.
        public var isOnline: Bool? {
            switch self {
            case .ok, .moved: true
            case .broken: false
            case .failing, .blocked, .throttled, .unknown, .unsupported: nil
            }
        }
    }

    public var state: State
    /// Since when: of a failing or broken link its first failure, UTC.
    public var since: Instant
    /// The last check that told something, UTC.
    public var lastChecked: Instant
    /// The first failure since the last success, UTC.
    public var firstFailure: Instant?
    public var lastSuccess: Instant?
    /// Failures since the last success.
    public var failures: Int
    /// The last times it went up, down or beyond judging, oldest first, at most ``mostChanges``.
    public var changes: [LinkTimeline.Segment]
    public static let mostChanges = 12
    /// Over the 30, 90 and 365 days up to the last check, so that a link reads the same until it is checked again.
    public var uptime30: LinkUptime
    public var uptime90: LinkUptime
    public var uptime365: LinkUptime

    /// By the days they look back over.
    public var uptimes: [(days: Int, uptime: LinkUptime)] { [(30, uptime30), (90, uptime90), (365, uptime365)] }

    public init(_ history: LinkHistory, rules: LinkStandingRules) {
        state = history.state(rules)
        since = history.signal.isFailure ? history.firstFailure ?? history.since : history.since
        lastChecked = history.lastChecked
        firstFailure = history.firstFailure
        lastSuccess = history.lastSuccess
        failures = history.failures
        changes = history.timeline.segments.suffix(LinkStanding.mostChanges)
        func uptime(_ days: Double) -> LinkUptime {
            history.timeline.uptime(days: days, lastChecked: history.lastChecked)
        }
        uptime30 = uptime(30)
        uptime90 = uptime(90)
        uptime365 = uptime(365)
    }
}

extension LinkHistory {
    /// A link of which one check is known.
    public init(_ observation: LinkObservation) {
        self.init(at: observation.checkedAt)
        record(LinkSignal(observation), at: observation.checkedAt)
    }
}
