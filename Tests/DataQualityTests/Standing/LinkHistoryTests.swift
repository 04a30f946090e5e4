import DCAT
import TestSupport
import Testing

@testable import DataQuality

@Suite struct LinkHistoryTests {
    private let rules: LinkStandingRules

    init() throws { rules = try LinkStandingRules() }

    /// Checks at hours after the start.
    private func history(_ checks: [(Double, LinkSignal)], start: Instant = daysBefore(60)) -> LinkHistory {
        var history = LinkHistory(at: start.adding(days: (checks.first?.0 ?? 0) / 24))
        for (hours, signal) in checks { history.record(signal, at: start.adding(days: hours / 24)) }
        return history
    }

    private func state(_ checks: [(Double, LinkSignal)]) -> LinkStanding.State { history(checks).state(rules) }

    @Test(
        arguments: [
            ([(0, .ok)], .ok), ([(0, .moved)], .moved), ([(0, .failure)], .failing), ([(0, .gone)], .failing),
            ([(0, .refusal)], .blocked), ([(0, .throttled)], .throttled), ([(0, .unclear)], .unknown),
            ([(0, .unsupported)], .unsupported),
            // Three failures, 72 hours: both are needed.
            ([(0, .failure), (71.9, .failure)], .failing), ([(0, .failure), (72, .failure)], .failing),
            ([(0, .failure), (36, .failure), (71.9, .failure)], .failing),
            ([(0, .failure), (36, .failure), (72, .failure)], .broken),
            ([(0, .failure), (1, .failure), (2, .failure), (3, .failure)], .failing),
            // A success between begins anew.
            ([(0, .failure), (24, .failure), (48, .ok), (72, .failure), (96, .failure)], .failing),
            ([(0, .failure), (24, .failure), (48, .ok), (72, .failure), (96, .failure), (144, .failure)], .broken),
            // Gone twice, whatever happens between but a success.
            ([(0, .gone), (1, .gone)], .broken), ([(0, .gone), (1, .failure), (2, .gone)], .broken),
            ([(0, .gone), (1, .ok), (2, .gone)], .failing), ([(0, .gone), (1, .refusal), (2, .gone)], .broken),
            // One success clears it.
            ([(0, .gone), (1, .gone), (2, .ok)], .ok), ([(0, .gone), (1, .gone), (2, .moved)], .moved),
            // Being asked to wait takes nothing back; a refusal does.
            ([(0, .gone), (1, .gone), (2, .throttled)], .broken), ([(0, .failure), (1, .unclear)], .failing),
            ([(0, .gone), (1, .gone), (2, .refusal)], .blocked), ([(0, .ok), (1, .throttled)], .throttled),
            ([(0, .refusal), (1, .throttled)], .throttled),
            ([(0, .failure), (36, .refusal), (40, .failure), (72, .failure)], .broken),
        ] as [([(Double, LinkSignal)], LinkStanding.State)])
    func `the checks of a link over time make its standing`(
        checks: [(Double, LinkSignal)], expected: LinkStanding.State
    ) {
        #expect(state(checks) == expected)
    }

    @Test func `a link tells since when it fails and when it last answered`() {
        let history = history([(0, .ok), (24, .failure), (48, .throttled), (72, .failure)])
        let standing = LinkStanding(history, rules: rules)
        let start = daysBefore(60)
        #expect(standing.state == .failing && standing.failures == 2)
        #expect(standing.since == start.adding(days: 1) && standing.firstFailure == start.adding(days: 1))
        #expect(standing.lastSuccess == start && standing.lastChecked == start.adding(days: 3))
    }

    @Test func `failures on our own side count for nothing`() {
        var history = history([(0, .ok)])
        let before = history
        for hours in [24, 48, 72, 96, 120] as [Double] {
            history.record(.failure, at: daysBefore(60).adding(days: hours / 24), isOwnTrouble: true)
        }
        #expect(history.discounted == 5)
        history.discounted = 0
        #expect(history == before)
        history.record(.ok, at: daysBefore(50), isOwnTrouble: true)
        #expect(history.lastSuccess == daysBefore(50))
        history.record(.failure, at: daysBefore(49), isOwnTrouble: true)
        history.record(.failure, at: daysBefore(48))
        #expect(history.discounted == 0 && history.failures == 1)
    }

