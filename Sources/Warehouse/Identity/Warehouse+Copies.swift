import DCAT
import DataQuality
import Foundation
import GRDB
import JSON

extension Warehouse {
    private static let keyBatch = 2_000

    /// Finds which present datasets of the portals are listed more than once, and where each belongs.
    ///
    /// Nothing is searched where the records are those of the last search.
    ///
    /// - Parameters:
    ///   - portals: in the pipeline's order, each with its rank: the lower, the more likely a dataset belongs there.
    ///   - rules: of which ``CopyRule`` is applied.
    ///   - program: tells the rule of this search from that of another version of the program.
    ///   - records: what ``recordDigest(of:)`` gave of portals, where it is at hand.
    /// - Returns: how many listings are copies.
    @discardableResult
    public func findCopies(
        portals: [(id: String, rank: Int)], rules: RuleSet = .standard, program: [UInt8] = [],
        records: [String: [UInt8]] = [:]
    ) throws -> Int {
        let rule = try CopyRule(rules)
        let inputs = try copyInputs(portals: portals, rule: rule, program: program, records: records)
        let isFound = try pool.read { db in
            try Data.fetchOne(db, sql: "SELECT inputs FROM copy_search").map { Array($0) } == inputs
        }
        if !isFound { try searchCopies(portals: portals, rule: rule, inputs: inputs) }
        return try pool.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM dataset_copy") ?? 0 }
    }

    private func copyInputs(
        portals: [(id: String, rank: Int)], rule: CopyRule, program: [UInt8], records: [String: [UInt8]]
    ) throws -> [UInt8] {
        var digest = RowDigest()
        digest.add(program)
        digest.add("\(rule)".utf8)
        for portal in portals {
            digest.add("\(portal.id) \(portal.rank)".utf8)
            digest.add(try records[portal.id] ?? recordDigest(of: portal.id))
        }
        return digest.finish()
    }

    private func searchCopies(portals: [(id: String, rank: Int)], rule: CopyRule, inputs: [UInt8]) throws {
        var last: Int64? = 0
        while let number = last { last = try refreshKeys(after: number) }
        try pool.write { db in
            try CopySearch(db: db, portals: portals, rule: rule).run()
            try db.execute(sql: "INSERT OR REPLACE INTO copy_search VALUES (1, ?)", arguments: [Data(inputs)])
        }
    }

