import GRDB

/// Checks that cannot be counted before their run has ended.
enum Migration12 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                -- Numbers of checks up to counted.last that are not counted yet.
                CREATE TABLE uncounted(id INTEGER PRIMARY KEY) STRICT;
                """)
    }
}
