import DCAT
import Testing

@testable import DataQuality

@Suite struct RuleOverrideTests {
    @Test func `numbers, weights and tables can be changed by name`() throws {
        let rules = try RuleSet.standard.applying(
            overrides: [
                RuleOverride(
                    rule: "timeliness", parameters: ["grace-days": 3], tables: ["delinquent-age": [.init(1, 9)]]),
                RuleOverride(rule: "format-richness.best-format", weight: 0.5),
                RuleOverride(rule: "format-richness.usable-kinds", weight: 0.25),
            ], as: "province")
        #expect(rules.id == "province")
        #expect(rules.base == "opengauge")
        #expect(try rules.rule("timeliness").number("grace-days") == 3)
        #expect(try rules.rule("format-richness.best-format").weight == 0.5)

        let evidence = DatasetEvidence {
            $0.frequency = stated(.daily)
            $0.modified = stated(daysBefore(6.5))
        }
        let receipt = try TimelinessMetric(rules: rules).measure(evidence, asOf: asOf)
        #expect(receipt.assessment == .scored(Score(exactly: 0.5)))
    }

    @Test(arguments: [
        (RuleOverride(rule: "tidiness"), RuleError.Code.unknownRule, "known are timeliness, format-richness"),
        (
            RuleOverride(rule: "timeliness", parameters: ["grace": 1]), .unknownParameter,
            "known are grace-days, grace-share"
        ),
        (RuleOverride(rule: "ranking", tables: ["grace": []]), .unknownParameter, "known are least-coverage"),
        (RuleOverride(rule: "timeliness", parameters: ["grace-days": -1]), .outOfRange, "-1.0 is not in 0 to 366 days"),
        (
            RuleOverride(rule: "timeliness", parameters: ["grace-days": .nan]), .outOfRange,
            "nan is not in 0 to 366 days"
        ),
        (RuleOverride(rule: "timeliness", weight: 0.5), .outOfRange, "dimensions are not weighted"),
        (RuleOverride(rule: "format-richness.best-format", weight: 2), .outOfRange, "2.0 is not in 0 to 1"),
        (
            RuleOverride(rule: "format-richness.best-format", weight: 0.5), .weightsDoNotSum,
            "add up to 0.9, not 1: format-richness.best-format 0.5, format-richness.machine-readable 0.25"
        ),
        (RuleOverride(rule: "timeliness", tables: ["delinquent-age": []]), .invalidTable, "at least one row"),
        (
            RuleOverride(rule: "timeliness", tables: ["delinquent-age": [.init(2, 3), .init(1, 9)]]), .invalidTable,
            "rising keys"
        ),
    ])
    func `a mistake is named with its remedy`(override: RuleOverride, code: RuleError.Code, words: String) {
        let error = #expect(throws: RuleError.self) {
            try RuleSet.standard.applying(overrides: [override], as: "own")
        }
        #expect(error?.code == code)
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
}
