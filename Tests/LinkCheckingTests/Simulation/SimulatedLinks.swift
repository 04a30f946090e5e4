import DCAT
import DataQuality
import LinkChecking

/// Made-up links with seeded failures: what a check of a link at an instant would say.
struct SimulatedLinks {
    /// When and how a link dies for good.
    struct Death: Hashable {
        var at: Instant
        /// Whether its server says so; else it falls silent.
        var isSaid: Bool
    }

    let start: Instant
    let count: Int
    private let seed: UInt64

    init(count: Int, start: Instant, seed: UInt64) {
        self.count = count
        self.start = start
        self.seed = seed
    }

    static let linksPerHost = 100

    func url(_ link: Int) -> String { "https://h\(link / Self.linksPerHost).example/\(link)" }

    func host(_ link: Int) -> Int { link / Self.linksPerHost }

    func stratum(_ link: Int) -> String { "p\(link / 1_000) f\(draw(link, 1) % 5)" }

    /// One in 100 dies during the first seven nights, half of them by the word of their server.
    func death(_ link: Int) -> Death? {
        guard draw(link, 2) % 100 == 0 else { return nil }
        return Death(at: start.adding(days: 7 * share(link, 3)), isSaid: draw(link, 4) % 2 == 0)
    }

    /// Days that the link has stood before the start; nil for one in ten, which is new.
    func age(_ link: Int) -> Double? { draw(link, 5) % 10 == 0 ? nil : 400 * share(link, 6) }

    /// What a check says; `isOurNetworkDown` is trouble on our side.
    func signal(_ link: Int, at instant: Instant, isOurNetworkDown: Bool) -> LinkSignal {
        if isOurNetworkDown { return .failure }
        if let death = death(link), instant >= death.at { return death.isSaid ? .gone : .failure }
        // One host in 50 and, on the others, one link in 20 have an outage of less than 72 hours; one after the other would
        // make a longer one.
        let host = link / Self.linksPerHost
        if draw(host, 9) % 50 == 0 {
            if isOut(host, 10, instant) { return .failure }
        } else if draw(link, 7) % 20 == 0, isOut(link, 8, instant) {
            return .failure
        }
        let night = Int(instant.days(since: start).rounded(.down))
        return draw(link &* 1_009 &+ night, 11) % 50 == 0 ? .throttled : .ok
    }

    /// Whether it is out: from some hour of the first ten nights, for up to 71.9 hours.
    private func isOut(_ number: Int, _ purpose: UInt64, _ instant: Instant) -> Bool {
        let hours = instant.days(since: start) * 24 - 240 * share(number, purpose)
        return hours >= 0 && hours < 71.9 * share(number, purpose &+ 100)
    }

    /// SplitMix64 of seed, number and purpose.
    private func draw(_ number: Int, _ purpose: UInt64) -> UInt64 {
        var bits =
            seed &+ UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15 &+ purpose &* 0xd1b5_4a32_d192_ed03
        bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
        return bits ^ bits >> 31
    }

    private func share(_ number: Int, _ purpose: UInt64) -> Double {
        Double(draw(number, purpose) >> 11) / Double(1 << 53)
    }
}
