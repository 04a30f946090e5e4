extension RuleSet {
    /// Who stands before whom?
    static let ranking = Rule(
        RuleID(Ranking.rule, version: 1), dimension: nil,
        formula: """
            best rank = 1 + the number of others whose low is above this one's high
            worst rank = the number ranked − the number of others whose high is below this one's low
            a group = those linked by overlapping intervals; within a group the order is not settled
            provisional = share of assessable datasets with an estimate below least-coverage
            """,
        parameters: [
            Rule.Parameter(
                "least-coverage", 0.5, .share, in: 0...1,
                note: "Below this share a rank is marked provisional.")
        ],
        sources: [
            Citation(
                "OECD/JRC Handbook on Constructing Composite Indicators, 2008",
                url: "https://doi.org/10.1787/9789264043466-en", note: "Ranks are shown with their uncertainty.")
        ])
}
