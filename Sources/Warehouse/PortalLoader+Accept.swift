import DCAT
import GRDB
import Harvesting

extension PortalLoader {
    /// How a harvest is judged before its records replace the last good ones.
    public struct Guard: Hashable, Sendable {
        /// Declared in the portal's file.
        public var minimumRecords: Int?
        public var maximumRecords: Int?
        /// The learned bound: the share of the last accepted number of datasets below which a harvest is refused.
        public var minimumShareOfLast = 0.8
        /// Days a vanished dataset is kept as missing before it is removed.
        public var daysOfGrace = 7.0

        public init() {}
    }

    /// Ends the harvest: takes the staged records over if it is good, else keeps what was there.
    ///
    /// - Parameter asOf: the run's instant, UTC.
    public func finish(_ outcome: HarvestOutcome, guard bounds: Guard, asOf: Instant) throws -> PortalRun {
        try flush()
        let portal = self.portal
        let run = self.run.number
        let duplicates = self.duplicates
        return try warehouse.pool.write { db in
            var result = try Self.judge(outcome, bounds: bounds, portal: portal, db)
            result.duplicates = duplicates
            if result.isAccepted {
                try Self.merge(db, portal: portal, run: run, asOf: asOf, into: &result)
                if result.state == .complete {
                    try Self.age(
                        db, portal: portal, run: run, asOf: asOf, daysOfGrace: bounds.daysOfGrace, into: &result)
                }
            }
            try Self.clearStaging(db, portal: portal)
            try Self.store(result, run: run, db)
            return result
        }
    }

    private static func judge(
        _ outcome: HarvestOutcome, bounds: Guard, portal: String, _ db: Database
    ) throws -> PortalRun {
        let state = PortalRun.State(rawValue: outcome.state.rawValue) ?? .failed
        var result = PortalRun(portal: portal, state: state, isAccepted: false)
        result.announced = outcome.announced
        result.received = outcome.received
        result.failures = outcome.failures
        result.requests = outcome.requests
        result.bytes = outcome.bytes
        result.message = outcome.message
        guard outcome.state == .complete || outcome.state == .partial else { return result }
        let staged =
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM staged WHERE portal = ?", arguments: [portal]) ?? 0
        let before =
            try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM dataset WHERE portal = ? AND removed_at IS NULL",
                arguments: [portal]) ?? 0
        let learned = Int((Double(before) * bounds.minimumShareOfLast).rounded(.up))
        if let least = bounds.minimumRecords, staged < least {
            result.state = .shrunken
            result.message = "\(staged) datasets, fewer than the declared minimum of \(least)"
        } else if staged < learned {
            result.state = .shrunken
            result.message = "\(staged) datasets, fewer than the \(learned) expected after \(before) last time"
        } else if staged == 0 {
            result.state = .failed
            result.message = result.message ?? "not one dataset could be read"
        } else {
            result.isAccepted = true
            if let most = bounds.maximumRecords, staged > most {
                result.message = "\(staged) datasets, more than the declared maximum of \(most)"
            }
        }
        return result
    }

    /// Replaces changed records, adds new ones and notes those that came back; all in SQL, so that a million unchanged
    /// records cost one pass.
    private static func merge(
        _ db: Database, portal: String, run: Int64, asOf: Instant, into result: inout PortalRun
    ) throws {
        let now = asOf.millisecondsSince1970
        let both = "FROM staged s JOIN dataset d ON d.portal = s.portal AND d.identifier = s.identifier"
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO dataset_change
                SELECT d.id, :run, 'returned', :now \(both)
                WHERE s.portal = :portal AND (d.missing_since IS NOT NULL OR d.removed_at IS NOT NULL)
                """, arguments: ["run": run, "now": now, "portal": portal])
        result.returned = db.changesCount
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO dataset_change
                SELECT d.id, :run, 'changed', :now \(both) WHERE s.portal = :portal AND s.record IS NOT NULL
                """, arguments: ["run": run, "now": now, "portal": portal])
        result.changed = db.changesCount
        try db.execute(
            sql: """
                DELETE FROM dataset_link WHERE dataset IN (
                    SELECT d.id \(both) WHERE s.portal = ? AND s.record IS NOT NULL)
                """, arguments: [portal])
        try db.execute(
            sql: """
                UPDATE dataset SET last_run = :run, missing_since = NULL, removed_at = NULL,
                    publisher = s.publisher, digest = s.digest, record = coalesce(s.record, dataset.record)
                FROM staged s
                WHERE s.portal = :portal AND dataset.portal = s.portal AND dataset.identifier = s.identifier
                """, arguments: ["run": run, "portal": portal])
        result.unchanged = db.changesCount - result.changed
        try db.execute(
            sql: """
                INSERT INTO dataset(portal, identifier, publisher, digest, record, first_seen, last_run)
                SELECT s.portal, s.identifier, s.publisher, s.digest, s.record, :now, :run FROM staged s
                WHERE s.portal = :portal AND s.record IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM dataset d WHERE d.portal = s.portal AND d.identifier = s.identifier)
                """, arguments: ["run": run, "now": now, "portal": portal])
        result.added = db.changesCount
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO dataset_change
                SELECT id, :run, 'added', :now FROM dataset
                WHERE portal = :portal AND first_seen = :now AND last_run = :run
                    AND NOT EXISTS (SELECT 1 FROM dataset_change c WHERE c.dataset = dataset.id)
                """, arguments: ["run": run, "now": now, "portal": portal])
        try db.execute(
            sql: "INSERT OR IGNORE INTO link(url) SELECT DISTINCT url FROM staged_link WHERE portal = ?",
            arguments: [portal])
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO dataset_link
                SELECT d.id, l.id, s.declared FROM staged_link s
                JOIN dataset d ON d.portal = s.portal AND d.identifier = s.identifier
                JOIN link l ON l.url = s.url
                WHERE s.portal = ?
                """, arguments: [portal])
    }

    /// Marks what this harvest no longer had as missing and, after the days of grace, as removed.
    private static func age(
        _ db: Database, portal: String, run: Int64, asOf: Instant, daysOfGrace: Double, into result: inout PortalRun
    ) throws {
        let now = asOf.millisecondsSince1970
        let limit = asOf.adding(days: -daysOfGrace).millisecondsSince1970
        for (kind, column, condition) in [
            ("missing", "missing_since", "missing_since IS NULL"),
            ("removed", "removed_at", "missing_since <= \(limit)"),
        ] {
            let gone = "portal = :portal AND last_run <> :run AND removed_at IS NULL AND \(condition)"
            let arguments: StatementArguments = ["run": run, "now": now, "portal": portal]
            try db.execute(
                sql: "INSERT OR IGNORE INTO dataset_change SELECT id, :run, '\(kind)', :now FROM dataset WHERE \(gone)",
                arguments: arguments)
            try db.execute(sql: "UPDATE dataset SET \(column) = :now WHERE \(gone)", arguments: arguments)
            if kind == "removed" { result.removed = db.changesCount }
        }
        result.missing =
            try Int.fetchOne(
                db,
                sql:
                    "SELECT COUNT(*) FROM dataset WHERE portal = ? AND removed_at IS NULL AND missing_since IS NOT NULL",
                arguments: [portal]) ?? 0
    }

    private static func store(_ result: PortalRun, run: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO portal_run
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run, result.portal, result.state.rawValue, result.isAccepted, result.announced, result.received,
                result.failures, result.duplicates, result.added, result.changed, result.unchanged, result.missing,
                result.returned, result.removed, result.requests, result.bytes, result.message,
            ])
    }
}
