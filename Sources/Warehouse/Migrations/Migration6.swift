import GRDB

/// What a harvest leaves for the next one, the answers that refused us, and what was fetched from whom.
enum Migration6 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE harvest_memory(
                    run INTEGER NOT NULL REFERENCES run(id),
                    portal TEXT NOT NULL,
                    reader TEXT NOT NULL,
                    url TEXT,
                    entity_tag TEXT,
                    last_modified TEXT,
                    digest TEXT,
                    PRIMARY KEY(run, portal)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE refusal(
                    run INTEGER NOT NULL REFERENCES run(id),
                    portal TEXT NOT NULL,
                    url TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    kind TEXT NOT NULL,
                    product TEXT,
                    mark TEXT NOT NULL,
                    status INTEGER NOT NULL,
                    headers TEXT NOT NULL,
                    excerpt TEXT NOT NULL,
                    PRIMARY KEY(run, portal)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE fetch_host(
                    run INTEGER NOT NULL REFERENCES run(id),
                    position INTEGER NOT NULL,
                    host TEXT NOT NULL,
                    requests INTEGER NOT NULL,
                    good INTEGER NOT NULL,
                    refused INTEGER NOT NULL,
                    errors INTEGER NOT NULL,
                    unanswered INTEGER NOT NULL,
                    forbidden INTEGER NOT NULL,
                    postponed INTEGER NOT NULL,
                    bytes INTEGER NOT NULL,
                    first INTEGER NOT NULL,
                    last INTEGER NOT NULL,
                    robots TEXT NOT NULL,
                    crawl_delay REAL,
                    exception TEXT,
                    PRIMARY KEY(run, position)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE fetch_total(
                    run INTEGER PRIMARY KEY REFERENCES run(id),
                    further_hosts INTEGER NOT NULL,
                    further_requests INTEGER NOT NULL,
                    user_agent TEXT
                ) STRICT;
                """)
    }
}
