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
        let key: StatementArguments = [portal, end.list, place]
        let behind = "FROM answer WHERE portal = ? AND list = ? AND place > ?"
        let issues = try String.fetchAll(
            db, sql: "SELECT issues \(behind) AND issues IS NOT NULL ORDER BY place", arguments: key)
        try db.execute(
            sql: "INSERT OR IGNORE INTO staged_answer(portal, request) SELECT portal, request \(behind)", arguments: key
        )
        return try issues.flatMap { try AnswerCodec.issues(in: $0, parser: JSONParser()) }
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
