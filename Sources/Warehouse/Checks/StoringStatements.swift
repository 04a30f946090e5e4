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
            db, sql: "SELECT id, s.history, s.last FROM link LEFT JOIN link_state s ON s.link = id WHERE url = ?")
        let numbered = try BulkStatement(
            db, sql: "SELECT url, s.history, s.last FROM link LEFT JOIN link_state s ON s.link = id WHERE id = ?")
        let earlier = try BulkStatement(
            db,
            sql: """
                SELECT run, previous, checked_at, verdict, cause, evidence FROM observation WHERE id = ?
                """)
        let insert = try BulkInsert(
            db, into: "observation",
            ["link", "run", "previous", "checked_at", "verdict", "cause", "before", "evidence"], or: .ignore)
        let replace = try BulkStatement(
            db,
            sql: """
                UPDATE observation SET checked_at = ?, verdict = ?, cause = ?, evidence = ? WHERE id = ?
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
        guard try named.next() else { return nil }
        return Warehouse.KnownLink(number: named.integer(0), history: named.blob(1) ?? [], last: named.integer(2))
    }

    /// A link with its URL; nil for a number that is not known.
    func link(_ number: Int64) throws -> (link: Warehouse.KnownLink, url: String)? {
        numbered.bind(number, at: 1)
        defer { numbered.reset() }
        guard try numbered.next() else { return nil }
        return (
            Warehouse.KnownLink(number: number, history: numbered.blob(1) ?? [], last: numbered.integer(2)),
            numbered.text(0)
        )
    }

    /// The last observation in a run before one, where it tells of bytes that were read; nil when there is none.
    func observation(
        of link: Warehouse.KnownLink, before run: RunID, _ url: String, _ parser: JSONParser
    ) throws -> LinkObservation? {
        var number = link.last
        while number > 0 {
            earlier.bind(number, at: 1)
            defer { earlier.reset() }
            guard try earlier.next() else { return nil }
            if earlier.integer(0) >= run.number {
                number = earlier.integer(1)
                continue
            }
            guard earlier.text(5, contains: "\"bytesRead\"") else { return nil }
            return try ObservationCodec.decode(
                url: url, checkedAt: earlier.integer(2), verdict: earlier.text(3), cause: earlier.text(4),
                evidence: earlier.text(5), parser: parser)
        }
        return nil
    }

    /// Adds the first check of a link in the run.
    ///
    /// - Returns: its number.
    mutating func add(
        _ observation: LinkObservation, _ evidence: UnsafeRawBufferPointer, of link: Warehouse.KnownLink, run: RunID
    ) throws -> Int64 {
        insert.bind(link.number, at: 1)
        insert.bind(run.number, at: 2)
        insert.bind(link.last, at: 3)
        insert.bind(observation.checkedAt.millisecondsSince1970, at: 4)
        insert.bind(observation.verdict.rawValue, at: 5)
        insert.bind(observation.cause, at: 6)
        insert.bind(blob: link.history, at: 7)
        insert.bind(utf8: evidence, at: 8)
        try insert.add()
        hasAdded = true
        last += 1
        return last
    }

    /// Writes a further check of a link in the run in the place of the first, which has this number.
    func replace(_ number: Int64, with observation: LinkObservation, _ evidence: UnsafeRawBufferPointer) throws {
        replace.bind(observation.checkedAt.millisecondsSince1970, at: 1)
        replace.bind(observation.verdict.rawValue, at: 2)
        replace.bind(observation.cause, at: 3)
        replace.bind(utf8: evidence, at: 4)
        replace.bind(number, at: 5)
        try replace.run()
    }

    /// Must follow the last check, and come before one is replaced.
    ///
    /// - Throws: ``WarehouseError`` with code `damaged` where a check got another number than was told.
    mutating func finish() throws {
        try insert.finish()
        guard !hasAdded || insert.lastRow == last else {
            throw WarehouseError(.damaged, "the checks of a run are not numbered one after the other")
        }
    }
}