    @Test func `no outage shorter than 72 hours makes a link broken, unless the server calls it gone`() {
        var generator = SeededGenerator(seed: 7)
        let signals: [LinkSignal] = [.failure, .failure, .throttled, .unclear, .refusal]
        for _ in 0..<2_000 {
            var history = LinkHistory(at: daysBefore(100))
            let from = Double.random(in: 24...240, using: &generator)
            let to = from + Double.random(in: 0..<72, using: &generator)
            var hours = 0.0
            while hours < 400 {
                let isDown = (from...to).contains(hours)
                let signal = isDown ? signals.randomElement(using: &generator) ?? .failure : .ok
                history.record(signal, at: daysBefore(100).adding(days: hours / 24))
                #expect(history.state(rules) != .broken)
                hours += Double.random(in: 0.5...30, using: &generator)
            }
        }
    }

    @Test func `uptime is the share of judged time, an outage ending with the next success`() {
        let checks: [(Double, LinkSignal)] = [
            (0, .ok), (24, .failure), (30, .ok), (48, .throttled), (60, .ok), (108, .ok),
        ]
        let history = history(checks, start: daysBefore(4.5))
        let standing = LinkStanding(history, rules: rules)
        // Up 24 + 18 + 48 of 96 hours that were judged.
        #expect(standing.uptime30 == LinkUptime(upMinutes: 90 * 60, judgedMinutes: 96 * 60))
        #expect(standing.uptime30.share == 0.9375)
        let oneDay = history.timeline.uptime(days: 1, lastChecked: history.lastChecked)
        #expect(oneDay == LinkUptime(upMinutes: 24 * 60, judgedMinutes: 24 * 60))
        #expect(LinkStanding(self.history([(0, .ok)]), rules: rules).uptime365.share == nil)
    }

    @Test func `a timeline forgets what is old and stays bounded`() throws {
        var timeline = LinkTimeline()
        for day in 0..<2_000 {
            timeline.add(day % 2 == 0 ? .up : .down, at: daysBefore(Double(2_000 - day)))
        }
        #expect(timeline.segments.count == 256)
        #expect(timeline.uptime(days: 30, lastChecked: asOf).share == 0.5)
        let bytes = [UInt8](unsafeUninitializedCapacity: timeline.byteCount) { place, count in
            timeline.write(to: UnsafeMutableRawBufferPointer(place))
            count = timeline.byteCount
        }
        #expect(bytes.withUnsafeBytes { LinkTimeline(bytes: $0) } == timeline)
        var rare = LinkTimeline()
        for days in [900, 800, 300, 10] as [Double] {
            rare.add(rare.segments.last?.kind == .up ? .down : .up, at: daysBefore(days))
        }
        // What began 800 days ago reaches into the year.
        #expect(rare.segments.map(\.kind) == [.down, .up, .down])
    }

    @Test func `outages are those that began in the time asked for`() {
        var timeline = LinkTimeline()
        for (days, kind) in [(100, .down), (99, .up), (10, .down), (9, .up), (5, .down)]
            as [(Double, LinkTimeline.Kind)]
        {
            timeline.add(kind, at: daysBefore(days))
        }
        #expect(timeline.outages(since: daysBefore(90)) == 2 && timeline.outages(since: daysBefore(200)) == 3)
    }

    @Test(arguments: [[1, 2, 3], [3, 0, 0, 0], [8, 0, 0, 0, 4, 0, 0, 0]] as [[UInt8]])
    func `bytes that are no timeline are refused`(bytes: [UInt8]) {
        #expect(bytes.withUnsafeBytes { LinkTimeline(bytes: $0) } == nil)
    }

    @Test func `instants that run backwards do no harm`() {
        var history = history([(100, .ok)])
        history.record(.failure, at: daysBefore(90))
        history.record(.ok, at: Instant(millisecondsSince1970: .min / 4))
        #expect(history.state(rules) == .ok)
        #expect(history.timeline.uptime(days: 365, lastChecked: history.lastChecked).judgedMinutes >= 0)
    }
}