    /// Takes the keys of the next records that changed since theirs were taken.
    ///
    /// - Returns: the number of the last dataset of a full batch; nil at the end.
    private func refreshKeys(after number: Int64) throws -> Int64? {
        try pool.write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT d.id, d.digest, d.record FROM dataset d LEFT JOIN identity i ON i.dataset = d.id
                    WHERE d.id > ? AND i.digest IS NOT d.digest ORDER BY d.id LIMIT ?
                    """, arguments: [number, Self.keyBatch])
            let parser = try JSONParser()
            let clear = try db.makeStatement(sql: "DELETE FROM identity_key WHERE dataset = ?")
            let note = try db.makeStatement(sql: "INSERT OR REPLACE INTO identity VALUES (?, ?, ?)")
            let insert = try BulkStatement(db, sql: "INSERT OR IGNORE INTO identity_key VALUES (?, ?, ?)")
            for row in rows {
                let dataset: Int64 = row[0]
                let keys = IdentityKeys(try DatasetCodec.dataset(row[2], parser: parser))
                try clear.execute(arguments: [dataset])
                for key in keys.keys {
                    insert.bind(Int64(key.kind.rawValue), at: 1)
                    insert.bind(key.digest, at: 2)
                    insert.bind(dataset, at: 3)
                    try insert.run()
                }
                try note.execute(arguments: [dataset, row[1] as DatabaseValue, keys.resources])
            }
            return rows.count == Self.keyBatch ? rows.last?[0] : nil
        }
    }

    /// Which of these datasets are copies, by number.
    public func copies(among datasets: [Int64]) throws -> Set<Int64> {
        try pool.read { db in
            let statement = try db.cachedStatement(sql: "SELECT 1 FROM dataset_copy WHERE dataset = ?")
            return try Set(datasets.filter { try Bool.fetchOne(statement, arguments: [$0]) ?? false })
        }
    }

    /// How many present listings of the portal are copies, of which portal's datasets, most often first.
    public func copyCounts(portal: String) throws -> [(original: String, count: Int)] {
        try pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT o.portal, COUNT(*) AS copies FROM dataset_copy c
                    JOIN dataset d ON d.id = c.dataset JOIN dataset o ON o.id = c.original
                    WHERE d.portal = ? AND d.removed_at IS NULL GROUP BY o.portal ORDER BY copies DESC, o.portal
                    """, arguments: [portal]
            ).map { ($0[0], $0[1]) }
        }
    }

    /// The other listings of datasets, those where they belong first, and which of the datasets are copies themselves; by
    /// number, nothing for a dataset that is listed once.
    ///
    /// - Parameter limit: of the other listings of each.
    public func listings(
        of datasets: [Int64], limit: Int
    ) throws -> [Int64: (copy: DatasetCopy?, others: [Listing])] {
        try pool.read { db in
            let isListedTwice = try db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM dataset_copy WHERE dataset = :dataset)
                        OR EXISTS (SELECT 1 FROM dataset_copy WHERE original = :dataset)
                    """)
            let copy = try db.cachedStatement(sql: Self.copySQL + " WHERE c.dataset = ?")
            let others = try db.cachedStatement(sql: Self.listingsSQL)
            var found: [Int64: (copy: DatasetCopy?, others: [Listing])] = [:]
            for dataset in datasets where try Bool.fetchOne(isListedTwice, arguments: ["dataset": dataset]) ?? false {
                let rows = try Row.fetchAll(others, arguments: ["dataset": dataset, "limit": limit])
                found[dataset] = (
                    try Row.fetchOne(copy, arguments: [dataset]).map(Self.copy),
                    rows.map { Listing(portal: $0[0], identifier: $0[1]) }
                )
            }
            return found
        }
    }

    private static let listingsSQL = """
        WITH root(id) AS (SELECT coalesce((SELECT original FROM dataset_copy WHERE dataset = :dataset), :dataset))
        SELECT d.portal, d.identifier FROM dataset d JOIN root ON d.id = root.id WHERE d.id <> :dataset
        UNION ALL
        SELECT * FROM (
            SELECT d.portal, d.identifier FROM dataset_copy c JOIN root ON c.original = root.id
            JOIN dataset d ON d.id = c.dataset WHERE d.id <> :dataset
            ORDER BY d.portal, d.identifier)
        LIMIT :limit
        """

    /// The next copies among the portal's listings, by identifier.
    ///
    /// - Parameter identifier: the last of the batch before; empty for the first batch.
    public func copies(portal: String, after identifier: String, limit: Int) throws -> [DatasetCopy] {
        try pool.read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: Self.copySQL + """
                         WHERE d.portal = ? AND d.removed_at IS NULL AND d.identifier > ?
                        ORDER BY d.identifier LIMIT ?
                        """), arguments: [portal, identifier, limit]
            ).map(Self.copy)
        }
    }

    private static let copySQL = """
        SELECT d.portal, d.identifier, d.record, o.portal, o.identifier, c.score, c.evidence
        FROM dataset_copy c JOIN dataset d ON d.id = c.dataset JOIN dataset o ON o.id = c.original
        """

    private static func copy(_ row: Row) throws -> DatasetCopy {
        let title = try DatasetCodec.dataset(row[2], parser: JSONParser()).title.preferred([]) ?? ""
        return DatasetCopy(
            listing: Listing(portal: row[0], identifier: row[1]), title: title,
            original: Listing(portal: row[3], identifier: row[4]), score: row[5],
            evidence: CopyEvidence(rawValue: row[6]))
    }
}
