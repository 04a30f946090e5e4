extension RuleSet {
    /// Do the links answer?
    static let onlineAvailability = Rule(
        RuleID(OnlineAvailabilityMetric.rule, version: 1), dimension: .onlineAvailability,
        formula: """
            estimate = online / (online + broken)
            low = online / (online + broken + undecided)
            high = (online + undecided) / (online + broken + undecided)
            online = links that are ok or moved, broken = links that are broken, undecided = links that are failing, \
            blocked, throttled, unknown or unsupported, links not checked yet, and distributions without a link; \
            what a link is, link-standing says; without distributions, empty-score
            """,
        parameters: [
            Rule.Parameter(
                "empty-score", 0, .points, in: 0...1,
                note: "An open dataset that lists nothing to open has nothing online."),
            Rule.Parameter(
                "listed-links", 20, .count, in: 0...1_000,
                note: "Links that a receipt lists one by one, those not online first."),
        ],
        sources: [
            Citation(
                "udata-hydra", url: "https://github.com/datagouv/hydra",
                note: "A 429 is no verdict; HEAD is asked again as GET where it says nothing."),
            Citation(
                "ckanext-archiver", url: "https://github.com/ckan/ckanext-archiver",
                note: "Three values: ok, broken, unknown."),
        ])
}
