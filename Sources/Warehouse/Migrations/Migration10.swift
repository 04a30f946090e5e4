import GRDB

/// What assessing and publishing leave for the next run, so that only what changed is done again.
enum Migration10 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                -- Why there is no score: the reason's code and its arguments as a JSON array; null with a score.
                ALTER TABLE measurement ADD COLUMN reason TEXT;

                -- Identifiers that several records of a portal share, and by what the one that keeps it is known.
                CREATE TABLE shared_identifier(
                    portal TEXT NOT NULL,
                    identifier TEXT NOT NULL,
                    holder INTEGER NOT NULL,
                    PRIMARY KEY(portal, identifier)
                ) STRICT, WITHOUT ROWID;

                -- Of what the copies were found.
                CREATE TABLE copy_search(
                    only INTEGER PRIMARY KEY CHECK(only = 1),
                    inputs BLOB NOT NULL
                ) STRICT;

                -- What the datasets of a portal came to, by what inputs, and how long the clock leaves it so.
                CREATE TABLE portal_assessment(
                    portal TEXT PRIMARY KEY,
                    inputs BLOB NOT NULL,
                    measured_at INTEGER NOT NULL,
                    holds_until INTEGER,
                    results TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;

                -- The edition whose files may be taken over.
                CREATE TABLE publication(
                    only INTEGER PRIMARY KEY CHECK(only = 1),
                    edition TEXT NOT NULL,
                    index_digest TEXT NOT NULL,
                    program BLOB NOT NULL,
                    contents TEXT NOT NULL
                ) STRICT;

                -- Where a portal's part lies in it.
                CREATE TABLE published_section(
                    portal TEXT PRIMARY KEY,
                    inputs BLOB NOT NULL,
                    place TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;

                -- Sizes and digests of the files of a dataset's page.
                CREATE TABLE published_page(
                    portal TEXT NOT NULL,
                    identifier TEXT NOT NULL,
                    files BLOB NOT NULL,
                    PRIMARY KEY(portal, identifier)
                ) STRICT, WITHOUT ROWID;

                -- The same of the edition under way.
                CREATE TABLE published_page_new(
                    portal TEXT NOT NULL,
                    identifier TEXT NOT NULL,
                    files BLOB NOT NULL,
                    PRIMARY KEY(portal, identifier)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
