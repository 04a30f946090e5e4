extension RuleSet {
    /// When is a link broken?
    static let linkStanding = Rule(
        RuleID(LinkStandingRules.rule, version: 2), dimension: nil,
        formula: """
            broken = failures in a row ≥ failures-until-broken, first and last at least hours-until-broken apart; or \
            found gone (404, 410, FTP 550) in gone-runs-until-broken runs without a success between
            failing = failures in a row, not yet broken; one success ends both
            trouble on our side = of the hosts of a run that had not failed before, at least own-trouble-share and \
            own-trouble-hosts do not answer, or no host of the run could be reached; the run's failures then do not count, \
            for at most own-trouble-runs in a row
            """,
        parameters: [
            Rule.Parameter(
                "failures-until-broken", 3, .count, in: 1...100, note: "One failure is an accident, two may be."),
            Rule.Parameter(
                "hours-until-broken", 72, .hours, in: 0...8_760,
                note: "Outages over a weekend are repaired on Monday."),
            Rule.Parameter(
                "gone-runs-until-broken", 2, .count, in: 1...100,
                note: "A server that says so itself is believed the second time."),
            Rule.Parameter(
                "own-trouble-share", 0.3, .share, in: 0.01...1,
                note: "Hosts fall silent one by one; so many at once are one cause, and it is near us."),
            Rule.Parameter(
                "own-trouble-hosts", 5, .count, in: 1...1_000_000, note: "Fewer silent hosts may be chance."),
            Rule.Parameter(
                "own-trouble-runs", 7, .count, in: 0...365,
                note: "Whatever stays silent longer is not there, wherever the cause lies."),
        ],
        sources: [
            Citation(
                "udata-hydra, issues 75, 460 and 461", url: "https://github.com/datagouv/hydra/issues",
                note: "Verdicts on one check are often wrong."),
            Citation(
                "data.gouv.fr, issue 1312", url: "https://github.com/datagouv/data.gouv.fr/issues/1312",
                note: "A red mark that stays a week after the repair."),
            Citation(
                "ckanext-archiver", url: "https://github.com/ckan/ckanext-archiver",
                note: "First failure, last success and the number of failures are kept."),
        ])
}
