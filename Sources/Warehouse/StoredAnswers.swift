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
                    SELECT body, records, unasked, children, announced, next, catalog, issues FROM answer
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
                return answer
            }
        }
    }
}
