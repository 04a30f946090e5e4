import DCAT
import DataQuality
import Foundation
import GRDB
import JSON

extension Warehouse {
    /// A link that distributions name.
    public struct Link: Hashable, Sendable {
        public var url: String
        /// The format that the file behind it is declared to have; of several, the first by code.
        public var declared: FileFormat?
        /// The last check, if it was a success.
        public var lastSuccess: Instant?
    }

    /// A link as a dataset names it, with what a plan of checks goes by.
    public struct PlannableLink: Sendable {
        public var number: Int64
        public var url: String
        /// The code of the declared format.
        public var declared: String?
        public var portal: String
        public var publisher: String
        /// When it is to be checked again; nil before its first check.
        public var due: Instant?
        /// nil before its first check.
        public var history: LinkHistory?
    }

    /// Reads every link of present datasets that the run has not observed, once for each dataset that names it.
    public func forEachLink(run: RunID, portals: [String], _ body: (PlannableLink) throws -> Void) throws {
        try pool.read { db in
            let marks = Array(repeating: "?", count: portals.count).joined(separator: ", ")
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT l.id, l.url, dl.declared, d.portal, d.publisher, s.due, s.history
                    FROM dataset d CROSS JOIN dataset_link dl ON dl.dataset = d.id
                    CROSS JOIN link l ON l.id = dl.link LEFT JOIN link_state s ON s.link = l.id
                    WHERE d.removed_at IS NULL AND d.portal IN (\(marks))
                    AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.link = l.id AND o.run = ?)
                    """, arguments: StatementArguments(portals) + [run.number])
            while let row = try rows.next() {
                let due: Int64? = row[5]
                try body(
                    PlannableLink(
                        number: row[0], url: row[1], declared: row[2], portal: row[3], publisher: row[4],
                        due: due.map { Instant(millisecondsSince1970: $0) },
                        history: try (row[6] as Data?).map { try LinkHistoryCodec.decode(Array($0)) }))
            }
        }
    }

    /// Links by their numbers, in the same order; a number that is not known is passed over.
    public func links(_ numbers: some Sequence<UInt32>) throws -> [Link] {
        try pool.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT url, (SELECT MIN(declared) FROM dataset_link WHERE link = id), s.history
                    FROM link LEFT JOIN link_state s ON s.link = id WHERE id = ?
                    """)
            return try numbers.compactMap { number in
                try Row.fetchOne(statement, arguments: [Int64(number)]).map { row in
                    let code: String? = row[1]
                    let history = try (row[2] as Data?).map { try LinkHistoryCodec.decode(Array($0)) }
                    return Link(
                        url: row[0], declared: code.flatMap { FileFormat(code: $0) },
                        lastSuccess: history.flatMap { $0.signal.isSuccess ? $0.lastChecked : nil })
                }
            }
        }
    }

    /// Stores what was observed; an observation of a link that is not known is passed over. Where the bytes of a link
    /// that answers were not read, and nothing says that they have changed, what was last read of them still holds.
    ///
    /// - Parameter twins: the numbers of further links for which a check of a URL stands.
    public func store(
        _ observations: [LinkObservation], run: RunID, twins: (_ url: String) -> [UInt32] = { _ in [] }
    ) throws {
        try pool.write { db in
            let known = try db.cachedStatement(sql: "SELECT id FROM link WHERE url = ?")
            let insert = try BulkStatement(
                db,
                sql: """
                    INSERT OR REPLACE INTO observation(link, run, checked_at, verdict, cause, evidence)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """)
            let uncounted = try BulkStatement(db, sql: "INSERT OR IGNORE INTO uncounted VALUES (?, ?)")
            let earlier = try db.cachedStatement(
                sql: """
                    SELECT checked_at, verdict, cause, evidence FROM observation
                    WHERE link = ? AND run < ? ORDER BY run DESC LIMIT 1
                    """)
            let parser = try JSONParser()
            for var observation in observations {
                guard let link = try Int64.fetchOne(known, arguments: [observation.url]) else { continue }
                if observation.mayKeepContent,
                    let row = try Row.fetchOne(earlier, arguments: [link, run.number])
                {
                    observation.keepContent(
                        of: try ObservationCodec.decode(
                            url: observation.url, checkedAt: row[0], verdict: row[1], cause: row[2], evidence: row[3],
                            parser: parser))
                }
                let evidence = ObservationCodec.encode(observation)
                for number in [link] + twins(observation.url).map(Int64.init) {
                    insert.bind(number, at: 1)
                    insert.bind(run.number, at: 2)
                    insert.bind(observation.checkedAt.millisecondsSince1970, at: 3)
                    insert.bind(observation.verdict.rawValue, at: 4)
                    insert.bind(observation.cause, at: 5)
                    insert.bind(utf8: evidence, at: 6)
                    try insert.run()
                    uncounted.bind(run.number, at: 1)
                    uncounted.bind(number, at: 2)
                    try uncounted.run()
                }
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
