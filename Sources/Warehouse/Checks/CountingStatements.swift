import DCAT
import DataQuality
import GRDB

/// What counting checks writes, prepared once a transaction.
struct CountingStatements: ~Copyable {
    private var state: BulkInsert
    private let before: BulkStatement
    private var changes: ChangeLog
    private let run: RunID
    private let postponement: BulkStatement

    init(_ db: Database, of run: RunID) throws {
        let state = try BulkInsert(db, into: "link_state", ["link", "run", "due", "history", "last"], or: .replace)
        let before = try BulkStatement(db, sql: "UPDATE observation SET before = ? WHERE id = ?")
        let changes = try ChangeLog(db, of: run)
        let postponement = try BulkStatement(db, sql: "INSERT OR IGNORE INTO uncounted VALUES (?)")
        self.state = state
        self.before = before
        self.changes = changes
        self.run = run
        self.postponement = postponement
    }

    mutating func store(_ history: LinkHistory, due: Instant, of check: CountableCheck) throws {
        state.bind(check.link, at: 1)
        state.bind(run.number, at: 2)
        state.bind(due.millisecondsSince1970, at: 3)
        state.bind(history, at: 4)
        state.bind(check.number, at: 5)
        try state.add()
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

    mutating func note(_ now: LinkStanding.State, of check: CountableCheck) throws { try changes.add(now, of: check) }

    /// Must follow the last check that is counted.
    mutating func finish() throws {
        try state.finish()
        try changes.finish()
    }
}
