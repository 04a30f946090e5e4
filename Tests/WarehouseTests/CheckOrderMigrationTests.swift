import DCAT
import DataQuality
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Warehouse

/// A database in which checks had not been put in their order yet.
@Suite struct CheckOrderMigrationTests {
    private let folder: String

    init() throws {
        folder = Scratch.folder.appendingPathComponent("checks-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Two runs: of the first every check is counted, of the second that of link 1 alone.
    private func makeOld() throws {
        var history = LinkHistory(at: Instant(millisecondsSince1970: 1_000))
        history.record(.ok, at: Instant(millisecondsSince1970: 1_000))
        let queue = try DatabaseQueue(path: folder + "/w.sqlite")
        try WarehouseMigrations.migrator.migrate(queue, upTo: "6 harvest memory")
        try queue.write { db in
            for run in [1, 2] {
                try db.execute(
                    sql: "INSERT INTO run(id, name, as_of, state, keeps_history) VALUES (?, ?, ?, 'success', 1)",
                    arguments: [run, "run-\(run)", run * 1_000])
            }
            for link in [1, 2, 3] {
                try db.execute(
                    sql: "INSERT INTO link VALUES (?, ?)", arguments: [link, "https://h\(link).example/"])
                let bytes = Data(LinkHistoryCodec.encode(history))
                try db.execute(
                    sql: "INSERT INTO link_state VALUES (?, ?, 0, ?)", arguments: [link, link == 1 ? 2 : 1, bytes])
                try db.execute(sql: "INSERT INTO link_change VALUES (?, 1, 1000, 'ok', 'http-200')", arguments: [link])
                for run in [1, 2] where run == 1 || link < 3 {
                    let isCounted = run == 1 || link == 1
                    try db.execute(
                        sql: """
                            INSERT INTO observation(link, run, checked_at, verdict, cause, evidence, before)
                            VALUES (?, ?, ?, 'ok', 'http-200', '{"status":200}', ?)
                            """,
                        arguments: [link, run, run * 1_000 + link, isCounted ? Data() : nil])
                    if !isCounted {
                        try db.execute(sql: "INSERT INTO uncounted VALUES (?, ?)", arguments: [run, link])
                    }
                }
            }
        }
        try queue.close()
    }

    @Test func `keeps its checks, and counts those that were not counted`() throws {
        try makeOld()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let warehouse = try Warehouse(path: folder + "/w.sqlite")
        let checks = try warehouse.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT run, link, checked_at FROM observation ORDER BY id")
                .map { [$0[0], $0[1], $0[2]] as [Int64] }
        }
        #expect(checks == [[1, 1, 1_001], [1, 2, 1_002], [1, 3, 1_003], [2, 1, 2_001], [2, 2, 2_002]])
        let counted = try warehouse.checks(
            of: RunID(number: 2),
            by: Warehouse.Counting(
                rules: try LinkStandingRules(), forgottenBefore: RunID(number: 0), host: { $0 },
                due: { _, _, asOf in asOf.adding(days: 1) })
        ).finish()
        #expect(counted.links == 2)
        let known = try warehouse.pool.read { db in
            try Row.fetchAll(db, sql: "SELECT link, run, history FROM link_state ORDER BY link")
                .map {
                    (try LinkHistoryCodec.decode(Array($0[2] as Data)).lastChecked.millisecondsSince1970, $0[1] as Int)
                }
        }
        #expect(known.map(\.0) == [1_000, 2_002, 1_000] && known.map(\.1) == [2, 2, 1])
        #expect(try warehouse.pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM link_change") } == 3)
    }
}
