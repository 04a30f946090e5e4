import GRDB

/// Links over time: what each link's checks came to, and when the next is due.
enum Migration3 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                -- What was known of the link before the check; null while the check is not counted.
                ALTER TABLE observation ADD COLUMN before BLOB;

                CREATE TABLE link_state(
                    link INTEGER PRIMARY KEY REFERENCES link(id),
                    run INTEGER NOT NULL REFERENCES run(id),
                    due INTEGER NOT NULL,
                    history BLOB NOT NULL
                ) STRICT;

                -- Checks that are stored but not yet counted in link_state.
                CREATE TABLE uncounted(
                    run INTEGER NOT NULL,
                    link INTEGER NOT NULL,
                    PRIMARY KEY(run, link)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO uncounted SELECT run, link FROM observation;

                CREATE TABLE link_change(
                    link INTEGER NOT NULL REFERENCES link(id),
                    run INTEGER NOT NULL REFERENCES run(id),
                    at INTEGER NOT NULL,
                    state TEXT NOT NULL,
                    cause TEXT NOT NULL,
                    PRIMARY KEY(link, run)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE check_run(
                    run INTEGER PRIMARY KEY REFERENCES run(id),
                    hosts INTEGER NOT NULL,
                    silent_hosts INTEGER NOT NULL,
                    own_trouble INTEGER NOT NULL CHECK(own_trouble IN (0, 1))
                ) STRICT;
                """)
    }
}
