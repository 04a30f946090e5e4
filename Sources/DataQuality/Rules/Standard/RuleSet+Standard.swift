extension RuleSet {
    /// The rules that scores follow unless a pipeline says otherwise.
    public static let standard = RuleSet(
        id: "opengauge", version: 1,
        rules: [timeliness, formatRichness] + formatRichnessParts + [onlineAvailability, linkStanding, copies, ranking])
}
