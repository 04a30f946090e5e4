import DCAT
import DataQuality
import GRDB
import JSON

/// Notes changes of standing, many in one row: the view `link_change` tells them one by one.
struct ChangeLog: ~Copyable {
    /// Changes in a row.
    private static let most = 200

    private let insert: BulkStatement
    private let run: RunID
    private var json = JSONWriter()
    private var count = 0

    init(_ db: Database, of run: RunID) throws {
        insert = try BulkStatement(db, sql: "INSERT INTO change_log(run, changes) VALUES (?, ?)")
        self.run = run
    }

    mutating func add(_ now: LinkStanding.State, of check: CountableCheck) throws {
        if count == 0 { json.beginArray() }
        json.beginArray()
        json.integer(check.link)
        json.integer(check.at.millisecondsSince1970)
        json.string(now.rawValue)
        json.string(check.slug)
        json.endArray()
        count += 1
        if count == ChangeLog.most { try finish() }
    }

    /// Must follow the last change.
    mutating func finish() throws {
        if count == 0 { return }
        json.endArray()
        count = 0
        insert.bind(run.number, at: 1)
        json.takeDocument { insert.bind(utf8: $0, at: 2) }
        try insert.run()
    }
}
