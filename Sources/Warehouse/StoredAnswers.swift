import DCAT
import Foundation
import GRDB
import Harvesting
import JSON

/// The answers that the last accepted whole harvest of a portal left.
public struct StoredAnswers: HarvestMemory {
    let warehouse: Warehouse
    let portal: String
    public let since: Instant?

    /// - Parameter since: when that harvest was, UTC; nil to know nothing of it, so that everything is asked and read.
    public init(warehouse: Warehouse, portal: String, since: Instant?) {
        self.warehouse = warehouse
        self.portal = portal
        self.since = since
    }

    /// Without the identifiers, which only the store needs.
    public func answer(to request: Int64) throws -> RememberedAnswer? {
        try warehouse.pool.unsafeRead { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT body, records, unasked, children, announced, next, catalog, issues, list, place, part
                    FROM answer
                    WHERE portal = ? AND request = ?
                    """)
            return try Row.fetchOne(statement, arguments: [portal, request]).map { row in
                var answer = RememberedAnswer(request: request, body: (row[0] as Data?).map { Array($0) })
                answer.records = row[1]
                answer.unasked = row[2]
                answer.children = AnswerCodec.digests(in: Array(row[3] as Data))
                answer.announcedTotal = row[4]
                answer.next = HarvestRequest.requests(stored: Array(row[5] as Data))
                if let catalog: String = row[6] {
                    answer.catalog = try DatasetCodec.catalog(catalog, parser: JSONParser())
                }
                if let issues: String = row[7] {
                    answer.issues = try AnswerCodec.issues(in: issues, parser: JSONParser())
                }
                if let list: String = row[8], let part: Data = row[10] {
                    answer.part = AnswerCodec.part(in: Array(part), list: list, place: row[9] ?? 0)
                }
                return answer
            }
        }
    }

    public func list(_ name: String) throws -> RememberedList? {
        try warehouse.pool.unsafeRead { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT announced, newest, entries, records, open FROM sorted_list
                    WHERE portal = ? AND list = ? AND newest IS NOT NULL
                    """)
            return try Row.fetchOne(statement, arguments: [portal, name]).map { row in
                RememberedList(
                    announced: row[0], newest: Instant(millisecondsSince1970: row[1]), entries: row[2], records: row[3],
                    open: row[4])
            }
        }
    }

    public func entry(_ key: Int64, of list: String) throws -> RememberedEntry? {
        try warehouse.pool.unsafeRead { db in
            let statement = try db.cachedStatement(
                sql: "SELECT request, changed, records FROM list_entry WHERE portal = ? AND list = ? AND entry = ?")
            return try Row.fetchOne(statement, arguments: [portal, list, key]).map { row in
                RememberedEntry(
                    request: row[0], changed: Instant(millisecondsSince1970: row[1]), records: row[2])
            }
        }
    }

    public func entries(of list: String, changedAfter instant: Instant) throws -> Int {
        try warehouse.pool.unsafeRead { db in
            try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM list_entry WHERE portal = ? AND list = ? AND changed > ?",
                arguments: [portal, list, instant.millisecondsSince1970]) ?? 0
        }
    }

    public func owed(of list: String, atMost count: Int) throws -> [OwedEntry] {
        try warehouse.pool.unsafeRead { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT e.entry, a.next FROM list_entry e
                    LEFT JOIN answer a ON a.portal = e.portal AND a.request = e.request AND a.body = x''
                    WHERE e.portal = ? AND e.list = ? AND e.records IS NULL LIMIT ?
                    """, arguments: [portal, list, count]
            ).map { row in
                let request = (row[1] as Data?).flatMap { HarvestRequest.requests(stored: Array($0)).first }
                return OwedEntry(key: row[0], request: request)
            }
        }
    }
}
