import DataQuality

/// The ranking of one peer group in one dimension.
public struct PeerRanking: Hashable, Sendable {
    public var dimension: Dimension
    public var peers: PeerGroup
    public var ranking: Ranking
    /// Portals that cannot be placed, for nothing of them is known or the question does not apply.
    public var unplaced: [String]

    /// - Throws: when `rules` lack the ranking rule.
    init(
        _ dimension: Dimension, peers: PeerGroup, _ members: [PortalFacts], rules: RuleSet
    ) throws(RuleError) {
        self.dimension = dimension
        self.peers = peers
        var entries: [Ranking.Entry] = []
        unplaced = []
        for member in members {
            let aggregate = member.results[dimension]
            if let score = aggregate.rankable, score.estimate != nil {
                entries.append(
                    Ranking.Entry(id: member.declaration.id, score: score, coverage: aggregate.coverage ?? 0))
            } else {
                unplaced.append(member.declaration.id)
            }
        }
        ranking = try Ranking(entries, rules: rules)
    }
}
