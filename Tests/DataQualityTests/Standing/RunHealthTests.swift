import DCAT
import Testing

@testable import DataQuality

@Suite struct RunHealthTests {
    private let rules: LinkStandingRules

    init() throws { rules = try LinkStandingRules() }

    private enum Before { case fine, silent, gone, never }

    private func health(
        _ hosts: [(Int, before: Before, silent: Bool)], cause: LinkCause = .named(.timeout), sentinel: Bool? = nil
    ) -> RunHealth {
        var health = RunHealth(rules, sentinelAnswers: sentinel)
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
                    silent ? .failure : .ok, cause: silent ? cause : .http(200), host: number,
                    before: before == .never ? nil : history)
            }
        }
        return health
    }

    @Test func `many hosts that fall silent at once are trouble on our side`() {
        #expect(health([(5, .fine, true), (11, .fine, false)]).isOwnTrouble)
        #expect(!health([(5, .fine, true), (12, .fine, false)]).isOwnTrouble)
        #expect(!health([(4, .fine, true), (1, .fine, false)]).isOwnTrouble)
        #expect(health([(1_000, .gone, true)]).isOwnTrouble)
    }

    @Test(arguments: [
        LinkCause.named(.timeout), .named(.nameNotFound), .named(.networkUnreachable), .named(.hostUnreachable),
    ])
    func `a night in which nobody is reached is ours, however few the hosts`(cause: LinkCause) {
        #expect(health([(1, .fine, true)], cause: cause).isOwnTrouble)
        #expect(health([(1, .never, true)], cause: cause).isOwnTrouble)
        #expect(health([(3, .fine, true), (1, .silent, true)], cause: cause).isOwnTrouble)
        #expect(!health([(1, .silent, true)], cause: cause).isOwnTrouble)
        #expect(!health([(1, .fine, true), (1, .silent, false)], cause: cause).isOwnTrouble)
    }

    @Test(arguments: [
        LinkCause.named(.connectionRefused), .named(.connectionReset), .named(.tls), .named(.certificateExpired),
    ])
    func `what answers in any way shows that the way is open`(cause: LinkCause) {
        #expect(!health([(1, .fine, true)], cause: cause).isOwnTrouble)
    }

    @Test func `a sentinel tells a dead portal from a night without network`() {
        #expect(!health([(1, .fine, true)], sentinel: true).isOwnTrouble)
        #expect(health([(1, .fine, true)], sentinel: false).isOwnTrouble)
        #expect(health([(1, .silent, true)], sentinel: false).isOwnTrouble)
        // It is wrong where others answer.
        #expect(!health([(1, .fine, true), (1, .fine, false)], sentinel: false).isOwnTrouble)
        // Many hosts of one region may be behind one wall though the sentinel is not.
        #expect(health([(9, .fine, true), (9, .fine, false)], sentinel: true).isOwnTrouble)
    }

    @Test(arguments: [(nil, 10), (true, 3)])
    func `the only host of a pipeline turns broken when it is dead`(sentinel: Bool?, night: Int) {
        var history = LinkHistory(at: daysBefore(30))
        history.record(.ok, at: daysBefore(30))
        var broken: Int?
        for run in 0..<20 {
            var health = RunHealth(rules, sentinelAnswers: sentinel)
            health.add(.failure, cause: .named(.timeout), host: 0, before: history)
            history.record(.failure, at: daysBefore(29 - Double(run)), isOwnTrouble: health.isOwnTrouble)
            if broken == nil, history.state(rules) == .broken { broken = run }
        }
        #expect(broken == night)
    }

    @Test func `one certificate of many hosts is no trouble of ours, and what is ours counts against none`() {
        var history = LinkHistory(at: daysBefore(3))
        history.record(.ok, at: daysBefore(3))
        var health = RunHealth(rules)
        for number in 0..<9 {
            health.add(.distrust, cause: .named(.certificateExpired), host: number, before: history)
        }
        #expect(!health.isOwnTrouble && health.hosts == 0)
        // Behind the page of a hotel some hosts are silent, others show its certificate.
        history.record(.distrust, at: daysBefore(2), isOwnTrouble: true)
        #expect(history.state(rules) == .ok && history.discounted == 1)
        history.record(.distrust, at: daysBefore(1))
        #expect(history.state(rules) == .unknown && history.failures == 0)
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
            health.add(.failure, cause: .http(503), host: number, before: history)
        }
        #expect(health.hosts == 50 && health.silentHosts == 0)
    }

    @Test func `one link that answers speaks for its host`() {
        var health = RunHealth(rules)
        var history = LinkHistory(at: daysBefore(3))
        history.record(.ok, at: daysBefore(3))
        for number in 0..<50 {
            health.add(.failure, cause: .named(.timeout), host: number, before: history)
            health.add(.ok, cause: .http(200), host: number, before: nil)
        }
        #expect(health.silentHosts == 0)
    }

    @Test func `what stays silent for long counts in the end`() {
        var history = LinkHistory(at: daysBefore(30))
        history.record(.ok, at: daysBefore(30))
        for run in 0..<20 {
            var health = RunHealth(rules)
            for number in 0..<50 {
                health.add(.failure, cause: .named(.timeout), host: number, before: history)
            }
            #expect(health.isOwnTrouble == (run < 7))
            history.record(.failure, at: daysBefore(29 - Double(run)), isOwnTrouble: health.isOwnTrouble)
        }
        #expect(history.state(rules) == .broken)
    }
}
