import GRDB

/// Takes back what runs later than one learnt of links: each counted check holds the history before it.
struct PastLinks {
    let db: Database
    /// The last run that stays.
    let run: Int64

    /// Must come before the later checks are removed.
    func undo() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE undone AS SELECT link, MIN(id) AS first FROM observation
                WHERE run > :run AND before IS NOT NULL AND id <= (SELECT last FROM counted)
                AND id NOT IN (SELECT id FROM uncounted) GROUP BY link;
                CREATE UNIQUE INDEX temp.undone_link ON undone(link);
                """, arguments: ["run": run])
        try db.execute(
            sql: """
                UPDATE link_state SET due = 0,
                    history = (SELECT o.before FROM undone u JOIN observation o ON o.id = u.first
                        WHERE u.link = link_state.link),
                    run = coalesce((SELECT p.run FROM undone u JOIN observation o ON o.id = u.first
                        JOIN observation p ON p.id = o.previous WHERE u.link = link_state.link), :run)
                WHERE link IN (SELECT link FROM undone)
                """, arguments: ["run": run])
        try db.execute(sql: "DELETE FROM link_state WHERE length(history) = 0; DROP TABLE undone")
        try db.execute(
            sql: """
                UPDATE link_state SET last = (
                    WITH RECURSIVE back(id) AS (
                        VALUES (link_state.last)
                        UNION ALL SELECT o.previous FROM back JOIN observation o ON o.id = back.id WHERE o.run > :run)
                    SELECT MIN(id) FROM back)
                WHERE last IN (SELECT id FROM observation WHERE run > :run)
                """, arguments: ["run": run])
        for table in ["change_log", "check_run"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE run > ?", arguments: [run])
        }
        // The numbers of the checks that are removed are given again.
        try db.execute(
            sql: "DELETE FROM uncounted WHERE id IN (SELECT id FROM observation WHERE run > ?)", arguments: [run])
        try db.execute(
            sql: """
                WITH stays(id) AS (SELECT coalesce(MAX(id), 0) FROM observation WHERE run <= ?)
                UPDATE counted SET last = min(last, (SELECT id FROM stays)),
                    forgotten = min(forgotten, (SELECT id FROM stays))
                """, arguments: [run])
    }
}
