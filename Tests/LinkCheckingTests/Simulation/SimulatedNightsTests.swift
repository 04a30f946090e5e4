import DCAT
import Testing

@testable import LinkChecking

/// `Benchmarks/` runs the same with a million links.
@Suite struct SimulatedNightsTests {
    @Test func `over nightly runs no outage makes a link broken, and every death is found in time`() throws {
        let links = SimulatedLinks(count: 10_000, start: Instant(year: 2026, month: 11, day: 1, hour: 3), seed: 3)
        var nights = try SimulatedNights(
            links: links, policy: RecheckPolicy(longest: 240), budget: 4_000, nightOfOwnTrouble: 4)
        nights.run(nights: 21)
        let result = nights.result
        #expect(result.falselyBroken == 0)
        #expect(result.deaths > 60 && result.found == result.deaths && result.late == 0)
        #expect(result.discounted == [4])
        let perDay = Double(result.checks.reduce(0, +)) / Double(links.count) / 21
        #expect(perDay < 0.3, "\(perDay) checks a link and day")
    }
}
