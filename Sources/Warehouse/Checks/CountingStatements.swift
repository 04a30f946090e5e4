import DCAT
import DataQuality
import GRDB

/// What counting checks writes, prepared once a transaction.
struct CountingStatements: ~Copyable {
    private let state: BulkStatement
    private let before: BulkStatement
    private let change: BulkStatement
    private let old: BulkStatement
    private let postponement: BulkStatement

    init(_ db: Database) throws {
        let state = try BulkStatement(db, sql: "INSERT OR REPLACE INTO link_state VALUES (?, ?, ?, ?)")
        let before = try BulkStatement(db, sql: "UPDATE observation SET before = ? WHERE id = ?")
        let change = try BulkStatement(db, sql: "INSERT INTO link_change VALUES (?, ?, ?, ?, ?)")
        let old = try BulkStatement(
            db,
            sql: """
                DELETE FROM observation WHERE link = ?1
                AND run < (SELECT MAX(run) FROM observation WHERE link = ?1 AND run < ?2)
                """)
        let postponement = try BulkStatement(db, sql: "INSERT OR IGNORE INTO uncounted VALUES (?)")
        self.state = state
        self.before = before
        self.change = change
        self.old = old
        self.postponement = postponement
    }

    func store(_ history: LinkHistory, due: Instant, of check: CountableCheck, run: RunID) throws {
        state.bind(check.link, at: 1)
        state.bind(run.number, at: 2)
        state.bind(due.millisecondsSince1970, at: 3)
        state.bind(blob: LinkHistoryCodec.encode(history), at: 4)
        try state.run()
    }

    /// Leaves a check for the end of its run.
    func postpone(_ check: CountableCheck) throws {
        postponement.bind(check.number, at: 1)
        try postponement.run()
    }

    /// Notes what was known of the link, where that has changed since the check was stored.
    func note(before history: [UInt8], of check: CountableCheck) throws {
        before.bind(blob: history, at: 1)
        before.bind(check.number, at: 2)
        try before.run()
    }

    func note(_ now: LinkStanding.State, of check: CountableCheck, run: RunID) throws {
        change.bind(check.link, at: 1)
        change.bind(run.number, at: 2)
        change.bind(check.at.millisecondsSince1970, at: 3)
        change.bind(now.rawValue, at: 4)
        change.bind(check.slug, at: 5)
        try change.run()
    }

    /// Of a link that was just checked, forgets the checks of runs before one, but the last of them, which still held.
    func forget(_ check: CountableCheck, before run: RunID) throws {
        old.bind(check.link, at: 1)
        old.bind(run.number, at: 2)
        try old.run()
    }
}
