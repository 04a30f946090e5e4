import GRDB

/// Lists that have their newest entries first, with what is known of each entry.
enum Migration11 {
    static func apply(_ db: Database) throws {
        for table in ["answer", "staged_answer"] {
            try db.execute(
                sql: """
                    -- The list of which the answer is a page, which page of it, and what more is known of it; null for others.
                    ALTER TABLE \(table) ADD COLUMN list TEXT;
                    ALTER TABLE \(table) ADD COLUMN place INTEGER;
                    ALTER TABLE \(table) ADD COLUMN part BLOB;
                    """)
        }
        try db.execute(
            sql: """
                -- Lists whose entries all came in the order of their last change, the newest first. What is counted is
                -- that of list_entry; "newest" leaves out what lies in the future.
                CREATE TABLE sorted_list(
                    portal TEXT NOT NULL,
                    list TEXT NOT NULL,
                    announced INTEGER NOT NULL,
                    newest INTEGER,
                    entries INTEGER NOT NULL,
                    records INTEGER NOT NULL,
                    open INTEGER NOT NULL,
                    PRIMARY KEY(portal, list)
                ) STRICT, WITHOUT ROWID;

                -- Their entries, each by what it is, with the digest of the request of its present version. "records" is null
                -- where no answer to that is kept.
                CREATE TABLE list_entry(
                    portal TEXT NOT NULL,
                    list TEXT NOT NULL,
                    entry INTEGER NOT NULL,
                    request INTEGER NOT NULL,
                    changed INTEGER NOT NULL,
                    records INTEGER,
                    PRIMARY KEY(portal, list, entry)
                ) STRICT, WITHOUT ROWID;

                -- Lists of the harvest under way; "place" is the page after which no more were asked for.
                CREATE TABLE staged_list(
                    portal TEXT NOT NULL,
                    list TEXT NOT NULL,
                    announced INTEGER NOT NULL,
                    place INTEGER,
                    PRIMARY KEY(portal, list)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE staged_entry(
                    portal TEXT NOT NULL,
                    list TEXT NOT NULL,
                    entry INTEGER NOT NULL,
                    request INTEGER NOT NULL,
                    changed INTEGER NOT NULL,
                    PRIMARY KEY(portal, list, entry)
                ) STRICT, WITHOUT ROWID;

                ALTER TABLE portal_run ADD COLUMN unasked_pages INTEGER NOT NULL DEFAULT 0;
                """)
    }
}
