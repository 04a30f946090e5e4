import GRDB

/// History: what was true from which run to which, so that any earlier edition can be made again.
///
/// The tables of the present hold what stands now; what is replaced moves to a table of the past with the run from which
/// it no longer stands. Runs from before this migration kept no past.
enum Migration2 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE run ADD COLUMN keeps_history INTEGER NOT NULL DEFAULT 0;

                ALTER TABLE portal_run ADD COLUMN scope TEXT NOT NULL DEFAULT 'full' CHECK(scope IN ('full', 'changed'));
                ALTER TABLE portal_run ADD COLUMN vanished INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE portal_run ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE portal_run ADD COLUMN catalog TEXT;
                CREATE INDEX portal_run_portal ON portal_run(portal, run);

                CREATE TABLE declaration(
                    run INTEGER NOT NULL REFERENCES run(id),
                    position INTEGER NOT NULL,
                    path TEXT NOT NULL,
                    text TEXT NOT NULL,
                    PRIMARY KEY(run, position)
                ) STRICT, WITHOUT ROWID;

                ALTER TABLE dataset ADD COLUMN record_run INTEGER NOT NULL DEFAULT 0;
                UPDATE dataset SET record_run = coalesce(
                    (SELECT MAX(run) FROM dataset_change WHERE dataset = dataset.id AND kind IN ('added', 'changed')),
                    last_run);
                CREATE INDEX dataset_presence ON dataset(portal, identifier, missing_since, removed_at);

                CREATE TABLE dataset_version(
                    dataset INTEGER NOT NULL REFERENCES dataset(id),
                    from_run INTEGER NOT NULL REFERENCES run(id),
                    to_run INTEGER NOT NULL REFERENCES run(id),
                    publisher TEXT NOT NULL,
                    digest BLOB NOT NULL,
                    record TEXT NOT NULL
                ) STRICT;
                CREATE UNIQUE INDEX dataset_version_dataset ON dataset_version(dataset, to_run);

                CREATE INDEX dataset_change_run ON dataset_change(run, dataset);

                CREATE TABLE staged_deletion(
                    portal TEXT NOT NULL,
                    identifier TEXT NOT NULL,
                    PRIMARY KEY(portal, identifier)
                ) STRICT, WITHOUT ROWID;

                DROP TABLE issue;
                """)
        for (table, extra) in [
            ("issue", "run INTEGER NOT NULL REFERENCES run(id), passing INTEGER NOT NULL CHECK(passing IN (0, 1)),"),
            ("issue_past", "run INTEGER NOT NULL REFERENCES run(id), to_run INTEGER NOT NULL REFERENCES run(id),"),
            ("staged_issue", ""),
        ] {
            try db.execute(
                sql: """
                    CREATE TABLE \(table)(
                        id INTEGER PRIMARY KEY,
                        \(extra)
                        portal TEXT NOT NULL,
                        digest INTEGER NOT NULL,
                        code TEXT NOT NULL,
                        severity TEXT NOT NULL,
                        record TEXT,
                        title TEXT,
                        field TEXT,
                        value TEXT,
                        message TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX \(table)_portal ON \(table)(portal);
                    """)
        }
        try db.execute(
            sql: """
                CREATE INDEX issue_record ON issue(portal, record);
                CREATE INDEX issue_code ON issue(portal, code);
                """)
    }
}
