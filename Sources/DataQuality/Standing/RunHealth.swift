/// Tells trouble on our own side by how many hosts fall silent in one run.
///
/// A host that failed before says nothing of this run. Memory grows with the hosts, not with the links.
public struct RunHealth: Hashable, Sendable {
    private struct Host: Hashable {
        /// A link of it was checked before, the last time without a failure.
        var wasFine = false
        /// A link of it got no answer the last time.
        var wasSilent = false
        var answers = false
    }

    private var seen: [String: Host] = [:]
    private let rules: LinkStandingRules

    public init(_ rules: LinkStandingRules) { self.rules = rules }

    /// Counts one check.
    ///
    /// - Parameters:
    ///   - cause: why; nil for one that this version does not know.
    ///   - host: host and port.
    ///   - before: what was known of the link; nil before its first check.
    public mutating func add(_ signal: LinkSignal, cause: LinkCause?, host: String, before: LinkHistory?) {
        guard signal != .unsupported else { return }
        var entry = seen[host] ?? Host()
        if signal != .failure || !(cause?.isSilence ?? false) { entry.answers = true }
        if let before {
            let wasSilent = before.failures > before.timesGone || before.discounted >= rules.ownTroubleRuns
            if wasSilent { entry.wasSilent = true } else { entry.wasFine = true }
        }
        seen[host] = entry
    }

    /// Hosts that had not failed before.
    public var hosts: Int { seen.values.count { $0.wasFine && !$0.wasSilent } }
    /// Those of them that did not answer at all.
    public var silentHosts: Int { seen.values.count { $0.wasFine && !$0.wasSilent && !$0.answers } }

    /// Whether the failures of the run are put down to our own side.
    public var isOwnTrouble: Bool {
        let silent = silentHosts
        return silent >= rules.ownTroubleHosts && Double(silent) >= rules.ownTroubleShare * Double(hosts)
    }
}
