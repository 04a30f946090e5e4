import DCAT
import DataQuality
import GRDB
import Harvesting
import Testing

@testable import Warehouse

/// Checks of some links over several runs.
@Suite struct LinkStandingTests {
    private let store: ScratchStore
    private let rules: LinkStandingRules

    init() throws {
        store = try ScratchStore()
        rules = try LinkStandingRules()
    }

    private static let start = Instant(year: 2026, month: 11, day: 1)
    private let links = (0..<40).map { "https://h\($0).example/data.csv" }

    private func begin(day: Double, _ name: String? = nil) throws -> Warehouse.Run {
        try store.warehouse.beginRun(name: name ?? "day \(day)", asOf: Self.start.adding(days: day))
    }

    private func counting(keepFrom: RunID = RunID(number: 0)) -> Warehouse.Counting {
        Warehouse.Counting(
            rules: rules, forgottenBefore: keepFrom, host: { String($0.split(separator: "/")[1]) },
            due: { _, _, asOf in asOf.adding(days: 1) })
    }

    private func observe(
        _ run: Warehouse.Run, _ found: [(String, LinkVerdict, String)], keepFrom: RunID = RunID(number: 0)
    ) throws {
        try store.warehouse.checks(of: run.id, by: counting(keepFrom: keepFrom)).store(
            found.map { url, verdict, cause in
                LinkObservation(url: url, checkedAt: run.asOf, verdict: verdict, cause: cause, methods: ["HEAD"])
            })
    }

    /// Ends the last run.
    @discardableResult
    private func count(keepFrom: RunID = RunID(number: 0)) throws -> Warehouse.CountedChecks {
        let run = try #require(try store.warehouse.latestRun())
        return try store.warehouse.checks(of: run.id, by: counting(keepFrom: keepFrom)).finish()
    }

    private func fill() throws {
        var dataset = Dataset(identifier: "one")
        for link in links {
            var distribution = Distribution()
            distribution.downloadURL = link
            dataset.distributions.append(distribution)
        }
        try store.harvest([dataset], run: begin(day: 0, "harvest"))
    }

    private func state(_ link: String) throws -> LinkStanding.State? {
        let stored = try store.warehouse.dataset(portal: "p", identifier: "one")
        return stored.evidence.histories[link]?.state(rules)
    }

    @Test func `checks of several runs make a standing, and only its changes are noted`() throws {
        try fill()
        for day in [1, 2, 3, 4] as [Double] {
            try observe(try begin(day: day), [(links[0], .unknown, "timeout"), (links[1], .ok, "http-200")])
            let counted = try count()
            #expect(counted.links == 2 && !counted.isOwnTrouble)
        }
        #expect(try state(links[0]) == .broken && state(links[1]) == .ok && state(links[2]) == nil)
        try observe(try begin(day: 5), [(links[0], .ok, "http-200")])
        #expect(try count().changes == [.ok: 1])
        let noted = try store.warehouse.pool.read { db in
            try String.fetchAll(db, sql: "SELECT state FROM link_change WHERE link = 1 ORDER BY run")
        }
        #expect(noted == ["failing", "broken", "ok"])
    }

    @Test func `a check stands for its twins, and for no link that only seems to be one`() throws {
        try fill()
        let run = try begin(day: 1)
        let observation = LinkObservation(
            url: links[0], checkedAt: run.asOf, verdict: .ok, cause: "http-200", methods: ["HEAD"])
        try store.warehouse.checks(of: run.id, by: counting()).store(
            [observation], twins: { _ in [2, 3, 4_000] }, areTwins: { $0 == links[0] && $1 == links[1] })
        #expect(try count().links == 2)
        #expect(try state(links[1]) == .ok && state(links[2]) == nil)
    }

    @Test func `counting twice or late comes to the same`() throws {
        try fill()
        for day in [1, 2, 3, 4] as [Double] {
            try observe(try begin(day: day), [(links[0], .unknown, "timeout"), (links[1], .broken, "http-404")])
        }
        #expect(try count() == count())
        #expect(try state(links[0]) == .broken && state(links[1]) == .broken)
    }

