import DCAT
import GRDB
import JSON

extension Warehouse {
    /// The warehouse as it was when the run had been checked: a copy in a new file, in which everything later is undone.
    ///
    /// Measurements are left out, as they follow from the rest; assess the copy before it is published.
    ///
    /// - Parameter path: an absolute path where nothing lies yet.
    /// - Throws: ``WarehouseError`` with code `notFound` for a run of before history was kept.
    public func past(_ run: Run, at path: String) throws -> Warehouse {
        let isKept = try pool.read { db in
            try Bool.fetchOne(db, sql: "SELECT keeps_history FROM run WHERE id = ?", arguments: [run.id.number])
        }
        guard isKept == true else {
            throw WarehouseError(.notFound, "run \(run.name) was made before history was kept")
        }
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let copy = try DatabaseQueue(path: path, configuration: configuration)
        try pool.backup(to: copy)
        try copy.writeWithoutTransaction { db in
            // The copy is thrown away if this fails.
            try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            try Undoing(db: db, run: run.id.number).undo()
        }
        try copy.close()
        return try Warehouse(path: path)
    }
}

/// Takes back what runs later than one did to a warehouse.
private struct Undoing {
    let db: Database
    /// The last run that stays.
    let run: Int64

    private func execute(_ sql: String) throws { try db.execute(sql: sql, arguments: ["run": run]) }

    func undo() throws {
        for table in [
            "staged", "staged_link", "staged_issue", "staged_deletion", "staged_answer", "answer", "staged_list",
            "staged_entry", "sorted_list", "list_entry", "measurement", "assessed", "dataset_copy", "copy_search",
            "portal_assessment", "publication", "published_section",
            "published_page", "published_page_new",
        ] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        try undoIssues()
        try removeLaterDatasets()
        try undoRecords()
        try undoPresence()
        try PastLinks(db: db, run: run).undo()
        for table in [
            "observation", "portal_run", "dataset_change", "declaration", "harvest_memory", "refusal", "fetch_host",
            "fetch_total",
        ] {
            try execute("DELETE FROM \(table) WHERE run > :run")
        }
        try execute("DELETE FROM dataset_version WHERE to_run > :run")
        try execute("DELETE FROM run WHERE id > :run")
    }

    private func undoIssues() throws {
        let facts = "portal, digest, code, severity, record, title, field, value, message"
        try execute("DELETE FROM issue WHERE run > :run")
        try execute(
            """
            INSERT INTO issue(id, run, passing, \(facts))
            SELECT id, run, 0, \(facts) FROM issue_past WHERE run <= :run AND to_run > :run
            """)
        try execute("DELETE FROM issue_past WHERE to_run > :run")
    }

    private func removeLaterDatasets() throws {
        try db.execute(sql: "CREATE TEMP TABLE later(id INTEGER PRIMARY KEY)")
        try execute(
            "INSERT OR IGNORE INTO later SELECT dataset FROM dataset_change WHERE run > :run AND kind = 'added'")
        for table in ["dataset_link", "dataset_change", "dataset_version", "identity", "identity_key"] {
            try execute("DELETE FROM \(table) WHERE dataset IN later")
        }
        try execute("DELETE FROM dataset WHERE id IN later")
    }

    /// Puts the records back that have been replaced since, with their links.
    private func undoRecords() throws {
        let versions = try Row.fetchCursor(
            db,
            sql:
                "SELECT dataset, publisher, digest, record, from_run FROM dataset_version WHERE from_run <= ? AND to_run > ?",
            arguments: [run, run])
        let update = try db.makeStatement(
            sql: "UPDATE dataset SET publisher = ?, digest = ?, record = ?, record_run = ?, last_run = ? WHERE id = ?")
        let unlink = try db.makeStatement(sql: "DELETE FROM dataset_link WHERE dataset = ?")
        let link = try db.makeStatement(
            sql: "INSERT OR IGNORE INTO dataset_link SELECT ?, id, ? FROM link WHERE url = ?")
        let parser = try JSONParser()
        while let row = try versions.next() {
            let number: Int64 = row[0]
            let record: String = row[3]
            let fromRun: Int64 = row[4]
            try update.execute(
                arguments: [row[1] as String, row[2] as DatabaseValue, record, fromRun, fromRun, number])
            try unlink.execute(arguments: [number])
            for stated in StatedLink.links(of: try DatasetCodec.dataset(record, parser: parser)) {
                try link.execute(arguments: [number, stated.declared, stated.url])
            }
        }
    }

    /// Tells anew from the changes that stay which datasets were listed, missing or removed.
    private func undoPresence() throws {
        try execute(
            """
            CREATE TEMP TABLE moved AS SELECT DISTINCT dataset FROM dataset_change
            WHERE run > :run AND kind IN ('missing', 'returned', 'removed')
            """)
        // In one run a dataset may go missing and then be removed; it never returns and goes.
        let latest = { (kinds: String) in
            """
            (SELECT c.at FROM dataset_change c WHERE c.dataset = dataset.id AND c.run <= :run AND c.kind IN (\(kinds))
                AND c.run >= coalesce((SELECT MAX(b.run) FROM dataset_change b
                    WHERE b.dataset = dataset.id AND b.run <= :run AND b.kind IN ('added', 'returned')), 0)
                ORDER BY c.run DESC LIMIT 1)
            """
        }
        try execute(
            """
            UPDATE dataset SET missing_since = \(latest("'missing'")), removed_at = \(latest("'removed'"))
            WHERE id IN moved
            """)
    }
}
