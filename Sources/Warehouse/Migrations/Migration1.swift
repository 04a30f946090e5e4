import GRDB

/// Runs, portals, datasets, links, observations, measurements and issues.
enum Migration1 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE run(
                    id INTEGER PRIMARY KEY,
                    name TEXT NOT NULL UNIQUE,
                    as_of INTEGER NOT NULL,
                    state TEXT NOT NULL CHECK(state IN ('running', 'success', 'partial', 'failed'))
                ) STRICT;

                CREATE TABLE portal_run(
                    run INTEGER NOT NULL REFERENCES run(id),
                    portal TEXT NOT NULL,
                    state TEXT NOT NULL CHECK(state IN ('complete', 'partial', 'failed', 'blocked', 'shrunken')),
                    accepted INTEGER NOT NULL CHECK(accepted IN (0, 1)),
                    announced INTEGER,
                    received INTEGER NOT NULL,
                    failures INTEGER NOT NULL,
                    duplicates INTEGER NOT NULL,
                    added INTEGER NOT NULL,
                    changed INTEGER NOT NULL,
                    unchanged INTEGER NOT NULL,
                    missing INTEGER NOT NULL,
                    returned INTEGER NOT NULL,
                    removed INTEGER NOT NULL,
                    requests INTEGER NOT NULL,
                    bytes INTEGER NOT NULL,
                    message TEXT,
                    PRIMARY KEY(run, portal)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE publisher(
                    portal TEXT NOT NULL,
                    key TEXT NOT NULL,
                    agent TEXT NOT NULL,
                    PRIMARY KEY(portal, key)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE dataset(
                    id INTEGER PRIMARY KEY,
                    portal TEXT NOT NULL,
                    identifier TEXT NOT NULL,
                    publisher TEXT NOT NULL,
                    digest BLOB NOT NULL,
                    record TEXT NOT NULL,
                    first_seen INTEGER NOT NULL,
                    last_run INTEGER NOT NULL REFERENCES run(id),
                    missing_since INTEGER,
                    removed_at INTEGER
                ) STRICT;
                CREATE UNIQUE INDEX dataset_identity ON dataset(portal, identifier);
                CREATE INDEX dataset_publisher ON dataset(portal, publisher, identifier);

                CREATE TABLE dataset_change(
                    dataset INTEGER NOT NULL REFERENCES dataset(id),
                    run INTEGER NOT NULL REFERENCES run(id),
                    kind TEXT NOT NULL CHECK(kind IN ('added', 'changed', 'missing', 'returned', 'removed')),
                    at INTEGER NOT NULL,
                    PRIMARY KEY(dataset, run, kind)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE staged(
                    portal TEXT NOT NULL,
                    identifier TEXT NOT NULL,
                    publisher TEXT NOT NULL,
                    digest BLOB NOT NULL,
                    record TEXT,
                    PRIMARY KEY(portal, identifier)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE staged_link(
                    portal TEXT NOT NULL,
                    identifier TEXT NOT NULL,
                    url TEXT NOT NULL,
                    declared TEXT
                ) STRICT;

                CREATE TABLE link(
                    id INTEGER PRIMARY KEY,
                    url TEXT NOT NULL UNIQUE
                ) STRICT;

                CREATE TABLE dataset_link(
                    dataset INTEGER NOT NULL REFERENCES dataset(id),
                    link INTEGER NOT NULL REFERENCES link(id),
                    declared TEXT,
                    PRIMARY KEY(dataset, link)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX dataset_link_link ON dataset_link(link);

                CREATE TABLE observation(
                    link INTEGER NOT NULL REFERENCES link(id),
                    run INTEGER NOT NULL REFERENCES run(id),
                    checked_at INTEGER NOT NULL,
                    verdict TEXT NOT NULL,
                    cause TEXT NOT NULL,
                    evidence TEXT NOT NULL,
                    PRIMARY KEY(link, run)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE issue(
                    id INTEGER PRIMARY KEY,
                    run INTEGER NOT NULL REFERENCES run(id),
                    portal TEXT NOT NULL,
                    code TEXT NOT NULL,
                    severity TEXT NOT NULL,
                    record TEXT,
                    title TEXT,
                    field TEXT,
                    value TEXT,
                    message TEXT NOT NULL
                ) STRICT;
                CREATE INDEX issue_record ON issue(portal, run, record);

                CREATE TABLE measurement(
                    dataset INTEGER NOT NULL REFERENCES dataset(id),
                    dimension TEXT NOT NULL,
                    state TEXT NOT NULL CHECK(state IN ('scored', 'not-assessable', 'not-measured')),
                    low REAL,
                    high REAL,
                    estimate REAL,
                    PRIMARY KEY(dataset, dimension)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE assessed(
                    run INTEGER NOT NULL REFERENCES run(id),
                    rule_set TEXT NOT NULL,
                    PRIMARY KEY(run)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
