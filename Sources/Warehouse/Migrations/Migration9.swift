import GRDB

/// Since when the robots.txt files of hosts have failed.
enum Migration9 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE robots_outage(
                    address TEXT PRIMARY KEY,
                    since INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
