import DCAT
import GRDB

extension Warehouse {
    /// Since when the robots.txt files that failed when they were last asked for have failed, by their addresses.
    public func robotsOutages() throws -> [String: Instant] {
        try pool.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT address, since FROM robots_outage")
            return Dictionary(
                uniqueKeysWithValues: rows.map { ($0[0] as String, Instant(millisecondsSince1970: $0[1])) })
        }
    }

    /// Takes over what a run found; nil for files that fail no more.
    public func store(robotsOutages changes: [String: Instant?]) throws {
        guard !changes.isEmpty else { return }
        try pool.write { db in
            for (address, since) in changes {
                if let since {
                    try db.execute(
                        sql: "INSERT OR REPLACE INTO robots_outage VALUES (?, ?)",
                        arguments: [address, since.millisecondsSince1970])
                } else {
                    try db.execute(sql: "DELETE FROM robots_outage WHERE address = ?", arguments: [address])
                }
            }
        }
    }
}
