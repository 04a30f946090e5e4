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
                CREATE TEMP TABLE undone AS SELECT link, MIN(run) AS run FROM observation
                WHERE run > :run AND before IS NOT NULL AND id <= (SELECT last FROM counted)
                AND id NOT IN (SELECT id FROM uncounted) GROUP BY link;
                CREATE UNIQUE INDEX temp.undone_link ON undone(link);
                """, arguments: ["run": run])
        try db.execute(
            sql: """
                UPDATE link_state SET due = 0,
                    history = (SELECT o.before FROM undone u JOIN observation o ON o.link = u.link AND o.run = u.run
                        WHERE u.link = link_state.link),
                    run = coalesce((SELECT MAX(o.run) FROM observation o WHERE o.link = link_state.link
                        AND o.run <= :run), :run)
                WHERE link IN (SELECT link FROM undone)
                """, arguments: ["run": run])
        try db.execute(sql: "DELETE FROM link_state WHERE length(history) = 0; DROP TABLE undone")
        for table in ["change_log", "check_run"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE run > ?", arguments: [run])
        }
        // The numbers of the checks that are removed are given again.
        try db.execute(
            sql: "DELETE FROM uncounted WHERE id IN (SELECT id FROM observation WHERE run > ?)", arguments: [run])
        try db.execute(
            sql: "UPDATE counted SET last = min(last, (SELECT coalesce(MAX(id), 0) FROM observation WHERE run <= ?))",
            arguments: [run])
    }
}
