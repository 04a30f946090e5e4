/// How much each agreement of two listings tells, and how much must be told before they count as one dataset
/// (`Docs/metrics/copies.md`).
public struct CopyRule: Hashable, Sendable {
    static let rule = "copies"

    /// Points for the same identifier.
    public let identifier: Double
    /// Points for a title in common.
    public let title: Double
    /// Points beside those for the title, where in both of two portals no other dataset has it.
    public let onlyTitle: Double
    /// Points for publishers of the same name.
    public let publisher: Double
    /// Points for the same landing page, across portals alone: within one, many datasets share a page.
    public let landingPage: Double
    /// Points times the share of the resources of the listing that has fewer.
    public let resources: Double
    /// The points from which on two listings are one dataset.
    public let threshold: Double
    /// What more listings than this agree in tells nothing of any two of them.
    public let largestBlock: Int

    /// - Throws: when `rules` lack the rule or a parameter of it.
    public init(_ rules: RuleSet) throws(RuleError) {
        let rule = try rules.rule(Self.rule)
        identifier = try rule.number("identifier")
        title = try rule.number("title")
        onlyTitle = try rule.number("only-title")
        publisher = try rule.number("publisher")
        landingPage = try rule.number("landing-page")
        resources = try rule.number("resources")
        threshold = try rule.number("threshold")
        largestBlock = Int(try rule.number("largest-block"))
    }
}
