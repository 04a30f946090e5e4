import DCAT
import DataQuality
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Warehouse

/// A database in which each change of standing had a row, and checks were found by link and run.
@Suite struct CheckNumberMigrationTests {
    private let folder: String

    init() throws {
        folder = Scratch.folder.appendingPathComponent("numbers-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Three runs: link 2 was not checked in the second, and the last check of link 3 waits for the end of its run.
    private func makeOld() throws {
        var history = LinkHistory(at: Instant(millisecondsSince1970: 1_000))
        history.record(.ok, at: Instant(millisecondsSince1970: 1_000))
        let bytes = Data(LinkHistoryCodec.encode(history))
        let queue = try DatabaseQueue(path: folder + "/w.sqlite")
        try WarehouseMigrations.migrator.migrate(queue, upTo: "14 changes in their order")
        try queue.write { db in
            for run in [1, 2, 3] {
                try db.execute(
                    sql: "INSERT INTO run(id, name, as_of, state, keeps_history) VALUES (?, ?, ?, 'success', 1)",
                    arguments: [run, "run-\(run)", run * 1_000])
                for link in [1, 2, 3] where run != 2 || link != 2 {
                    try db.execute(
                        sql: """
                            INSERT INTO observation(link, run, checked_at, verdict, cause, evidence, before)
                            VALUES (?, ?, ?, ?, ?, '{"status":200}', ?)
                            """,
                        arguments: [
                            link, run, run * 1_000 + link, run == 3 && link == 3 ? "unknown" : "ok",
                            run == 3 && link == 3 ? "timeout" : "http-200", run == 1 ? Data() : bytes,
                        ])
                }
            }
            for link in [1, 2, 3] {
                try db.execute(
                    sql: "INSERT INTO link VALUES (?, ?)", arguments: [link, "https://h\(link).example/"])
                try db.execute(
                    sql: "INSERT INTO link_state VALUES (?, ?, 0, ?)", arguments: [link, link == 3 ? 2 : 3, bytes])
            }
            for number in 0..<450 {
                try db.execute(
                    sql: "INSERT INTO link_change VALUES (?, ?, ?, 'ok', 'http-200')",
                    arguments: [number, number < 230 ? 1 : 2, number * 10])
            }
            try db.execute(sql: "UPDATE counted SET last = 8; INSERT INTO uncounted VALUES (8)")
        }
        try queue.close()
    }

    @Test func `tells of each check which was the one before it, and of each link which is its last`() throws {
        try makeOld()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let warehouse = try Warehouse(path: folder + "/w.sqlite")
        func numbers(_ sql: String) throws -> [[Int64]] {
            try warehouse.pool.read {
                try Row.fetchAll($0, sql: sql).map { row in row.map { $0.1.storage.value as? Int64 ?? -1 } }
            }
        }
        #expect(
            try numbers("SELECT id, link, run, previous FROM observation ORDER BY id") == [
                [1, 1, 1, 0], [2, 2, 1, 0], [3, 3, 1, 0], [4, 1, 2, 1], [5, 3, 2, 3], [6, 1, 3, 4], [7, 2, 3, 2],
                [8, 3, 3, 5],
            ])
        #expect(try numbers("SELECT link, last FROM link_state ORDER BY link") == [[1, 6], [2, 7], [3, 5]])
        let counting = Warehouse.Counting(
            rules: try LinkStandingRules(), forgottenBefore: RunID(number: 3), host: { $0 },
            due: { _, _, asOf in asOf.adding(days: 1) })
        _ = try warehouse.checks(of: RunID(number: 3), by: counting).finish(sentinel: true)
        #expect(try numbers("SELECT link, last FROM link_state ORDER BY link") == [[1, 6], [2, 7], [3, 8]])
        #expect(try numbers("SELECT id FROM observation ORDER BY id") == [[2], [4], [5], [6], [7], [8]])
    }

    @Test func `keeps every change of standing in its order`() throws {
        try makeOld()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let warehouse = try Warehouse(path: folder + "/w.sqlite")
        let (rows, changes) = try warehouse.pool.read { db in
            (
                try Int.fetchAll(db, sql: "SELECT json_array_length(changes) FROM change_log ORDER BY id"),
                try Row.fetchAll(db, sql: "SELECT link, run, at, state, cause FROM link_change")
            )
        }
        #expect(rows == [200, 30, 200, 20])
        #expect(changes.map { $0[0] as Int } == Array(0..<450))
        #expect(
            changes.allSatisfy { row in
                (row[1] as Int) == ((row[0] as Int) < 230 ? 1 : 2) && (row[2] as Int) == (row[0] as Int) * 10
            })
        #expect(changes.allSatisfy { row in (row[3] as String) == "ok" && (row[4] as String) == "http-200" })
    }
}
