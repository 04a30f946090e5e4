import GRDB

/// Checks that are found by their numbers: each tells that of the link's check before it, and each link that of its last.
enum Migration19 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE check_linked(
                    id INTEGER PRIMARY KEY,
                    link INTEGER NOT NULL,
                    run INTEGER NOT NULL,
                    -- The number of the link's check before; 0 where there was none. It may be forgotten since.
                    previous INTEGER NOT NULL,
                    checked_at INTEGER NOT NULL,
                    verdict TEXT NOT NULL,
                    cause TEXT NOT NULL,
                    -- What was known of the link before the check; null where that was not noted.
                    before BLOB,
                    evidence TEXT NOT NULL
                ) STRICT;
                INSERT INTO check_linked
                SELECT o.id, o.link, o.run,
                    coalesce((SELECT p.id FROM observation p WHERE p.link = o.link AND p.run < o.run
                        ORDER BY p.run DESC LIMIT 1), 0),
                    o.checked_at, o.verdict, o.cause, o.before, o.evidence
                FROM observation o ORDER BY o.id;

                -- The number of the last check that is counted; 0 where all are forgotten.
                ALTER TABLE link_state ADD COLUMN last INTEGER NOT NULL DEFAULT 0;
                UPDATE link_state SET last = coalesce((SELECT o.id FROM observation o
                    WHERE o.link = link_state.link AND o.id <= (SELECT last FROM counted)
                        AND o.id NOT IN (SELECT id FROM uncounted)
                    ORDER BY o.run DESC LIMIT 1), 0);

                -- The number of the last check that was old enough for the one before it to be forgotten.
                ALTER TABLE counted ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;

                DROP TABLE observation;
                ALTER TABLE check_linked RENAME TO observation;
                """)
    }
}
