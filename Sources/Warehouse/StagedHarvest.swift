import DCAT
import GRDB

/// One portal's staged records while they take the place of the last ones, inside one transaction.
///
/// All is done in SQL over what differs: a dataset that did not change is compared by its digest and not written.
struct StagedHarvest {
    let db: Database
    let portal: String
    let run: Int64
    /// The run's instant, UTC.
    let asOf: Instant

    /// Staged records of datasets that are known.
    static let both =
        "staged s JOIN dataset d ON d.portal = s.portal AND d.identifier = s.identifier WHERE s.portal = :portal"
    /// Datasets that the portal names as deleted.
    static let named = """
        staged_deletion g JOIN dataset d ON d.portal = g.portal AND d.identifier = g.identifier WHERE g.portal = :portal
        """

    func execute(_ sql: String) throws {
        try db.execute(
            sql: sql, arguments: ["portal": portal, "run": run, "now": asOf.millisecondsSince1970])
    }

    func count(_ sql: String) throws -> Int {
        try Int.fetchOne(db, sql: sql, arguments: ["portal": portal]) ?? 0
    }

    /// Notes that something happened to each dataset that `query` tells.
    private func note(_ kind: String, _ query: String) throws {
        try execute("INSERT OR IGNORE INTO dataset_change SELECT d.id, :run, '\(kind)', :now FROM \(query)")
    }

    /// Removes what the portal itself says is deleted.
    func remove(into result: inout PortalRun) throws {
        let gone = "\(Self.named) AND d.removed_at IS NULL"
        try note("removed", gone)
        result.deleted = db.changesCount
        try execute("UPDATE dataset SET removed_at = :now WHERE id IN (SELECT d.id FROM \(gone))")
    }

    /// Replaces changed records, adds new ones and notes those that came back.
    func merge(into result: inout PortalRun) throws {
        let absent = "(d.missing_since IS NOT NULL OR d.removed_at IS NOT NULL)"
        try note("returned", "\(Self.both) AND \(absent)")
        result.returned = db.changesCount
        result.changed = try count(
            "SELECT COUNT(*) FROM \(Self.both) AND s.record IS NOT NULL AND NOT \(absent)")
        try note("changed", "\(Self.both) AND s.record IS NOT NULL")
        try execute(
            """
            INSERT INTO dataset_version(dataset, from_run, to_run, publisher, digest, record)
            SELECT d.id, d.record_run, :run, d.publisher, d.digest, d.record FROM \(Self.both) AND s.record IS NOT NULL
            """)
        try execute(
            """
            DELETE FROM dataset_link WHERE dataset IN (SELECT d.id FROM \(Self.both) AND s.record IS NOT NULL)
            """)
        try execute(
            """
            UPDATE dataset SET missing_since = NULL, removed_at = NULL WHERE id IN (SELECT d.id FROM \(Self.both) AND \(absent))
            """)
        try execute(
            """
            UPDATE dataset SET last_run = :run, record_run = :run,
                publisher = s.publisher, digest = s.digest, record = s.record
            FROM staged s
            WHERE s.portal = :portal AND s.record IS NOT NULL
                AND dataset.portal = s.portal AND dataset.identifier = s.identifier
            """)
        try execute(
            """
            INSERT INTO dataset(portal, identifier, publisher, digest, record, first_seen, last_run, record_run)
            SELECT s.portal, s.identifier, s.publisher, s.digest, s.record, :now, :run, :run FROM staged s
            WHERE s.portal = :portal AND s.record IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM dataset d WHERE d.portal = s.portal AND d.identifier = s.identifier)
            """)
        result.added = db.changesCount
        try note(
            "added",
            """
            \(Self.both) AND s.record IS NOT NULL AND d.record_run = :run
                AND NOT EXISTS (SELECT 1 FROM dataset_change c WHERE c.dataset = d.id)
            """)
        try execute("INSERT OR IGNORE INTO link(url) SELECT DISTINCT url FROM staged_link WHERE portal = :portal")
        try execute(
            """
            INSERT OR IGNORE INTO dataset_link
            SELECT d.id, l.id, s.declared FROM staged_link s
            JOIN dataset d ON d.portal = s.portal AND d.identifier = s.identifier
            JOIN link l ON l.url = s.url
            WHERE s.portal = :portal
            """)
    }

    /// Marks what this harvest no longer had as missing and, after the days of grace, as removed.
    ///
    /// - Parameter onlyOverdue: the catalogue is as it was, so that nothing new is missing.
    func age(daysOfGrace: Double, onlyOverdue: Bool = false, into result: inout PortalRun) throws {
        let limit = asOf.adding(days: -daysOfGrace).millisecondsSince1970
        let unlisted = """
            d.portal = :portal AND d.removed_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM staged s WHERE s.portal = d.portal AND s.identifier = d.identifier)
            """
        for (kind, column, condition) in [
            ("missing", "missing_since", "d.missing_since IS NULL"),
            ("removed", "removed_at", "d.missing_since <= \(limit)"),
        ].dropFirst(onlyOverdue ? 1 : 0) {
            let gone = "dataset d WHERE \(unlisted) AND \(condition)"
            try note(kind, gone)
            try execute("UPDATE dataset SET \(column) = :now WHERE id IN (SELECT d.id FROM \(gone))")
            if kind == "missing" { result.vanished = db.changesCount } else { result.removed = db.changesCount }
        }
    }

    /// Counts what the steps before left.
    ///
    /// - Parameter isKnown: nothing was staged, as every answer was one of the last harvest.
    func count(into result: inout PortalRun, isKnown: Bool) throws {
        result.removed += result.deleted
        result.missing = try count(
            """
            SELECT COUNT(*) FROM dataset
            WHERE portal = :portal AND removed_at IS NULL AND missing_since IS NOT NULL
            """)
        let listed =
            result.isFull && !isKnown
            ? try count("SELECT COUNT(*) FROM staged WHERE portal = :portal")
            : try count(
                "SELECT COUNT(*) FROM dataset WHERE portal = :portal AND removed_at IS NULL AND missing_since IS NULL")
        result.unchanged = listed - result.added - result.changed - result.returned
    }
}
