extension RuleSet {
    /// How open, machine readable and varied are the formats on offer?
    static let formatRichness = Rule(
        RuleID(FormatRichnessMetric.rule, version: 1), dimension: .formatRichness,
        formula: "score = the parts' scores × the parts' weights, added up; without distributions, empty-score",
        parameters: [
            Rule.Parameter(
                "empty-score", 0, .points, in: 0...1,
                note: "An open dataset that lists nothing to open offers no format at all.")
        ],
        sources: [
            Citation(
                "data.europa.eu metadata quality assessment",
                url: "https://dataeuropa.gitlab.io/data-provider-manual/metadata-quality-dashboard",
                note: "Interoperability is judged on the best distribution.")
        ])

    static let formatRichnessParts = [
        Rule(
            RuleID(FormatRichnessMetric.bestFormat, version: 1), dimension: .formatRichness,
            parent: FormatRichnessMetric.rule, weight: 0.6,
            formula: "score = the highest star-points(stars of the format) among the distributions",
            tables: [
                Rule.Table(
                    "star-points", .stars, to: .points,
                    [.init(0, 0), .init(1, 0.2), .init(2, 0.4), .init(3, 0.6), .init(4, 0.8), .init(5, 1)],
                    note: "Each rung of the ladder counts the same.")
            ],
            sources: [
                Citation(
                    "T. Berners-Lee, 5-star open data", url: "https://5stardata.info",
                    note: "The ladder; the licence, its first rung, is reported apart and never multiplied in.")
            ]),
        Rule(
            RuleID(FormatRichnessMetric.machineReadable, version: 1), dimension: .formatRichness,
            parent: FormatRichnessMetric.rule, weight: 0.25,
            formula: "score = machine-readable distributions / distributions; web pages beside data are not counted",
            sources: [
                Citation(
                    "W3C Data on the Web Best Practices",
                    url: "https://www.w3.org/TR/dwbp/#MachineReadableStandardizedFormat",
                    note: "Best Practice 12, machine-readable standardized data formats.")
            ]),
        Rule(
            RuleID(FormatRichnessMetric.usableKinds, version: 1), dimension: .formatRichness,
            parent: FormatRichnessMetric.rule, weight: 0.15,
            formula: "score = min(1, kinds of machine-readable format on offer / wanted-kinds)",
            parameters: [
                Rule.Parameter(
                    "wanted-kinds", 3, .count, in: 1...10,
                    note: "Such as a table, a tree and a service; encodings of one kind count once.")
            ],
            sources: [
                Citation(
                    "W3C Data on the Web Best Practices", url: "https://www.w3.org/TR/dwbp/#MultipleFormats",
                    note: "Best Practice 14, data in multiple formats.")
            ]),
    ]
}
