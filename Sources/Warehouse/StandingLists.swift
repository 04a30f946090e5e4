import Foundation
import GRDB
import Harvesting
import JSON

/// Stages what is known of lists that have their newest entries first.
struct StandingLists {
    /// Entries that are staged in one transaction.
    private static let batch = 2_000

    let db: Database
    let portal: String

    /// The entries of a page that was read.
    func note(_ entries: [ListEntry], of list: String) throws {
        let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO staged_entry VALUES (?, ?, ?, ?, ?)")
        for entry in entries {
            try statement.execute(arguments: [
                portal, list, entry.key, entry.request, entry.changed.millisecondsSince1970,
            ])
        }
    }

    /// That a list was gone through; the pages behind the last one that was asked for stand.
    ///
    /// - Returns: the issues of these pages.
    func note(_ end: ListEnd) throws -> [RecordIssue] {
        try db.execute(
            sql: "INSERT OR REPLACE INTO staged_list VALUES (?, ?, ?, ?)",
            arguments: [portal, end.list, end.announced, end.place])
        guard let place = end.place else { return [] }
        let replaced = try replacedRequests(of: end.list)
        let pages = try Row.fetchCursor(
            db,
            sql:
                "SELECT request, children, issues FROM answer WHERE portal = ? AND list = ? AND place > ? ORDER BY place",
            arguments: [portal, end.list, place])
        var issues: [RecordIssue] = []
        while let page = try pages.next() {
            let isOutdated = AnswerCodec.digests(in: Array(page[1] as Data)).contains(where: replaced.contains)
            try keep(page: page[0], isOutdated: isOutdated)
            if let found: String = page[2] { issues += try AnswerCodec.issues(in: found, parser: JSONParser()) }
        }
        return issues
    }

    /// Requests of entries that have another by now, and whose answers are kept no longer.
    private func replacedRequests(of list: String) throws -> Set<Int64> {
        try Set(
            Int64.fetchAll(
                db,
                sql: """
                    SELECT e.request FROM staged_entry t JOIN list_entry e
                        ON e.portal = t.portal AND e.list = t.list AND e.entry = t.entry
                    WHERE t.portal = ? AND t.list = ? AND e.request <> t.request
                    """, arguments: [portal, list]))
    }

    /// - Parameter isOutdated: the page names an entry as it is no longer. It is not to be known again by its bytes, and is
    ///   kept for its issues.
    private func keep(page request: Int64, isOutdated: Bool) throws {
        let key: StatementArguments = [portal, request]
        guard isOutdated else {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO staged_answer(portal, request) VALUES (?, ?)")
                .execute(arguments: key)
            return
        }
        try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO staged_answer(portal, request, \(AnswerCodec.columns))
                SELECT portal, request, \(AnswerCodec.columns) FROM answer WHERE portal = ? AND request = ?
                """
        ).execute(arguments: key)
        try db.cachedStatement(sql: "UPDATE staged_answer SET body = x'' WHERE portal = ? AND request = ?")
            .execute(arguments: key)
    }

    /// The requests of entries that were not met, some at a time.
    ///
    /// - Parameter entry: the last entry of the requests before; nil for the first.
    func rest(of list: String, after entry: Int64?) throws -> (requests: [Int64], last: Int64?) {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT e.request, e.entry FROM list_entry e
                WHERE e.portal = ? AND e.list = ? AND e.entry > ? AND e.records IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM staged_entry t WHERE t.portal = e.portal AND t.list = e.list AND t.entry = e.entry)
                    AND NOT EXISTS (
                        SELECT 1 FROM staged_answer s WHERE s.portal = e.portal AND s.request = e.request)
                ORDER BY e.entry LIMIT \(Self.batch)
                """, arguments: [portal, list, entry ?? Int64.min])
        return (rows.map { $0[0] }, rows.count == Self.batch ? rows.last?[1] : nil)
    }
}
