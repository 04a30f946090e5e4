import DCAT
import DataQuality
import Foundation
import Testing

@testable import LinkChecking

@Suite struct RecheckPolicyTests {
    private let rules: LinkStandingRules
    private static let start = Instant(year: 2026, month: 1, day: 1)

    init() throws { rules = try LinkStandingRules() }

    private func history(_ checks: [(Double, LinkSignal)]) -> LinkHistory {
        var history = LinkHistory(at: Self.start.adding(days: checks.first?.0 ?? 0))
        for (day, signal) in checks { history.record(signal, at: Self.start.adding(days: day)) }
        return history
    }

    @Test(
        arguments: [
            // First seen, then the longer it stays the same, the more rarely.
            ([(0, .ok)], 12), ([(0, .ok), (1, .ok)], 12), ([(0, .ok), (4, .ok)], 24), ([(0, .ok), (28, .ok)], 168),
            ([(0, .ok), (120, .ok)], 720), ([(0, .ok), (300, .ok)], 720),
            // Failing: as soon as may be. Broken: after as long again as a quarter, at most a week.
            ([(0, .ok), (90, .ok), (120, .failure)], 12), ([(0, .failure), (2, .failure), (4, .failure)], 24),
            ([(0, .gone), (40, .gone)], 168), ([(0, .gone), (400, .gone)], 168),
            // Each outage of the last 90 days halves the longest wait.
            ([(0, .ok), (10, .failure), (11, .ok), (99, .ok)], 360),
            ([(0, .ok), (10, .failure), (11, .ok), (102, .ok)], 546),
            ([(0, .ok), (1, .failure), (2, .ok), (3, .failure), (4, .ok), (85, .ok)], 180),
            // A refusal is a state like any other.
            ([(0, .refusal), (8, .refusal)], 48), ([(0, .unsupported), (360, .unsupported)], 720),
            // A certificate may be renewed any day.
            ([(0, .distrust), (400, .distrust)], 168),
        ] as [([(Double, LinkSignal)], Double)])
    func `the wait follows from how steady a link is`(checks: [(Double, LinkSignal)], hours: Double) {
        #expect(RecheckPolicy().hours(after: history(checks), rules: rules) == hours)
    }

    @Test func `failures that do not count leave a link due at once`() {
        var own = history([(0, .ok), (100, .ok)])
        own.record(.failure, at: Self.start.adding(days: 101), isOwnTrouble: true)
        #expect(RecheckPolicy().hours(after: own, rules: rules) == 0)
    }

    @Test func `waits of nothing make every link due in every run`() {
        let policy = RecheckPolicy(shortest: 0, longest: 0)
        for day in [0, 1, 50, 300] as [Double] {
            let due = policy.due(
                after: history([(0, .ok), (day, .ok)]), spread: .max, rules: rules, asOf: Self.start)
            #expect(due == Self.start)
        }
    }

    @Test func `links first checked together do not fall due together`() {
        let steady = history([(0, .ok), (60, .ok)])
        let hours = (0..<1_000).map { number in
            RecheckPolicy().due(
                after: steady, spread: RecheckPolicy.spread(of: "https://a.example/\(number)"), rules: rules,
                asOf: Self.start
            ).days(since: Self.start) * 24
        }
        #expect(hours.allSatisfy { (270...360).contains($0) })
        #expect((0..<10).allSatisfy { tenth in hours.count { Int(($0 - 270) / 9) == tenth } > 60 })
    }

    @Test func `the page has the table of waits`() throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let page = try String(contentsOfFile: "/\(root)/Docs/link-checks.md", encoding: .utf8)
        for (days, hours) in [(0.0, 12), (4, 24), (28, 168), (120, 720)] as [(Double, Int)] {
            let wait = RecheckPolicy().hours(after: history([(0, .ok), (days, .ok)]), rules: rules)
            #expect(wait == Double(hours))
            #expect(page.contains("| \(Int(days)) | \(hours) |"))
        }
    }
}
