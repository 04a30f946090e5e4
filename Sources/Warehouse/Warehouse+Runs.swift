import DCAT
import GRDB

extension Warehouse {
    /// One run as stored.
    public struct Run: Hashable, Sendable {
        public var id: RunID
        /// Unique, such as `20261122T062100Z`.
        public var name: String
        /// The instant against which ages are taken, UTC.
        public var asOf: Instant
        public var state: RunState
    }

    /// The run of that name, begun if it is new; a run that was cut short is taken up again.
    public func beginRun(name: String, asOf: Instant) throws -> Run {
        try pool.write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO run(name, as_of, state, keeps_history) VALUES (?, ?, 'running', 1)",
                arguments: [name, asOf.millisecondsSince1970])
            try db.execute(sql: "UPDATE run SET state = 'running' WHERE name = ?", arguments: [name])
            guard let run = try Self.fetchRun(db, where: "name = ?", [name]) else {
                throw WarehouseError(.notFound, "run \(name) could not be stored")
            }
            return run
        }
    }

    public func endRun(_ id: RunID, state: RunState) throws {
        try pool.write { db in
            try db.execute(sql: "UPDATE run SET state = ? WHERE id = ?", arguments: [state.rawValue, id.number])
        }
    }

    /// The newest run; nil before the first.
    public func latestRun() throws -> Run? {
        try pool.read { db in try Self.fetchRun(db, where: "1 ORDER BY id DESC LIMIT 1", []) }
    }

    /// The run of that name.
    ///
    /// - Throws: ``WarehouseError`` with code `notFound`, naming the runs there are.
    public func run(named name: String) throws -> Run {
        try pool.read { db in
            if let run = try Self.fetchRun(db, where: "name = ?", [name]) { return run }
            let known = try String.fetchAll(db, sql: "SELECT name FROM run ORDER BY id DESC LIMIT 10")
            let runs = known.isEmpty ? "there is none" : "the last are \(known.joined(separator: ", "))"
            throw WarehouseError(.notFound, "there is no run '\(name)'; \(runs)")
        }
    }

    static func fetchRun(_ db: Database, where condition: String, _ arguments: StatementArguments) throws -> Run? {
        let sql = "SELECT id, name, as_of, state FROM run WHERE \(condition)"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments) else { return nil }
        return Run(
            id: RunID(number: row[0]), name: row[1], asOf: Instant(millisecondsSince1970: row[2]),
            state: RunState(rawValue: row[3]) ?? .failed)
    }
}
