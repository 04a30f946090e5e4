import Testing

@testable import DataQuality

@Suite struct RuleSetTests {
    @Test func `the standard rules are consistent and complete`() throws {
        try RuleSet.standard.validate()
        #expect(try MetricRegistry.metrics(for: .standard).map(\.dimension) == Dimension.allCases)
        for dimension in Dimension.allCases {
            #expect(try RuleSet.standard.rule(dimension.rawValue).dimension == dimension)
        }
    }

    @Test func `rules that do not fit together are refused`() throws {
        var rules = RuleSet.standard
        let index = try #require(rules.rules.firstIndex { $0.parent != nil })
        rules.rules[index].weight = 0.1
        #expect(throws: RuleError.self) { try rules.validate() }
        rules = .standard
        rules.rules.append(rules.rules[0])
        #expect(throws: RuleError.self) { try rules.validate() }
    }

    @Test(arguments: RuleSet.standard.rules)
    func `a rule says what it does, with which numbers and on whose authority`(rule: Rule) {
        #expect(!rule.formula.isEmpty && !rule.sources.isEmpty)
        for parameter in rule.parameters {
            #expect(!parameter.note.isEmpty && rule.parameters.count { $0.name == parameter.name } == 1)
        }
        for source in rule.sources { #expect(!source.title.isEmpty && !source.note.isEmpty) }
    }

    @Test(arguments: RuleSet.standard.rules)
    func `no metric can be made without its rules`(rule: Rule) throws {
        var lacking = RuleSet.standard
        lacking.rules.removeAll { $0.id == rule.id }
        if rule.dimension != nil {
            #expect(throws: RuleError.self) { try MetricRegistry.metrics(for: lacking) }
        } else {
            #expect(throws: RuleError.self) {
                _ = try MetricRegistry.metrics(for: lacking)
                _ = try Ranking([], rules: lacking)
                _ = try CopyRule(lacking)
            }
        }
    }

    @Test(arguments: RuleSet.standard.rules.flatMap { rule in rule.parameters.map { (rule.id.id, $0.name) } })
    func `every parameter is read by the engine`(id: String, name: String) throws {
        var lacking = RuleSet.standard
        let index = try #require(lacking.rules.firstIndex { $0.id.id == id })
        lacking.rules[index].parameters.removeAll { $0.name == name }
        #expect(throws: RuleError.self) {
            _ = try MetricRegistry.metrics(for: lacking)
            _ = try Ranking([], rules: lacking)
            _ = try CopyRule(lacking)
        }
    }

    @Test func `a table is read between its rows by proportion`() {
        let table = Rule.Table("t", .days, to: .days, [.init(10, 20), .init(20, 60)], note: "")
        #expect(table.interpolated(at: 15) == 40)
        #expect(table.interpolated(at: 5) == 10)
        #expect(table.interpolated(at: 40) == 120)
        #expect(table.step(at: 19.9) == 20)
        #expect(table.step(at: 20) == 60)
        #expect(table.step(at: 1) == 20)
    }
}
