extension RuleSet {
    /// Which listings are one dataset, and where does it count?
    static let copies = Rule(
        RuleID(CopyRule.rule, version: 1), dimension: nil,
        formula: """
            points = identifier + title + only-title + publisher + landing-page, each where two listings agree in it, \
            + resources × the share of its addresses that the listing with fewer has in common with the other
            one dataset = points ≥ threshold; what more than largest-block listings agree in is left out
            counts = at the portal nearest to who makes it (agency, city, province or municipality, nation, world); then \
            where it is still listed, where it was seen first, in the pipeline's order, by identifier
            """,
        parameters: [
            points("identifier", 0.5, "At least nine characters with letters and digits, or an address."),
            points("title", 0.3, "In any language, letters and digits alone; a title by itself never suffices."),
            points("only-title", 0.25, "In different portals of which neither has another dataset of that title."),
            points("publisher", 0.15, "The publisher's name."),
            points("landing-page", 0.25, "In different portals; within one, many datasets share a page."),
            points("resources", 0.5, "One file may hold several datasets, so that resources alone do not suffice."),
            points("threshold", 0.7, "From so many points on two listings count as one dataset."),
            Rule.Parameter(
                "largest-block", 25, .count, in: 2...10_000,
                note: "A form letter of a title, or one page for everything, tells nothing."),
        ],
        sources: [
            Citation(
                "I. Fellegi, A. Sunter, A Theory for Record Linkage, 1969",
                url: "https://doi.org/10.1080/01621459.1969.10501049",
                note: "Agreements add up to a weight, which is held against a threshold; the points are our own.")
        ])

    private static func points(_ name: String, _ value: Double, _ note: String) -> Rule.Parameter {
        Rule.Parameter(name, value, .points, in: 0...2, note: note)
    }
}
