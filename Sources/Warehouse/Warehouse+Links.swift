import DCAT
import DataQuality
import GRDB
import JSON

extension Warehouse {
    /// How many links the present datasets of `portals` name, and how many of them this run has observed.
    public func linkCounts(run: RunID, portals: [String]) throws -> (all: Int, observed: Int) {
        try pool.read { db in
            var all = 0
            var observed = 0
            for portal in portals {
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT COUNT(DISTINCT dl.link), COUNT(DISTINCT o.link) FROM dataset d
                        JOIN dataset_link dl ON dl.dataset = d.id
                        LEFT JOIN observation o ON o.link = dl.link AND o.run = ?
                        WHERE d.portal = ? AND d.removed_at IS NULL
                        """, arguments: [run.number, portal])
                all += row?[0] ?? 0
                observed += row?[1] ?? 0
            }
            return (all, observed)
        }
    }

    /// The next links of present datasets that this run has not observed, each once, by their number.
    ///
    /// - Parameter after: the number of the last link of the batch before; 0 for the first batch.
    public func linksToCheck(
        run: RunID, portals: [String], after: Int64, limit: Int
    ) throws -> [(number: Int64, url: String)] {
        try pool.read { db in
            let marks = Array(repeating: "?", count: portals.count).joined(separator: ", ")
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT l.id, l.url FROM link l
                    WHERE l.id > ? AND EXISTS (
                        SELECT 1 FROM dataset_link dl JOIN dataset d ON d.id = dl.dataset
                        WHERE dl.link = l.id AND d.removed_at IS NULL AND d.portal IN (\(marks)))
                    AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.link = l.id AND o.run = ?)
                    ORDER BY l.id LIMIT ?
                    """, arguments: StatementArguments([after]) + StatementArguments(portals) + [run.number, limit])
            return rows.map { ($0[0], $0[1]) }
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
            for observation in observations {
                insert.bind(run.number, at: 1)
                insert.bind(observation.checkedAt.millisecondsSince1970, at: 2)
                insert.bind(observation.verdict.rawValue, at: 3)
                insert.bind(observation.cause, at: 4)
                insert.bind(utf8: ObservationCodec.encode(observation), at: 5)
                insert.bind(observation.url, at: 6)
                try insert.run()
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
