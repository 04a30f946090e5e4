import DCAT
import DataQuality
import GRDB

/// Reads back checks that were stored, some at a time.
struct StoredChecks: ~Copyable {
    /// The number of the last check that was handed out.
    private(set) var last: Int64
    private let run: RunID
    private let following: BulkStatement
    private let postponed: BulkStatement
    private let links: BulkStatement
    private let isPostponed: BulkStatement

    /// - Parameters:
    ///   - last: the number of the check after which to begin.
    ///   - batch: checks that are handed out at a time.
    init(_ db: Database, of run: RunID, after last: Int64, batch: Int) throws {
        let columns = "o.id, o.run, o.link, o.checked_at, o.verdict, o.cause"
        let following = try BulkStatement(
            db,
            sql: """
                SELECT \(columns), o.before FROM observation o WHERE o.id > ? ORDER BY o.id LIMIT \(batch)
                """)
        let postponed = try BulkStatement(
            db,
            sql: """
                SELECT \(columns) FROM uncounted u JOIN observation o ON o.id = u.id WHERE u.id > ?
                ORDER BY u.id LIMIT \(batch)
                """)
        let links = try BulkStatement(
            db, sql: "SELECT url, s.history FROM link LEFT JOIN link_state s ON s.link = id WHERE id = ?")
        let isPostponed = try BulkStatement(db, sql: "SELECT 1 FROM uncounted WHERE id = ?")
        self.run = run
        self.last = last
        self.following = following
        self.postponed = postponed
        self.links = links
        self.isPostponed = isPostponed
    }

    /// The run of the first check that is not counted; nil when all are.
    static func firstUncountedRun(_ db: Database) throws -> RunID? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT MIN(run) FROM (
                    SELECT o.run FROM uncounted u JOIN observation o ON o.id = u.id
                    UNION ALL SELECT run FROM (
                        SELECT run FROM observation WHERE id > (SELECT last FROM counted) ORDER BY id LIMIT 1))
                """
        ).map(RunID.init)
    }

    /// The next checks of the run, in the order in which they were stored, with what was noted of their links before
    /// them; empty at the end.
    mutating func next() throws -> [CountableCheck] {
        var batch: [CountableCheck] = []
        following.bind(last, at: 1)
        defer { following.reset() }
        while try following.next(), following.integer(1) == run.number {
            var check = try check(following)
            check.before = following.blob(6) ?? []
            batch.append(check)
        }
        last = batch.last?.number ?? last
        return batch
    }

    /// The next checks of the run that wait for its end, in the order of their links; empty when there are no more.
    mutating func nextPostponed() throws -> [CountableCheck] {
        var batch: [CountableCheck] = []
        postponed.bind(last, at: 1)
        defer { postponed.reset() }
        while try postponed.next(), postponed.integer(1) == run.number { batch.append(try check(postponed)) }
        last = batch.last?.number ?? last
        batch.sort { $0.link < $1.link }
        return batch
    }

    private func check(_ row: borrowing BulkStatement) throws -> CountableCheck {
        let verdict = row.text(4)
        guard let known = LinkVerdict(rawValue: verdict) else {
            throw WarehouseError(.damaged, "the stored verdict '\(verdict)' is not known")
        }
        let cause = row.text(5)
        return CountableCheck(
            number: row.integer(0), link: row.integer(2), spread: 0,
            at: Instant(millisecondsSince1970: row.integer(3)),
            signal: LinkSignal(known, cause: LinkCause(slug: cause)), slug: cause, before: [])
    }

    /// The URL of a check's link and what is known of the link now; no history before its first check.
    func link(of check: CountableCheck) throws -> (url: String, history: [UInt8]) {
        links.bind(check.link, at: 1)
        defer { links.reset() }
        return try links.next() ? (links.text(0), links.blob(1) ?? []) : ("", [])
    }

    func isPostponed(_ check: CountableCheck) throws -> Bool {
        isPostponed.bind(check.number, at: 1)
        defer { isPostponed.reset() }
        return try isPostponed.next()
    }
}
