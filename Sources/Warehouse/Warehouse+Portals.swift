import DCAT
import GRDB
import Harvesting
import JSON

extension Warehouse {
    /// What became of each portal in the run, by its id.
    public func portalRuns(_ run: RunID) throws -> [PortalRun] {
        try pool.read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM portal_run WHERE run = ? ORDER BY portal", arguments: [run.number]
            ).map { row in
                var result = Self.portalRun(row)
                result.unchangedSince = try Self.unchangedSince(result, run: run.number, db)
                return result
            }
        }
    }

    /// See ``PortalRun/unchangedSince``.
    static func unchangedSince(_ result: PortalRun, run: Int64, _ db: Database) throws -> Instant? {
        let moved = [result.added, result.changed, result.returned, result.vanished, result.removed]
        guard result.isAccepted, result.state == .complete, moved.allSatisfy({ $0 == 0 }) else { return nil }
        return try Int64.fetchOne(
            db,
            sql: """
                SELECT r.as_of FROM portal_run p JOIN run r ON r.id = p.run
                WHERE p.portal = ? AND p.run < ? AND p.accepted = 1
                    AND p.added + p.changed + p.returned + p.vanished + p.removed > 0
                ORDER BY p.run DESC LIMIT 1
                """, arguments: [result.portal, run]
        ).map(Instant.init(millisecondsSince1970:))
    }

    /// How many requests the last accepted harvest of each portal before the run took, by the portal's id.
    public func lastRequests(before run: RunID) throws -> [String: Int] {
        try pool.read { db in
            // SQLite takes the row of the greatest run.
            let rows = try Row.fetchAll(
                db, sql: "SELECT portal, requests, MAX(run) FROM portal_run WHERE run < ? AND accepted GROUP BY portal",
                arguments: [run.number])
            return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
        }
    }

    /// The last run whose records of the portal were taken over, and its instant; nil when there is none.
    public func lastAcceptedRun(portal: String) throws -> Run? {
        try pool.read { db in
            try Self.fetchRun(
                db,
                where: "id = (SELECT MAX(run) FROM portal_run WHERE portal = ? AND accepted = 1)", [portal])
        }
    }

    /// The publishers of a portal that have present datasets, by key.
    public func publishers(portal: String) throws -> [(key: String, agent: Agent, datasets: Int)] {
        try pool.read { db in
            let parser = try JSONParser()
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT d.publisher, p.agent, COUNT(*) FROM dataset d
                    LEFT JOIN publisher p ON p.portal = d.portal AND p.key = d.publisher
                    WHERE d.portal = ? AND d.removed_at IS NULL GROUP BY d.publisher ORDER BY d.publisher
                    """, arguments: [portal])
            return try rows.map { row in
                let agent: String? = row[1]
                return (
                    row[0],
                    try agent.map { try DatasetCodec.agent($0, parser: parser) } ?? Agent(name: MultilingualText()),
                    row[2]
                )
            }
        }
    }

    /// The issues of records, by record; nothing for those that have none.
    public func issues(portal: String, records: [String]) throws -> [String: [RecordIssue]] {
        try pool.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT code, severity, record, title, field, value, message FROM issue
                    WHERE portal = ? AND record = ? ORDER BY id
                    """)
            var found: [String: [RecordIssue]] = [:]
            for record in records {
                let issues = try Row.fetchAll(statement, arguments: [portal, record]).map(Self.issue)
                if !issues.isEmpty { found[record] = issues }
            }
            return found
        }
    }

    private static func issue(_ row: Row) -> RecordIssue {
        RecordIssue(
            code: row[0], severity: RecordIssue.Severity(rawValue: row[1]) ?? .error, record: row[2], title: row[3],
            field: row[4], value: row[5], message: row[6])
    }

    static func portalRun(_ row: Row) -> PortalRun {
        var run = PortalRun(
            portal: row["portal"], state: PortalRun.State(rawValue: row["state"]) ?? .failed,
            isAccepted: row["accepted"])
        run.announced = row["announced"]
        run.received = row["received"]
        run.failures = row["failures"]
        run.duplicates = row["duplicates"]
        run.added = row["added"]
        run.changed = row["changed"]
        run.unchanged = row["unchanged"]
        run.missing = row["missing"]
        run.vanished = row["vanished"]
        run.deleted = row["deleted"]
        run.isFull = row["scope"] == "full"
        run.unasked = row["unasked"]
        run.unaskedPages = row["unasked_pages"]
        run.returned = row["returned"]
        run.removed = row["removed"]
        run.requests = row["requests"]
        run.bytes = row["bytes"]
        run.message = row["message"]
        return run
    }
}

extension Warehouse {
    /// The next issues that stand for the portal, in the order they were found.
    ///
    /// - Parameter after: the number of the last issue of the batch before; 0 for the first batch.
    public func issues(
        portal: String, after: Int64, limit: Int
    ) throws -> [(number: Int64, issue: RecordIssue)] {
        try pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT code, severity, record, title, field, value, message, id FROM issue
                    WHERE portal = ? AND id > ? ORDER BY id LIMIT ?
                    """, arguments: [portal, after, limit]
            ).map { ($0[7], Self.issue($0)) }
        }
    }

    /// How often each kind of issue stands for the portal, most often first within a severity.
    public func issueCounts(
        portal: String
    ) throws -> [(code: String, severity: RecordIssue.Severity, count: Int)] {
        try pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT code, severity, COUNT(*) AS occurrences FROM issue WHERE portal = ?
                    GROUP BY code, severity
                    ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, occurrences DESC, code
                    """, arguments: [portal]
            ).map { ($0[0], RecordIssue.Severity(rawValue: $0[1]) ?? .error, $0[2]) }
        }
    }

    /// The first issues of one kind that stand for the portal.
    public func issues(portal: String, code: String, limit: Int) throws -> [RecordIssue] {
        try pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT code, severity, record, title, field, value, message FROM issue
                    WHERE portal = ? AND code = ? ORDER BY id LIMIT ?
                    """, arguments: [portal, code, limit]
            ).map(Self.issue)
        }
    }
}