    @Test func `failures of a run in which everything falls silent do not count`() throws {
        try fill()
        try observe(try begin(day: 1), links.map { ($0, .ok, "http-200") })
        try count()
        for day in [2, 3, 4, 5, 6] as [Double] {
            try observe(try begin(day: day), links.map { ($0, .unknown, "timeout") })
            let counted = try count()
            #expect(counted.isOwnTrouble && counted.hosts == 40 && counted.silentHosts == 40)
            #expect(try state(links[3]) == .ok)
        }
    }

    @Test func `old checks are forgotten, the last of each link and its history stay`() throws {
        try fill()
        for day in [1, 2, 3, 4] as [Double] {
            try observe(try begin(day: day), [(links[0], .broken, "http-404")])
            if day == 1 { try observe(try begin(day: day), [(links[1], .ok, "http-200")]) }
            try count()
        }
        let last = try begin(day: 5)
        let kept = try store.warehouse.firstRun(since: Self.start.adding(days: 4))
        try observe(last, [(links[0], .broken, "http-404")], keepFrom: kept)
        try count(keepFrom: kept)
        let left = try store.warehouse.pool.read { db in
            try Int64.fetchAll(db, sql: "SELECT link FROM observation ORDER BY link, run")
        }
        #expect(left == [1, 1, 1, 2])
        #expect(try state(links[0]) == .broken && state(links[1]) == .ok)
    }

    @Test(arguments: [1, 3, 100])
    func `what may be forgotten is forgotten once, some at a time`(batch: Int) throws {
        try fill()
        for day in 1...6 {
            let run = try begin(day: Double(day))
            try observe(run, links.prefix(day).map { ($0, .ok, "http-200") })
            let kept = RunID(number: max(0, run.id.number - 2))
            _ = try RunChecks(store.warehouse, of: run.id, by: counting(keepFrom: kept), batch: batch).finish()
        }
        let left = try store.warehouse.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT link, run - 1 AS day FROM observation ORDER BY link, run")
                .map { [$0[0], $0[1]] as [Int] }
        }
        // Of the days before the fourth, the last check of each link.
        let expected = (1...6).flatMap { link in
            (max(link, 3)...6).map { [link, $0] }
        }
        #expect(left == expected)
        let stored = try store.warehouse.dataset(portal: "p", identifier: "one").evidence
        #expect(
            stored.links.count == 6 && stored.links.values.allSatisfy { $0.checkedAt == Self.start.adding(days: 6) })
    }

    @Test func `the standing of an earlier run can be told again`() throws {
        try fill()
        var runs: [Warehouse.Run] = []
        var known: [[String: LinkHistory]] = []
        let found: [LinkVerdict] = [.ok, .unknown, .broken, .broken, .ok, .unknown]
        for (day, verdict) in found.enumerated() {
            let run = try begin(day: Double(day + 1))
            try observe(run, [(links[0], verdict, verdict == .broken ? "http-404" : "timeout")])
            if day == 3 { try observe(run, [(links[1], .ok, "http-200")]) }
            try count()
            runs.append(run)
            known.append(try store.warehouse.dataset(portal: "p", identifier: "one").evidence.histories)
        }
        for (number, run) in runs.enumerated() {
            let past = try store.warehouse.past(run, at: store.folder + "/past-\(number).sqlite")
            #expect(try past.dataset(portal: "p", identifier: "one").evidence.histories == known[number])
        }
    }

    @Test func `a history reads back as it was written`() throws {
        var history = LinkHistory(at: Self.start)
        var generator = SystemRandomNumberGenerator()
        for day in 0..<300 {
            let signal = LinkSignal.allCases.randomElement(using: &generator) ?? .ok
            history.record(signal, at: Self.start.adding(days: Double(day)), isOwnTrouble: day % 5 == 0)
            #expect(try LinkHistoryCodec.decode(LinkHistoryCodec.encode(history)) == history)
        }
        #expect(LinkHistoryCodec.encode(LinkHistory(at: Self.start)).count == 32)
    }

    @Test func `a damaged history is an error`() throws {
        var history = LinkHistory(at: Self.start)
        history.record(.gone, at: Self.start)
        let bytes = LinkHistoryCodec.encode(history)
        for count in 0..<bytes.count where (bytes.count - count) % 4 != 0 || count < 48 {
            #expect(throws: WarehouseError.self) { try LinkHistoryCodec.decode(Array(bytes.prefix(count))) }
        }
        #expect(throws: WarehouseError.self) { try LinkHistoryCodec.decode([9] + bytes.dropFirst()) }
    }
}
