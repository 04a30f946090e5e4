import GRDB

extension Warehouse {
    /// A digest of all that a portal's results and the pages of its datasets are made from, apart from the program, the
    /// declaration and the clock: records, changes seen, checks of links, issues, copies.
    ///
    /// Two equal digests mean equal contents; reading it costs a walk through the records' heads, not their texts.
    ///
    /// - Parameter records: what ``recordDigest(of:)`` gave, where it is at hand.
    public func inputs(of portal: String, records: [UInt8]? = nil) throws -> [UInt8] {
        let records = try records ?? recordDigest(of: portal)
        return try pool.read { db in
            var digest = RowDigest()
            digest.add(records)
            try digest.add(
                db,
                sql: """
                    SELECT c.dataset, c.run, c.at FROM dataset d JOIN dataset_change c ON c.dataset = d.id
                    WHERE d.portal = ? AND c.kind = 'changed' ORDER BY c.dataset, c.run
                    """, portal)
            if try hasObservations(db, portal: portal) {
                digest.add([1])
                try digest.add(db, sql: Self.checksSQL, portal)
            }
            try digest.add(db, sql: "SELECT id, digest FROM issue WHERE portal = ? ORDER BY id", portal)
            try digest.add(db, sql: Self.copiesSQL, portal)
            return digest.finish()
        }
    }

    /// A digest of which records stand for a portal, and since when some are missing.
    public func recordDigest(of portal: String) throws -> [UInt8] {
        try pool.read { db in
            var digest = RowDigest()
            try digest.add(
                db,
                sql: """
                    SELECT id, identifier, missing_since, removed_at, publisher, digest FROM dataset
                    INDEXED BY dataset_presence WHERE portal = ? ORDER BY identifier, id
                    """, portal)
            return digest.finish()
        }
    }

    private static let checksSQL = """
        SELECT dl.dataset, dl.link, s.run, s.history, o.run, o.checked_at
        FROM dataset d JOIN dataset_link dl ON dl.dataset = d.id
        JOIN link_state s ON s.link = dl.link JOIN observation o ON o.id = s.last
        WHERE d.portal = ? ORDER BY dl.dataset, dl.link
        """

    /// The groups of copies that have a listing in the portal.
    private static let copiesSQL = """
        WITH root(id) AS (
            SELECT c.original FROM dataset d JOIN dataset_copy c ON c.dataset = d.id WHERE d.portal = ?1
            UNION SELECT c.original FROM dataset d JOIN dataset_copy c ON c.original = d.id WHERE d.portal = ?1)
        SELECT c.dataset, c.original, c.score, c.evidence, d.portal, d.identifier, o.portal, o.identifier
        FROM root JOIN dataset_copy c ON c.original = root.id
        JOIN dataset d ON d.id = c.dataset JOIN dataset o ON o.id = c.original
        ORDER BY c.dataset
        """
}
