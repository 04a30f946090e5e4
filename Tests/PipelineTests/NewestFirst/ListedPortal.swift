import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Nights on a ``ListedCatalogue`` over HTTP, with what each of them asked for and left.
final class ListedPortal {
    struct Night {
        var result: PortalRun
        /// The pages of the list that were asked for, in the order of their numbers.
        var pages: [Int]
        /// The records that were, by their identifiers in order.
        var details: [String]
    }

    let portal: LoopbackPortal
    private var number = 0.0

    init(_ catalogue: ListedCatalogue, list: String = "", lines: String = "full-sweep-every: 1000") throws {
        portal = try LoopbackPortal(
            kind: "generic", path: "", portal: ListedCatalogue.file(list: list, lines: lines), catalogue.answer)
    }

    /// The next night's harvest of the catalogue as it is by then.
    func night(_ catalogue: ListedCatalogue) async throws -> Night {
        portal.now(catalogue.answer)
        let before = portal.server.requests.count
        let run = try await portal.run(night: number, [.harvest])
        number += 1
        #expect(run.exit == .success, "\(run.text)")
        let targets = portal.targets(from: before)
        return Night(
            result: try #require(try portal.result()),
            pages: targets.compactMap { target in
                target.hasPrefix("/list") ? target.split(separator: "=").last.flatMap { Int($0) } : nil
            }.sorted(),
            details: targets.compactMap { target in
                target.hasPrefix("/detail") ? target.split(separator: "=").last.map(String.init) : nil
            }.sorted())
    }

    /// The records that are listed, by identifier, with what tells their state apart.
    func listed() throws -> [String: String] {
        let queue = try DatabaseQueue(path: RunFolders(output: portal.output).warehouse)
        return try queue.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT identifier, record FROM dataset WHERE missing_since IS NULL AND removed_at IS NULL
                    """)
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as String) })
        }
    }

    func issues() throws -> [String: Int] {
        let warehouse = try Warehouse(path: RunFolders(output: portal.output).warehouse)
        return Dictionary(try warehouse.issueCounts(portal: "p").map { ($0.code, $0.count) }) { $0 + $1 }
    }
}

extension ListedCatalogue {
    /// What a first harvest of the catalogue leaves.
    func harvestedAnew() async throws -> [String: String] {
        let portal = try ListedPortal(self)
        _ = try await portal.night(self)
        return try portal.listed()
    }
}
