import DCAT
import GRDB
import Harvesting

extension Warehouse {
    /// One accepted harvest of a portal, as the next one must know it.
    public struct PastHarvest: Hashable, Sendable {
        /// Of its run, UTC.
        public var asOf: Instant
        public var isComplete: Bool
        /// Whether every record was asked for: not only those that changed, nor those of another version than before.
        public var isFull: Bool
        /// By what the records were read; see ``Warehouse/remember(_:reader:portal:run:)``.
        public var reader: String?
        /// By what the catalogue is known again; nil unless it is one document.
        public var validator: DocumentValidator?
    }

    /// Keeps what a harvest leaves for the next one. It counts only once the harvest is accepted, so that it may be
    /// stored before.
    ///
    /// - Parameter reader: a text that changes whenever the same answers would be read otherwise.
    public func remember(_ outcome: HarvestOutcome, reader: String, portal: String, run: RunID) throws {
        try pool.write { db in
            let validator = outcome.validator
            try db.execute(
                sql: "INSERT OR REPLACE INTO harvest_memory VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    run.number, portal, reader, validator?.url, validator?.entityTag, validator?.lastModified,
                    validator?.digest,
                ])
            try db.execute(sql: "DELETE FROM refusal WHERE run = ? AND portal = ?", arguments: [run.number, portal])
            guard let refused = outcome.refused else { return }
            let headers = refused.refusal.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            try db.execute(
                sql: "INSERT INTO refusal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    run.number, portal, refused.url, refused.at.millisecondsSince1970, refused.refusal.kind.rawValue,
                    refused.refusal.product, refused.refusal.mark, refused.refusal.status, headers,
                    refused.refusal.excerpt,
                ])
        }
    }

    /// The accepted harvests of a portal before a run, the newest first.
    public func pastHarvests(portal: String, before run: RunID, limit: Int) throws -> [PastHarvest] {
        try pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT r.as_of, p.state, p.scope, p.unasked + p.unasked_pages AS unasked, m.reader, m.url, m.entity_tag, m.last_modified, m.digest
                    FROM portal_run p JOIN run r ON r.id = p.run
                    LEFT JOIN harvest_memory m ON m.run = p.run AND m.portal = p.portal
                    WHERE p.portal = ? AND p.run < ? AND p.accepted = 1 ORDER BY p.run DESC LIMIT ?
                    """, arguments: [portal, run.number, limit]
            ).map { row in
                var validator: DocumentValidator?
                if let url: String = row["url"], let digest: String = row["digest"] {
                    validator = DocumentValidator(
                        url: url, entityTag: row["entity_tag"], lastModified: row["last_modified"], digest: digest)
                }
                return PastHarvest(
                    asOf: Instant(millisecondsSince1970: row["as_of"]), isComplete: row["state"] == "complete",
                    isFull: row["scope"] == "full" && row["unasked"] == 0, reader: row["reader"], validator: validator)
            }
        }
    }

    /// Whether the last harvest of the portal before a run asked for changes alone and came to nothing.
    public func hasFailedDelta(portal: String, before run: RunID) throws -> Bool {
        try pool.read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT accepted = 0 AND scope = 'changed' FROM portal_run WHERE portal = ? AND run < ?
                    ORDER BY run DESC LIMIT 1
                    """, arguments: [portal, run.number]) ?? false
        }
    }

    /// The answer that refused the harvest of the portal in the run; nil when none did.
    public func refusal(portal: String, run: RunID) throws -> StoredRefusal? {
        try pool.read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM refusal WHERE portal = ? AND run = ?", arguments: [portal, run.number]
            ).map { row in
                let headers: String = row["headers"]
                return StoredRefusal(
                    url: row["url"], at: Instant(millisecondsSince1970: row["at"]), kind: row["kind"],
                    product: row["product"], mark: row["mark"], status: row["status"],
                    headers: headers.split(separator: "\n").map(String.init), excerpt: row["excerpt"])
            }
        }
    }
}
