import DCAT

/// All that is kept of a link's checks, grown by one check at a time and of bounded size.
public struct LinkHistory: Hashable, Sendable {
    public var firstChecked: Instant
    /// The last check that told something of the link or its server.
    public var lastChecked: Instant
    public var lastSuccess: Instant?
    /// The first failure since the last success.
    public var firstFailure: Instant?
    public var lastFailure: Instant?
    /// Failures since the last success.
    public var failures: Int
    /// Those of them in which the server said that there is nothing.
    public var timesGone: Int
    /// Failures in a row that were put down to our own side.
    public var discounted: Int
    /// What the last check that told something said.
    public var signal: LinkSignal
    /// Since when every such check has said so.
    public var since: Instant
    public var timeline: LinkTimeline

    /// A link before its first check.
    ///
    /// - Parameter instant: when it is checked.
    public init(at instant: Instant) {
        firstChecked = instant
        lastChecked = instant
        failures = 0
        timesGone = 0
        discounted = 0
        signal = .unclear
        since = instant
        timeline = LinkTimeline()
    }

    /// Adds the check of one run; checks come in the order of time.
    ///
    /// - Parameter isOwnTrouble: whether failures of that run are put down to our own side.
    public mutating func record(_ new: LinkSignal, at instant: Instant, isOwnTrouble: Bool = false) {
        if isOwnTrouble && new.mayBeOurs {
            discounted += 1
            return
        }
        discounted = 0
        lastChecked = instant
        switch new {
        case .ok, .moved:
            lastSuccess = instant
            (firstFailure, lastFailure, failures, timesGone) = (nil, nil, 0, 0)
            timeline.add(.up, at: instant)
        case .gone, .failure:
            firstFailure = firstFailure ?? instant
            lastFailure = instant
            failures += 1
            if new == .gone { timesGone += 1 }
            timeline.add(.down, at: instant)
        case .throttled, .unclear:
            timeline.add(.unjudged, at: instant)
            // A server that is busy takes back nothing that it said before.
            if failures > 0 && signal.isFailure { return }
        case .refusal, .distrust, .unsupported: timeline.add(.unjudged, at: instant)
        }
        if new != signal {
            signal = new
            since = instant
        }
    }

    /// Whether the failures suffice to call the link broken.
    public func isBroken(_ rules: LinkStandingRules) -> Bool {
        guard failures > 0, let firstFailure, let lastFailure else { return false }
        if timesGone >= rules.goneRunsUntilBroken { return true }
        return failures >= rules.failuresUntilBroken
            && lastFailure.days(since: firstFailure) * 24 >= rules.hoursUntilBroken
    }

    /// What the link is by these rules.
    public func state(_ rules: LinkStandingRules) -> LinkStanding.State {
        switch signal {
        case .ok: .ok
        case .moved: .moved
        case .gone, .failure: isBroken(rules) ? .broken : .failing
        case .refusal: .blocked
        case .throttled: .throttled
        case .unclear, .distrust: .unknown
        case .unsupported: .unsupported
        }
    }
}
