import GRDB

/// Issues stand until a harvest that could repeat them does not: a dataset that a harvest of changes is silent on keeps
/// its issues.
extension StagedHarvest {
    private static let facts = "portal, digest, code, severity, record, title, field, value, message"

    /// Puts the staged issues in the place of those that this harvest answers for.
    ///
    /// The issues of a refused harvest, and those of a harvest of changes that concern no record, are shown until the
    /// next one, beside those that stand.
    ///
    /// - Parameter isKnown: nothing was read, as every answer was one of the last harvest.
    func settleIssues(of result: PortalRun, isKnown: Bool) throws {
        try endPassingIssues()
        try matchIssues()
        if result.isAccepted, !isKnown { try endIssues(result) }
        let last = try Int64.fetchOne(
            db,
            sql: "SELECT max(coalesce((SELECT MAX(id) FROM issue), 0), coalesce((SELECT MAX(id) FROM issue_past), 0))")
        try db.execute(
            sql: """
                INSERT INTO issue(id, run, passing, \(Self.facts))
                SELECT ? + ROW_NUMBER() OVER (ORDER BY id), ?, ? OR (? AND record IS NULL), \(Self.facts) FROM staged_issue
                WHERE portal = ? AND id NOT IN (SELECT staged FROM issue_match)
                """, arguments: [last ?? 0, run, !result.isAccepted, !result.isFull, portal])
        try db.execute(sql: "DROP TABLE temp.issue_match")
    }

    private func endPassingIssues() throws {
        try end("portal = :portal AND passing = 1")
    }

    /// Pairs staged issues with standing ones that say the same, as often as both say it.
    private func matchIssues() throws {
        let numbered = { (table: String) in
            """
            SELECT id, digest, ROW_NUMBER() OVER (PARTITION BY digest ORDER BY id) AS number FROM \(table)
            WHERE portal = :portal
            """
        }
        try execute(
            "CREATE TEMP TABLE issue_match(standing INTEGER PRIMARY KEY, staged INTEGER NOT NULL)")
        try execute(
            """
            INSERT INTO issue_match
            SELECT a.id, b.id FROM (\(numbered("issue"))) a
            JOIN (\(numbered("staged_issue"))) b ON b.digest = a.digest AND b.number = a.number
            """)
        try execute("CREATE UNIQUE INDEX temp.issue_match_staged ON issue_match(staged)")
    }

    private func endIssues(_ result: PortalRun) throws {
        let brought = """
            record IN (SELECT identifier FROM staged WHERE portal = :portal AND standing = 0)
                OR record IN (SELECT identifier FROM staged_deletion WHERE portal = :portal)
            """
        let answered =
            switch (result.isFull, result.state) {
            case (true, .complete):
                "(record IS NULL OR record NOT IN (SELECT identifier FROM staged WHERE portal = :portal AND standing = 1))"
            case (true, _): "(record IS NULL OR \(brought))"
            case (false, _): "(\(brought))"
            }
        try end("portal = :portal AND id NOT IN (SELECT standing FROM issue_match) AND \(answered)")
    }

    private func end(_ condition: String) throws {
        try execute(
            """
            INSERT INTO issue_past(id, run, to_run, \(Self.facts))
            SELECT id, run, :run, \(Self.facts) FROM issue WHERE run <> :run AND \(condition)
            """)
        try execute("DELETE FROM issue WHERE \(condition)")
    }
}
