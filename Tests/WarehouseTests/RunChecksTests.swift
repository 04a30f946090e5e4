import DCAT
import DataQuality
import GRDB
import Harvesting
import Testing

@testable import Warehouse

/// Checks that are stored and counted as they come, and runs that are cut short.
@Suite struct RunChecksTests {
    private static let start = Instant(year: 2026, month: 11, day: 1)
    private static let links = (0..<30).map { "https://h\($0 % 12).example/\($0).csv" }

    /// What the checks of one run find, link by link.
    private struct Night {
        var found: [(verdict: LinkVerdict, cause: String)]
        var sentinel: Bool?
    }

    /// Good and bad answers, two nights without network, and one in which a certificate has run out.
    private static let nights = [
        Night(found: links.indices.map { $0 % 5 == 1 ? (.broken, "http-404") : (.ok, "http-200") }),
        Night(found: links.indices.map { $0 % 3 == 0 ? (.unknown, "timeout") : (.moved, "http-200") }),
        Night(found: links.map { _ in (.unknown, "timeout") }),
        Night(found: links.map { _ in (.unknown, "name-not-found") }, sentinel: true),
        Night(found: links.indices.map { $0 % 4 == 0 ? (.unknown, "certificate-expired") : (.ok, "http-200") }),
    ]

    private func counting() throws -> Warehouse.Counting {
        Warehouse.Counting(
            rules: try LinkStandingRules(), forgottenBefore: RunID(number: 0),
            host: { String($0.split(separator: "/")[1]) }, due: { _, _, asOf in asOf.adding(days: 1) })
    }

    private func filled() throws -> ScratchStore {
        let store = try ScratchStore()
        var dataset = Dataset(identifier: "one")
        for link in Self.links {
            var distribution = Distribution()
            distribution.downloadURL = link
            dataset.distributions.append(distribution)
        }
        try store.harvest([dataset], run: try store.warehouse.beginRun(name: "harvest", asOf: Self.start))
        return store
    }

    private func begin(_ night: Int, _ store: ScratchStore) throws -> Warehouse.Run {
        try store.warehouse.beginRun(name: "night \(night)", asOf: Self.start.adding(days: Double(night + 1)))
    }

    private func observations(_ night: Night, of run: Warehouse.Run) -> [LinkObservation] {
        zip(Self.links, night.found).enumerated().map { place, found in
            LinkObservation(
                url: found.0, checkedAt: run.asOf.adding(days: Double(place) / 1_000), verdict: found.1.verdict,
                cause: found.1.cause, methods: ["HEAD"])
        }
    }

    private func contents(_ store: ScratchStore) throws -> [String] {
        try store.warehouse.pool.read { db in
            try ["observation", "link_state", "link_change", "check_run", "counted", "uncounted"].flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
            }
        }
    }

    @Test(arguments: [1, 4, 7, 1_000])
    func `a run that is cut short after any batch comes to the same as one that is not`(batch: Int) throws {
        let whole = try filled()
        let cut = try filled()
        for (number, night) in Self.nights.enumerated() {
            let run = try begin(number, whole)
            let checks = try RunChecks(whole.warehouse, of: run.id, by: counting())
            try checks.store(observations(night, of: run))
            let counted = try checks.finish(sentinel: night.sentinel)

            let same = try begin(number, cut)
            var rest = observations(night, of: same)[...]
            while !rest.isEmpty {
                let checks = try RunChecks(cut.warehouse, of: same.id, by: counting(), batch: batch)
                for size in [1, 3, 5] {
                    try checks.store(Array(rest.prefix(size)))
                    rest = rest.dropFirst(size)
                }
            }
            let resumed = try RunChecks(cut.warehouse, of: same.id, by: counting(), batch: batch)
            #expect(try resumed.finish(sentinel: night.sentinel) == counted)
            #expect(try contents(cut) == contents(whole))
            #expect(counted.links == Self.links.count && counted.isOwnTrouble == [2, 3].contains(number))
        }
    }

    @Test func `what was checked before a run that never came back is counted when the next one begins`() throws {
        let store = try filled()
        for (number, night) in Self.nights.prefix(2).enumerated() {
            let run = try begin(number, store)
            try store.warehouse.checks(of: run.id, by: counting()).store(observations(night, of: run))
        }
        let whole = try filled()
        for (number, night) in Self.nights.prefix(2).enumerated() {
            let run = try begin(number, whole)
            let checks = try whole.warehouse.checks(of: run.id, by: counting())
            try checks.store(observations(night, of: run))
            _ = try checks.finish()
        }
        let next = try begin(2, store)
        let counted = try store.warehouse.checks(of: next.id, by: counting()).finish()
        #expect(counted == Warehouse.CountedChecks())
        #expect(try contents(store) == contents(whole))
    }

    @Test func `answers are counted before the run has ended, failures are not`() throws {
        let store = try filled()
        let run = try begin(0, store)
        let checks = try RunChecks(store.warehouse, of: run.id, by: counting(), batch: 10)
        try checks.store(observations(Self.nights[0], of: run))
        func number(_ sql: String) throws -> Int? { try store.warehouse.pool.read { try Int.fetchOne($0, sql: sql) } }
        #expect(try number("SELECT COUNT(*) FROM link_state") == 24)
        #expect(try number("SELECT COUNT(*) FROM uncounted") == 6)
        #expect(try checks.finish().changes == [.ok: 24, .failing: 6])
        #expect(try number("SELECT COUNT(*) FROM link_state") == 30)
        #expect(try number("SELECT COUNT(*) FROM uncounted") == 0)
    }

    @Test func `whose the failures are is decided once, though counting them is cut short`() throws {
        let store = try filled()
        let first = try begin(0, store)
        let before = try store.warehouse.checks(of: first.id, by: counting())
        try before.store(Self.links.map { LinkObservation(ok: $0, at: first.asOf) })
        _ = try before.finish()
        let run = try begin(1, store)
        try store.warehouse.checks(of: run.id, by: counting()).store(observations(Self.nights[2], of: run))
        try store.warehouse.pool.write { db in
            try db.execute(sql: "INSERT INTO check_run VALUES (?, 12, 12, 1)", arguments: [run.id.number])
        }
        let counted = try store.warehouse.checks(of: run.id, by: counting()).finish(sentinel: true)
        #expect(counted.isOwnTrouble && counted.silentHosts == 12 && counted.changes.isEmpty)
    }

    @Test func `a second check of a link in a run takes the place of the first`() throws {
        let store = try filled()
        let run = try begin(0, store)
        let checks = try store.warehouse.checks(of: run.id, by: counting())
        try checks.store([LinkObservation(ok: Self.links[0], at: run.asOf)])
        try checks.store([
            LinkObservation(
                url: Self.links[0], checkedAt: run.asOf, verdict: .broken, cause: "http-410", methods: ["HEAD"])
        ])
        #expect(try checks.finish().changes == [.failing: 1])
        let stored = try store.warehouse.dataset(portal: "p", identifier: "one").evidence
        #expect(stored.links[Self.links[0]]?.cause == "http-410")
        #expect(stored.histories[Self.links[0]]?.signal == .gone)
    }

    @Test func `checks of a run that was never begun are an error`() throws {
        let store = try filled()
        #expect(throws: WarehouseError.self) { try store.warehouse.checks(of: RunID(number: 99), by: counting()) }
    }
}

extension LinkObservation {
    fileprivate init(ok url: String, at instant: Instant) {
        self.init(url: url, checkedAt: instant, verdict: .ok, cause: "http-200", methods: ["HEAD"])
    }
}
