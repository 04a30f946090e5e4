import DCAT
import Testing

@testable import DataQuality

@Suite struct AssessorTests {
    @Test func `a dataset gets one receipt a dimension, the same every time`() throws {
        let assessor = try Assessor()
        let evidence = DatasetEvidence {
            $0.frequency = stated(.monthly)
            $0.modified = stated(daysBefore(10))
            $0.distributions = [distribution { $0.downloadURL = "https://data.example/a" }]
        }
        let receipts = assessor.assess(evidence, asOf: asOf)
        #expect(receipts.map(\.rule.id) == Dimension.allCases.map(\.rawValue))
        #expect(receipts == assessor.assess(evidence, asOf: asOf))
        for receipt in receipts { try expectSound(receipt) }
    }

    @Test func `rules that do not fit together are refused`() throws {
        var rules = RuleSet.standard
        let index = try #require(rules.rules.firstIndex { $0.parent != nil })
        rules.rules[index].weight = 0.1
        #expect(throws: RuleError.self) { try Assessor(rules: rules) }
        rules.rules.append(rules.rules[0])
        #expect(throws: RuleError.self) { try Assessor(rules: rules) }
    }
}
