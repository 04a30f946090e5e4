import Foundation
import Testing

@testable import DataQuality

/// The pages in `Docs/metrics/` say what the rules say.
@Suite struct MetricPageTests {
    private static func page(_ dimension: DataQuality.Dimension) throws -> String { try page(dimension.rawValue) }

    private static func page(_ name: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try String(contentsOfFile: "/\(root)/Docs/metrics/\(name).md", encoding: .utf8)
    }

    @Test(arguments: RuleSet.standard.rules)
    func `every number of a rule stands on its page`(rule: Rule) throws {
        guard let dimension = rule.dimension else { return }
        let page = try Self.page(dimension)
        for parameter in rule.parameters {
            let row = "| `\(parameter.name)` | \(Figure(parameter.value).text) | \(parameter.unit.rawValue) |"
            #expect(page.contains(row), "\(row)")
        }
        for table in rule.tables {
            let values = table.rows.map { Figure($0.value).text }.joined(separator: " | ")
            #expect(page.contains(table.name) && page.contains("| \(values) |"), "\(table.name): \(values)")
        }
        if rule.parent != nil { #expect(page.contains("| `\(rule.id.id)` | \(Figure(rule.weight).text) |")) }
    }

    @Test(arguments: RuleSet.copies.parameters)
    func `every number of the rule of copies stands on its page`(parameter: Rule.Parameter) throws {
        #expect(try Self.page("copies").contains("| `\(parameter.name)` | \(Figure(parameter.value).text) |"))
    }

    @Test(arguments: [1, 7, 14, 31, 93, 186, 366, 731])
    func `the limits of common promises stand on the page`(period: Double) throws {
        let limits = try TimelinessSettings(RuleSet.standard.rule("timeliness")).limits(ofPeriod: period)
        let middle = Figure(hundredths: (limits.due.value + limits.delinquent.value) / 2)
        let row = "| \(Figure(period).text) | \(limits.due.text) | \(middle.text) | \(limits.delinquent.text) |"
        #expect(try Self.page(.timeliness).contains(row), "\(row)")
    }

    @Test func `every grade of evidence is explained`() throws {
        let page = try Self.page(.timeliness)
        for grade in ChangeGrade.allCases {
            #expect(page.contains("| `\(grade.rawValue)` |"))
        }
    }

    @Test func `every cause of a verdict is explained`() throws {
        let page = try Self.page(.onlineAvailability)
        for name in LinkCause.Name.allCases { #expect(page.contains("`\(name.rawValue)`"), "\(name)") }
    }
}
