import DataQuality
import GRDB
import JSON

/// What storing observations reads and writes, prepared once a transaction.
struct StoringStatements: ~Copyable {
    private let named: BulkStatement
    private let numbered: BulkStatement
    private let earlier: BulkStatement
    private let insert: BulkStatement
    private let replace: BulkStatement

    init(_ db: Database) throws {
        let named = try BulkStatement(
            db, sql: "SELECT id, s.history FROM link LEFT JOIN link_state s ON s.link = id WHERE url = ?")
        let numbered = try BulkStatement(
            db, sql: "SELECT url, s.history FROM link LEFT JOIN link_state s ON s.link = id WHERE id = ?")
        let earlier = try BulkStatement(
            db,
            sql: """
                SELECT checked_at, verdict, cause, evidence FROM observation
                WHERE link = ? AND run < ? ORDER BY run DESC LIMIT 1
                """)
        let insert = try BulkStatement(
            db,
            sql: """
                INSERT OR IGNORE INTO observation(link, run, checked_at, verdict, cause, evidence, before)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        let replace = try BulkStatement(
            db,
            sql: """
                UPDATE observation SET checked_at = ?3, verdict = ?4, cause = ?5, evidence = ?6
                WHERE link = ?1 AND run = ?2
                """)
        self.named = named
        self.numbered = numbered
        self.earlier = earlier
        self.insert = insert
        self.replace = replace
    }

    /// nil for a URL that no dataset ever named.
    func link(_ url: String) throws -> Warehouse.KnownLink? {
        named.bind(url, at: 1)
        defer { named.reset() }
        return try named.next() ? Warehouse.KnownLink(number: named.integer(0), history: named.blob(1) ?? []) : nil
    }

    /// A link with its URL; nil for a number that is not known.
    func link(_ number: Int64) throws -> (link: Warehouse.KnownLink, url: String)? {
        numbered.bind(number, at: 1)
        defer { numbered.reset() }
        guard try numbered.next() else { return nil }
        return (Warehouse.KnownLink(number: number, history: numbered.blob(1) ?? []), numbered.text(0))
    }

    /// The last observation in a run before one, where it tells of bytes that were read; nil when there is none.
    func observation(
        of link: Int64, before run: RunID, _ url: String, _ parser: JSONParser
    ) throws -> LinkObservation? {
        earlier.bind(link, at: 1)
        earlier.bind(run.number, at: 2)
        defer { earlier.reset() }
        guard try earlier.next(), earlier.text(3, contains: "\"bytesRead\"") else { return nil }
        return try ObservationCodec.decode(
            url: url, checkedAt: earlier.integer(0), verdict: earlier.text(1), cause: earlier.text(2),
            evidence: earlier.text(3), parser: parser)
    }

    /// - Returns: the number of the check; nil where it replaced one of the same link in the same run.
    func store(
        _ observation: LinkObservation, _ evidence: [UInt8], of link: Warehouse.KnownLink, run: RunID
    ) throws -> Int64? {
        bind(observation, evidence, of: link, run: run, to: insert)
        insert.bind(blob: link.history, at: 7)
        if try insert.run() > 0 { return insert.lastRow }
        bind(observation, evidence, of: link, run: run, to: replace)
        try replace.run()
        return nil
    }

    private func bind(
        _ observation: LinkObservation, _ evidence: [UInt8], of link: Warehouse.KnownLink, run: RunID,
        to statement: borrowing BulkStatement
    ) {
        statement.bind(link.number, at: 1)
        statement.bind(run.number, at: 2)
        statement.bind(observation.checkedAt.millisecondsSince1970, at: 3)
        statement.bind(observation.verdict.rawValue, at: 4)
        statement.bind(observation.cause, at: 5)
        statement.bind(utf8: evidence, at: 6)
    }
}
