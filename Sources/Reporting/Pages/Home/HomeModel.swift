import DataQuality

/// The comparison of all portals of the edition.
public struct HomeModel: Sendable {
    public var portals: [PortalRow]
    /// By dimension, then by peer group.
    public var rankings: [PeerRanking]
    /// The published comparison beside the measured one; empty when it is not wanted or none of its platforms is
    /// measured.
    public var findings: [ClaimFinding]

    /// - Throws: when `rules` lack the ranking rule.
    public init(
        _ facts: [PortalFacts], rules: RuleSet, showsSeedComparison: Bool
    ) throws(RuleError) {
        portals = facts.map(PortalRow.init)
        rankings = []
        for dimension in Dimension.allCases {
            for peers in PeerGroup.allCases {
                let members = facts.filter { PeerGroup($0.declaration.level) == peers }
                guard !members.isEmpty else { continue }
                rankings.append(try PeerRanking(dimension, peers: peers, members, rules: rules))
            }
        }
        let findings = SeedClaim.all.map { ClaimFinding($0, among: facts) }
        self.findings = showsSeedComparison && findings.contains { $0.measured != nil } ? findings : []
    }

    /// Each once, where it belongs.
    var datasets: Int { portals.reduce(0) { $0 + ($1.datasets ?? 0) - ($1.copies ?? 0) } }
    /// Those of ``datasets``.
    var distributions: Int { portals.reduce(0) { $0 + ($1.distributions ?? 0) - ($1.copiedDistributions ?? 0) } }
}
