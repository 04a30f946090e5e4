import GRDB

/// The answers of the last harvest, by which the next one knows them again.
enum Migration7 {
    static func apply(_ db: Database) throws {
        for (table, given) in [("answer", "NOT NULL"), ("staged_answer", "")] {
            try db.execute(
                sql: """
                    -- In staged_answer all but the key is null for an answer that stands.
                    CREATE TABLE \(table)(
                        portal TEXT NOT NULL,
                        request INTEGER NOT NULL,
                        body BLOB,
                        records INTEGER \(given),
                        unasked INTEGER \(given),
                        identifiers TEXT \(given),
                        children BLOB \(given),
                        announced INTEGER,
                        next BLOB \(given),
                        catalog TEXT,
                        issues TEXT,
                        PRIMARY KEY(portal, request)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        try db.execute(
            sql: """
                -- Whether the record was not read again, as the answer that gives it is known.
                ALTER TABLE staged ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE portal_run ADD COLUMN unasked INTEGER NOT NULL DEFAULT 0;
                """)
    }
}
