import GRDB

/// Less to write for each check, and less to look up for each link.
enum Migration14 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                -- Changes of standing in the order in which they were counted: nobody asks for those of one link.
                CREATE TABLE link_changed(
                    link INTEGER NOT NULL,
                    run INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    state TEXT NOT NULL,
                    cause TEXT NOT NULL
                ) STRICT;
                INSERT INTO link_changed SELECT link, run, at, state, cause FROM link_change ORDER BY run, link;
                DROP TABLE link_change;
                ALTER TABLE link_changed RENAME TO link_change;

                -- Tells what is declared of a link without a look at its datasets.
                DROP INDEX dataset_link_link;
                CREATE INDEX dataset_link_link ON dataset_link(link, declared);
                """)
    }
}
