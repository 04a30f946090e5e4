import GRDB

/// Checks in the order in which they were made, so that adding one touches the end of the table and of no other.
///
/// What is written once for each check names links and runs that were just read: the database need not look again.
enum Migration8 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE check_made(
                    id INTEGER PRIMARY KEY,
                    link INTEGER NOT NULL,
                    run INTEGER NOT NULL,
                    checked_at INTEGER NOT NULL,
                    verdict TEXT NOT NULL,
                    cause TEXT NOT NULL,
                    -- What was known of the link before the check; null where that was not noted.
                    before BLOB,
                    evidence TEXT NOT NULL
                ) STRICT;
                INSERT INTO check_made(link, run, checked_at, verdict, cause, before, evidence)
                SELECT o.link, o.run, o.checked_at, o.verdict, o.cause, o.before, o.evidence FROM observation o
                ORDER BY EXISTS(SELECT 1 FROM uncounted u WHERE u.run = o.run AND u.link = o.link), o.run, o.link;

                -- The number of the last check that is counted in link_state; those behind it are not.
                CREATE TABLE counted(last INTEGER NOT NULL) STRICT;
                INSERT INTO counted SELECT (SELECT COUNT(*) FROM observation) - (SELECT COUNT(*) FROM uncounted);

                DROP TABLE uncounted;
                DROP TABLE observation;
                ALTER TABLE check_made RENAME TO observation;
                CREATE UNIQUE INDEX observation_link ON observation(link, run);

                CREATE TABLE link_known(
                    link INTEGER PRIMARY KEY,
                    run INTEGER NOT NULL,
                    due INTEGER NOT NULL,
                    history BLOB NOT NULL
                ) STRICT;
                INSERT INTO link_known SELECT link, run, due, history FROM link_state;
                DROP TABLE link_state;
                ALTER TABLE link_known RENAME TO link_state;

                CREATE TABLE link_changed(
                    link INTEGER NOT NULL,
                    run INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    state TEXT NOT NULL,
                    cause TEXT NOT NULL,
                    PRIMARY KEY(link, run)
                ) STRICT, WITHOUT ROWID;
                INSERT INTO link_changed SELECT link, run, at, state, cause FROM link_change;
                DROP TABLE link_change;
                ALTER TABLE link_changed RENAME TO link_change;
                """)
    }
}
