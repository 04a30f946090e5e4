/// Tells trouble on our own side by the hosts that fall silent in one run.
///
/// A host that failed before says nothing of this run. Memory grows with the hosts, not with the links. The cases stand
/// in `Docs/decisions/0018-a-night-without-network.md`.
public struct RunHealth: Hashable, Sendable {
    private struct Host: Hashable {
        /// A link of it was checked before, the last time without a failure.
        var wasFine = false
        /// A link of it got no answer the last time.
        var wasSilent = false
        var answers = false
        /// A check of it counts.
        var isSeen = false

        mutating func add(isSilent: Bool, wasSilent: Bool?) {
            isSeen = true
            if !isSilent { answers = true }
            guard let wasSilent else { return }
            if wasSilent { self.wasSilent = true } else { wasFine = true }
        }
    }

    /// By their numbers; one of which nothing counts is none.
    private var seen: [Host] = []
    /// Whether anything came back from a host, were it a refused connection: there is a way to it.
    public private(set) var isAnyReached = false
    private let rules: LinkStandingRules
    /// Whether an address of the operator's choice could be reached in this run; nil where none was asked.
    public var sentinelAnswers: Bool?

    public init(_ rules: LinkStandingRules, sentinelAnswers: Bool? = nil) {
        self.rules = rules
        self.sentinelAnswers = sentinelAnswers
    }

    /// Counts one check.
    ///
    /// - Parameters:
    ///   - cause: why; nil for one that this version does not know.
    ///   - host: its number among those of the run, from 0 on.
    ///   - before: what was known of the link; nil before its first check.
    public mutating func add(_ signal: LinkSignal, cause: LinkCause?, host: Int, before: LinkHistory?) {
        guard signal != .unsupported else { return }
        // One certificate is often that of many hosts: it tells nothing of the way to them but that it is open.
        if signal == .distrust { isAnyReached = true }
        guard signal != .distrust else { return }
        let isSilent = signal == .failure && cause?.isSilence ?? false
        if !isSilent || cause?.showsWay ?? false { isAnyReached = true }
        let wasSilent = before.map { $0.failures > $0.timesGone || $0.discounted >= rules.ownTroubleRuns }
        if host >= seen.count { seen += repeatElement(Host(), count: host + 1 - seen.count) }
        seen[host].add(isSilent: isSilent, wasSilent: wasSilent)
    }

    /// Hosts that had not failed before.
    public var hosts: Int { seen.count { $0.wasFine && !$0.wasSilent } }
    /// Those of them that did not answer at all.
    public var silentHosts: Int { seen.count { $0.wasFine && !$0.wasSilent && !$0.answers } }

    /// Whether the failures of the run are put down to our own side.
    public var isOwnTrouble: Bool { isManyAtOnce || isNobodyReached }

    private var isManyAtOnce: Bool {
        let silent = silentHosts
        return silent >= rules.ownTroubleHosts && Double(silent) >= rules.ownTroubleShare * Double(hosts)
    }

    /// However few the hosts: none could be reached, and it is not that all of them were silent before.
    private var isNobodyReached: Bool {
        guard seen.contains(where: \.isSeen), !isAnyReached else { return false }
        switch sentinelAnswers {
        case true?: return false
        case false?: return true
        case nil: return seen.contains { $0.isSeen && !$0.wasSilent }
        }
    }
}
