import DCAT
import Testing

@testable import DataQuality

@Suite struct RunHealthTests {
    private let rules: LinkStandingRules

    init() throws { rules = try LinkStandingRules() }

    private enum Before { case fine, silent, gone, never }

    private func health(_ hosts: [(Int, before: Before, silent: Bool)]) -> RunHealth {
        var health = RunHealth(rules)
        var number = 0
        for (count, before, silent) in hosts {
            for _ in 0..<count {
                number += 1
                var history = LinkHistory(at: daysBefore(3))
                switch before {
                case .fine: history.record(.ok, at: daysBefore(1))
                case .silent: history.record(.failure, at: daysBefore(1))
                case .gone: history.record(.gone, at: daysBefore(1))
                case .never: break
                }
                health.add(
                    silent ? .failure : .ok, cause: silent ? .named(.timeout) : .http(200), host: "h\(number):443",
                    before: before == .never ? nil : history)
            }
        }
        return health
    }

    @Test func `many hosts that fall silent at once are trouble on our side`() {
        #expect(health([(5, .fine, true), (11, .fine, false)]).isOwnTrouble)
        #expect(!health([(5, .fine, true), (12, .fine, false)]).isOwnTrouble)
        #expect(!health([(4, .fine, true)]).isOwnTrouble)
        #expect(health([(1_000, .gone, true)]).isOwnTrouble)
    }

    @Test func `hosts that failed before or were never seen are no witnesses`() {
        let health = health([(900, .silent, true), (900, .never, true), (4, .fine, true), (2, .fine, false)])
        #expect(health.hosts == 6 && health.silentHosts == 4 && !health.isOwnTrouble)
    }

    @Test func `a server that answers with an error is not silent`() {
        var health = RunHealth(rules)
        var history = LinkHistory(at: daysBefore(3))
        history.record(.ok, at: daysBefore(3))
        for number in 0..<50 {
            health.add(.failure, cause: .http(503), host: "h\(number)", before: history)
        }
        #expect(health.hosts == 50 && health.silentHosts == 0)
    }

    @Test func `one link that answers speaks for its host`() {
        var health = RunHealth(rules)
        var history = LinkHistory(at: daysBefore(3))
        history.record(.ok, at: daysBefore(3))
        for number in 0..<50 {
            health.add(.failure, cause: .named(.timeout), host: "h\(number)", before: history)
            health.add(.ok, cause: .http(200), host: "h\(number)", before: nil)
        }
        #expect(health.silentHosts == 0)
    }

    @Test func `what stays silent for long counts in the end`() {
        var history = LinkHistory(at: daysBefore(30))
        history.record(.ok, at: daysBefore(30))
        for run in 0..<20 {
            var health = RunHealth(rules)
            for number in 0..<50 {
                health.add(.failure, cause: .named(.timeout), host: "h\(number)", before: history)
            }
            #expect(health.isOwnTrouble == (run < 7))
            history.record(.failure, at: daysBefore(29 - Double(run)), isOwnTrouble: health.isOwnTrouble)
        }
        #expect(history.state(rules) == .broken)
    }
}
