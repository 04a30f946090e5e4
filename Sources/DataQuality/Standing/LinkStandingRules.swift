/// When a failing link counts as broken, and when failures are put down to our own side.
public struct LinkStandingRules: Hashable, Sendable {
    static let rule = "link-standing"

    public var failuresUntilBroken: Int
    public var hoursUntilBroken: Double
    public var goneRunsUntilBroken: Int
    public var ownTroubleShare: Double
    public var ownTroubleHosts: Int
    public var ownTroubleRuns: Int

    /// - Throws: when `rules` lack the rule or a parameter of it.
    public init(_ rules: RuleSet = .standard) throws(RuleError) {
        let rule = try rules.rule(Self.rule)
        failuresUntilBroken = Int(try rule.number("failures-until-broken"))
        hoursUntilBroken = try rule.number("hours-until-broken")
        goneRunsUntilBroken = Int(try rule.number("gone-runs-until-broken"))
        ownTroubleShare = try rule.number("own-trouble-share")
        ownTroubleHosts = Int(try rule.number("own-trouble-hosts"))
        ownTroubleRuns = Int(try rule.number("own-trouble-runs"))
    }
}
