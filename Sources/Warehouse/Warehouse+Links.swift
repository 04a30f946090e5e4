import DCAT
import DataQuality
import GRDB

extension Warehouse {
    /// A link that distributions name.
    public struct Link: Hashable, Sendable {
        public var url: String
        /// The format that the file behind it is declared to have; of several, the first by code.
        public var declared: FileFormat?
    }

    /// The next links of present datasets that this run has not observed, each once, in the order of their URLs.
    ///
    /// - Parameter after: the URL of the last link of the batch before; empty for the first batch.
    public func linksToCheck(run: RunID, portals: [String], after: String, limit: Int) throws -> [Link] {
        try pool.read { db in
            let marks = Array(repeating: "?", count: portals.count).joined(separator: ", ")
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT l.url, (SELECT MIN(dl.declared) FROM dataset_link dl WHERE dl.link = l.id) FROM link l
                    WHERE l.url > ? AND EXISTS (
                        SELECT 1 FROM dataset_link dl JOIN dataset d ON d.id = dl.dataset
                        WHERE dl.link = l.id AND d.removed_at IS NULL AND d.portal IN (\(marks)))
                    AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.link = l.id AND o.run = ?)
                    ORDER BY l.url LIMIT ?
                    """, arguments: StatementArguments([after]) + StatementArguments(portals) + [run.number, limit])
            return rows.map { row in
                let code: String? = row[1]
                return Link(url: row[0], declared: code.flatMap { FileFormat(code: $0) })
            }
        }
    }

    /// Stores what was observed; an observation of a link that is not known is passed over.
    public func store(_ observations: [LinkObservation], run: RunID) throws {
        try pool.write { db in
            let insert = try BulkStatement(
                db,
                sql: """
                    INSERT OR REPLACE INTO observation(link, run, checked_at, verdict, cause, evidence)
                    SELECT id, ?, ?, ?, ?, ? FROM link WHERE url = ?
                    """)
            let uncounted = try BulkStatement(
                db, sql: "INSERT OR IGNORE INTO uncounted SELECT ?, id FROM link WHERE url = ?")
            for observation in observations {
                insert.bind(run.number, at: 1)
                insert.bind(observation.checkedAt.millisecondsSince1970, at: 2)
                insert.bind(observation.verdict.rawValue, at: 3)
                insert.bind(observation.cause, at: 4)
                insert.bind(utf8: ObservationCodec.encode(observation), at: 5)
                insert.bind(observation.url, at: 6)
                try insert.run()
                uncounted.bind(run.number, at: 1)
                uncounted.bind(observation.url, at: 2)
                try uncounted.run()
            }
        }
    }

    /// Whether any link of the portal has been observed in any run.
    func hasObservations(_ db: Database, portal: String) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS(SELECT 1 FROM dataset d JOIN dataset_link dl ON dl.dataset = d.id
                JOIN observation o ON o.link = dl.link WHERE d.portal = ?)
                """, arguments: [portal]) ?? false
    }
}
