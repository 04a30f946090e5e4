import GRDB

/// Changes of standing, many in one row: a row for each was a third of what counting a check cost.
enum Migration15 {
    static func apply(_ db: Database) throws {
        try db.execute(
            sql: """
                -- JSON arrays of a link, an instant, a state and a cause, in the order in which they were counted.
                CREATE TABLE change_log(
                    id INTEGER PRIMARY KEY,
                    run INTEGER NOT NULL,
                    changes TEXT NOT NULL
                ) STRICT;
                INSERT INTO change_log(run, changes)
                SELECT run, json_group_array(json_array(link, at, state, cause)) FROM (
                    SELECT *, (row_number() OVER (PARTITION BY run ORDER BY rowid) - 1) / 200 AS part FROM link_change
                    ORDER BY run, rowid)
                GROUP BY run, part ORDER BY run, part;
                DROP TABLE link_change;

                CREATE VIEW link_change(link, run, at, state, cause) AS
                SELECT json_extract(c.value, '$[0]'), l.run, json_extract(c.value, '$[1]'),
                    json_extract(c.value, '$[2]'), json_extract(c.value, '$[3]')
                FROM change_log l, json_each(l.changes) c;
                """)
    }
}
