import DCAT
import DataQuality
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Warehouse

/// What assessing and publishing leave for the next run.
@Suite struct PublishingStateTests {
    private static let start = Instant(year: 2026, month: 11, day: 1)

    private func check(_ url: String, _ store: ScratchStore, run: Warehouse.Run) throws {
        let observation = LinkObservation(
            url: url, checkedAt: run.asOf, verdict: .ok, cause: "http-200", methods: ["HEAD"])
        let counting = Warehouse.Counting(
            rules: try LinkStandingRules(), forgottenBefore: RunID(number: 0), host: { $0 }, due: { _, _, asOf in asOf }
        )
        let checks = try store.warehouse.checks(of: run.id, by: counting)
        try checks.store([observation])
        _ = try checks.finish()
    }

    @Test func `the inputs of a portal change with its records and checks, and with nothing else`() throws {
        let store = try ScratchStore()
        let records = (0..<10).map { ScratchStore.dataset("d\($0)") }
        let first = try store.warehouse.beginRun(name: "a", asOf: Self.start)
        try store.harvest(records, run: first)
        var seen = [try store.warehouse.inputs(of: "p")]
        let second = try store.warehouse.beginRun(name: "b", asOf: Self.start.adding(days: 1))
        try store.harvest(records.reversed(), run: second)
        #expect(try store.warehouse.inputs(of: "p") == seen[0])
        let third = try store.warehouse.beginRun(name: "c", asOf: Self.start.adding(days: 2))
        try store.harvest(records.dropLast() + [ScratchStore.dataset("d9", title: "new")], run: third)
        seen.append(try store.warehouse.inputs(of: "p"))
        try check("https://p.example/d0.csv", store, run: third)
        seen.append(try store.warehouse.inputs(of: "p"))
        let fourth = try store.warehouse.beginRun(name: "d", asOf: Self.start.adding(days: 3))
        // Back to what it said before: the changes seen are others.
        try store.harvest(records, run: fourth)
        seen.append(try store.warehouse.inputs(of: "p"))
        try check("https://p.example/d0.csv", store, run: fourth)
        seen.append(try store.warehouse.inputs(of: "p"))
        try store.harvest(records.dropLast(), run: fourth)
        seen.append(try store.warehouse.inputs(of: "p"))
        #expect(Set(seen).count == seen.count)
        #expect(try store.warehouse.inputs(of: "q") != seen[0])
    }

    @Test func `copies are searched again only where a record changed`() throws {
        let store = try ScratchStore()
        let first = try store.warehouse.beginRun(name: "a", asOf: Self.start)
        try store.harvest((0..<10).map { ScratchStore.dataset("d\($0)") }, run: first)
        try store.warehouse.findCopies(portals: [("p", 0)])
        let mark = {
            try store.warehouse.pool.write { try $0.execute(sql: "INSERT INTO dataset_copy VALUES (1, 2, 1, 1)") }
        }
        try mark()
        #expect(try store.warehouse.findCopies(portals: [("p", 0)]) == 1)
        #expect(try store.warehouse.findCopies(portals: [("p", 0)], program: [1]) == 0)
        try mark()
        let second = try store.warehouse.beginRun(name: "b", asOf: Self.start.adding(days: 1))
        try store.harvest((0..<11).map { ScratchStore.dataset("d\($0)") }, run: second)
        #expect(try store.warehouse.findCopies(portals: [("p", 0)], program: [1]) == 0)
    }

    @Test(
        arguments: [
            .scored(Score(low: 0.1, high: 0.9, estimate: nil)), .scored(Score(exactly: 0.3333)),
            .notAssessable(Reason(.noPromise)),
            .notMeasured(Reason(.frequencyNotUnderstood, ["\"often\"\n", "\u{1F}"])),
        ] as [Assessment])
    func `a measurement is read as it was stored`(assessment: Assessment) throws {
        let store = try ScratchStore()
        let run = try store.warehouse.beginRun(name: "a", asOf: Self.start)
        try store.harvest([ScratchStore.dataset("d")], run: run)
        let number = try store.warehouse.dataset(portal: "p", identifier: "d").number
        try store.warehouse.store([Warehouse.Measured(dataset: number, results: [(.timeliness, assessment)])])
        #expect(try store.warehouse.measurements(of: [number]) == [number: [.timeliness: assessment]])
    }

    @Test func `a database of before is opened with its measurements, and asks to be assessed`() throws {
        let folder = Scratch.folder.appendingPathComponent("before-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try DatabaseQueue(path: folder + "/w.sqlite")
        try WarehouseMigrations.migrator.migrate(queue, upTo: "9 robots outages")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO run(id, name, as_of, state, keeps_history) VALUES (1, 'run', 1000, 'success', 1);
                    INSERT INTO dataset(id, portal, identifier, publisher, digest, record, first_seen, last_run, record_run)
                    VALUES (7, 'p', 'd', 'x', x'00', '{"identifier":"d"}', 1000, 1, 1);
                    INSERT INTO measurement VALUES (7, 'timeliness', 'scored', 0.25, 0.75, 0.5);
                    """)
        }
        try queue.close()
        let warehouse = try Warehouse(path: folder + "/w.sqlite")
        let expected = Assessment.scored(Score(low: 0.25, high: 0.75, estimate: 0.5))
        #expect(try warehouse.measurements(of: [7]) == [7: [.timeliness: expected]])
        #expect(try warehouse.assessment(of: "p") == nil && warehouse.publication() == nil)
        #expect(try warehouse.inputs(of: "p").count == 32)
    }
}
