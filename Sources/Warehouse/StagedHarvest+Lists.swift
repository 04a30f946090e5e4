import GRDB

extension StagedHarvest {
    /// Takes over what this harvest tells of lists that have their newest entries first; all others are known as such no longer.
    ///
    /// - Parameter shared: as for ``keepAnswers(shared:)``, which comes before.
    func keepLists(shared: Set<String>?) throws {
        let isStaged = "SELECT 1 FROM staged_list s WHERE s.portal = e.portal AND s.list = e.list"
        guard let shared else {
            for table in ["sorted_list", "list_entry"] { try execute("DELETE FROM \(table) WHERE portal = :portal") }
            return
        }
        try execute("DELETE FROM sorted_list AS e WHERE portal = :portal AND NOT EXISTS (\(isStaged))")
        // Of a list that was read to its end what was not met is gone, of any other it stands.
        try execute(
            """
            DELETE FROM list_entry AS e WHERE portal = :portal AND NOT EXISTS (\(isStaged) AND (
                s.place IS NOT NULL
                OR EXISTS (SELECT 1 FROM staged_answer a WHERE a.portal = e.portal AND a.request = e.request)
                OR EXISTS (SELECT 1 FROM staged_entry t WHERE t.portal = e.portal AND t.list = e.list AND t.entry = e.entry)))
            """)
        try execute(
            """
            INSERT OR REPLACE INTO list_entry
            SELECT e.portal, e.list, e.entry, e.request, e.changed, a.records FROM staged_entry e
            LEFT JOIN answer a ON a.portal = e.portal AND a.request = e.request AND a.body IS NULL
            WHERE e.portal = :portal AND EXISTS (\(isStaged))
            """)
        // What was owed may have come; where identifiers are shared, answers that were kept are so no longer.
        try execute(
            """
            UPDATE list_entry AS e SET records = (
                SELECT a.records FROM answer a WHERE a.portal = e.portal AND a.request = e.request AND a.body IS NULL)
            WHERE portal = :portal \(shared.isEmpty ? "AND records IS NULL" : "")
            """)
        // A portal's clock may be that of another zone, and typing errors lie years ahead.
        let tomorrow = asOf.adding(days: 1).millisecondsSince1970
        try execute(
            """
            INSERT OR REPLACE INTO sorted_list
            SELECT s.portal, s.list, s.announced, MAX(CASE WHEN e.changed <= \(tomorrow) THEN e.changed END), COUNT(*),
                coalesce(SUM(e.records), 0), SUM(e.records IS NULL)
            FROM staged_list s JOIN list_entry e ON e.portal = s.portal AND e.list = s.list
            WHERE s.portal = :portal GROUP BY s.list
            """)
    }
}
