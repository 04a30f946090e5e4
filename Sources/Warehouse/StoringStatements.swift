import DataQuality
import GRDB
import JSON

/// What storing observations reads and writes, prepared once a transaction.
struct StoringStatements: ~Copyable {
    private let named: BulkStatement
    private let numbered: BulkStatement
    private let earlier: BulkStatement
    private let insert: BulkStatement

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
                INSERT INTO observation(link, run, checked_at, verdict, cause, before, evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(link, run) DO UPDATE SET checked_at = excluded.checked_at, verdict = excluded.verdict,
                    cause = excluded.cause, evidence = excluded.evidence
                """)
        self.named = named
        self.numbered = numbered
        self.earlier = earlier
        self.insert = insert
    }

    /// nil for a URL that no dataset ever named.
    func link(_ url: String) throws -> Warehouse.KnownLink? {
        named.bind(url, at: 1)
        defer { named.reset() }
        return try named.next() ? Warehouse.KnownLink(number: named.integer(0), history: named.blob(1) ?? []) : nil
    }

    /// nil for a number that is not known, or whose URL is not as it should be.
    func link(_ number: Int64, where isRight: (_ url: String) -> Bool) throws -> Warehouse.KnownLink? {
        numbered.bind(number, at: 1)
        defer { numbered.reset() }
        guard try numbered.next(), isRight(numbered.text(0)) else { return nil }
        return Warehouse.KnownLink(number: number, history: numbered.blob(1) ?? [])
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

    func store(_ observation: LinkObservation, _ evidence: [UInt8], of link: Warehouse.KnownLink, run: RunID) throws {
        insert.bind(link.number, at: 1)
        insert.bind(run.number, at: 2)
        insert.bind(observation.checkedAt.millisecondsSince1970, at: 3)
        insert.bind(observation.verdict.rawValue, at: 4)
        insert.bind(observation.cause, at: 5)
        insert.bind(blob: link.history, at: 6)
        insert.bind(utf8: evidence, at: 7)
        try insert.run()
    }
}
