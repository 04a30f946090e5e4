import DCAT
import DataQuality

/// How long a link is left alone after a check.
///
/// A link that has just changed is asked again soon, and the longer it stays as it is, the more rarely; one that goes up
/// and down is asked more often. The table stands in `Docs/link-checks.md`.
public struct RecheckPolicy: Hashable, Sendable {
    /// In hours.
    public var shortest: Double
    /// In hours.
    public var longest: Double
    /// The longest wait for a link that is broken or whose certificate is not accepted, in hours, so that a repair is soon
    /// seen.
    public var longestWhileBroken: Double

    public init(shortest: Double = 12, longest: Double = 720, longestWhileBroken: Double = 168) {
        self.shortest = max(0, shortest)
        self.longest = max(self.shortest, longest)
        self.longestWhileBroken = min(max(self.shortest, longestWhileBroken), self.longest)
    }

    /// The wait in hours after the last check of `history`.
    ///
    /// - Parameter rules: when a failing link is broken.
    public func hours(after history: LinkHistory, rules: LinkStandingRules) -> Double {
        // Nothing was learnt: the failures were our own.
        if history.discounted > 0 { return 0 }
        let isFailing = history.signal.isFailure
        if isFailing && !history.isBroken(rules) { return shortest }
        let steady = history.lastChecked.days(since: history.timeline.lastChange ?? history.firstChecked) * 24
        let outages = history.timeline.outages(since: history.lastChecked.adding(days: -90))
        let awaitsRepair = isFailing || history.signal == .distrust
        let most = awaitsRepair ? longestWhileBroken : longest / Double(1 << min(outages, 8))
        return min(max(steady / 4, shortest), max(most, shortest))
    }

    /// A number made of a URL, by which links are spread that would be due together.
    public static func spread(of url: String) -> UInt64 { StableHash.hash(url, seed: 0) }

    /// When a link is to be checked again.
    ///
    /// Links that were first checked together are spread over the last quarter of their wait, so that they do not all fall
    /// due in one run.
    ///
    /// - Parameters:
    ///   - spread: that of the link's URL.
    ///   - asOf: the instant of the run that checked it.
    public func due(
        after history: LinkHistory, spread: UInt64, rules: LinkStandingRules, asOf: Instant
    ) -> Instant {
        let hours = hours(after: history, rules: rules)
        let share = Double(spread >> 11) / Double(1 << 53)
        let wait = hours <= shortest ? hours : max(shortest, hours * (0.75 + 0.25 * share))
        return asOf.adding(days: wait / 24)
    }
}
