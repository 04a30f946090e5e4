import DataQuality
import GRDB
import JSON

/// What storing observations reads and writes, prepared once a transaction.
struct StoringStatements: ~Copyable {
    private let named: BulkStatement
    private let numbered: BulkStatement
    private let earlier: BulkStatement
    private var insert: BulkInsert
    private let replace: BulkStatement
    /// Of the last check that was added, which may still wait to be written.
    private var last: Int64
    private var hasAdded = false

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
        let insert = try BulkInsert(
            db, into: "observation(link, run, checked_at, verdict, cause, evidence, before)", columns: 7, or: .ignore)
        let replace = try BulkStatement(
            db,
            sql: """
                UPDATE observation SET checked_at = ?3, verdict = ?4, cause = ?5, evidence = ?6
                WHERE link = ?1 AND run = ?2
                """)
        let last = try Int64.fetchOne(db, sql: "SELECT MAX(id) FROM observation") ?? 0
        self.named = named
        self.numbered = numbered
        self.earlier = earlier
        self.insert = insert
        self.replace = replace
        self.last = last
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

    /// Adds the first check of a link in the run.
    ///
    /// - Returns: its number.
    mutating func add(
        _ observation: LinkObservation, _ evidence: UnsafeRawBufferPointer, of link: Warehouse.KnownLink, run: RunID
    ) throws -> Int64 {
        insert.bind(link.number, at: 1)
        insert.bind(run.number, at: 2)
        insert.bind(observation.checkedAt.millisecondsSince1970, at: 3)
        insert.bind(observation.verdict.rawValue, at: 4)
        insert.bind(observation.cause, at: 5)
        insert.bind(utf8: evidence, at: 6)
        insert.bind(blob: link.history, at: 7)
        try insert.add()
        hasAdded = true
        last += 1
        return last
    }

    /// Writes a further check of a link in the run in the place of the first.
    mutating func replace(
        _ observation: LinkObservation, _ evidence: UnsafeRawBufferPointer, of link: Warehouse.KnownLink, run: RunID
    ) throws {
        try finish()
        replace.bind(link.number, at: 1)
        replace.bind(run.number, at: 2)
        replace.bind(observation.checkedAt.millisecondsSince1970, at: 3)
        replace.bind(observation.verdict.rawValue, at: 4)
        replace.bind(observation.cause, at: 5)
        replace.bind(utf8: evidence, at: 6)
        try replace.run()
    }

    /// Must follow the last check.
    ///
    /// - Throws: ``WarehouseError`` with code `damaged` where a check got another number than was told.
    mutating func finish() throws {
        try insert.finish()
        guard !hasAdded || insert.lastRow == last else {
            throw WarehouseError(.damaged, "the checks of a run are not numbered one after the other")
        }
    }
}
