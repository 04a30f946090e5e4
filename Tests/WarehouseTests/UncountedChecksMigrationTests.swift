import DCAT
import DataQuality
import Foundation
import GRDB
import Testing

@testable import Warehouse

/// A database of before failures waited for the end of their run in a list of their own.
@Suite struct UncountedChecksMigrationTests {
    /// Three runs of one link: the first is counted, the others are not, and both were stored when only the first was.
    @Test func `checks that were not counted are, run by run`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uncounted-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let start = Instant(year: 2026, month: 11, day: 1)
        var history = LinkHistory(at: start)
        history.record(.ok, at: start)
        let known = Data(LinkHistoryCodec.encode(history))
        let queue = try DatabaseQueue(path: folder.path + "/w.sqlite")
        try WarehouseMigrations.migrator.migrate(queue, upTo: "10 what publishing leaves")
        try queue.write { db in
            try db.execute(sql: "INSERT INTO link VALUES (1, 'https://a.example/')")
            try db.execute(sql: "INSERT INTO link_state VALUES (1, 1, 0, ?)", arguments: [known])
            for run in [1, 2, 3] as [Int64] {
                let at = start.adding(days: Double(run - 1) * 2).millisecondsSince1970
                try db.execute(
                    sql: "INSERT INTO run(id, name, as_of, state, keeps_history) VALUES (?, ?, ?, 'success', 1)",
                    arguments: [run, "run-\(run)", at])
                try db.execute(
                    sql: """
                        INSERT INTO observation(link, run, checked_at, verdict, cause, before, evidence)
                        VALUES (1, ?, ?, ?, ?, ?, '{}')
                        """,
                    arguments: [
                        run, at, run == 1 ? "ok" : "broken", run == 1 ? "http-200" : "http-404",
                        run == 1 ? Data() : known,
                    ])
            }
            try db.execute(sql: "UPDATE counted SET last = 1")
            try db.execute(sql: "INSERT INTO link_change VALUES (1, 1, 0, 'ok', 'http-200')")
        }
        try queue.close()

        let warehouse = try Warehouse(path: folder.path + "/w.sqlite")
        let rules = try LinkStandingRules()
        let counting = Warehouse.Counting(
            rules: rules, forgottenBefore: RunID(number: 0), host: { $0 }, due: { _, _, asOf in asOf })
        let counted = try warehouse.checks(of: RunID(number: 3), by: counting).finish()
        #expect(counted.links == 1 && counted.changes == [.broken: 1])
        let noted = try warehouse.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT before FROM observation ORDER BY id").map { Array($0[0] as Data) }
        }
        let failures = try noted.dropFirst().map { try LinkHistoryCodec.decode($0).failures }
        #expect(failures == [0, 1])
        let changes = try warehouse.pool.read { db in
            try String.fetchAll(db, sql: "SELECT state FROM link_change ORDER BY run")
        }
        #expect(changes == ["ok", "failing", "broken"])
    }
}
