import DCAT
import DataQuality
import Foundation
import GRDB
import JSON

extension Warehouse {
    /// The next present datasets of the portal with their evidence, by publisher and identifier.
    ///
    /// - Parameters:
    ///   - publisher: only those of the publisher with this key; nil for all.
    ///   - place: the last dataset of the batch before; nil for the first batch.
    public func datasets(
        portal: String, publisher: String? = nil, after place: DatasetPlace? = nil, limit: Int
    ) throws -> [StoredDataset] {
        try pool.read { db in
            let rows = try Self.rows(db, portal: portal, publisher: publisher, after: place, limit: limit)
            let parser = try JSONParser()
            let wereChecked = try hasObservations(db, portal: portal)
            let links = try Self.observationStatement(db)
            let changes = try Self.changeStatement(db)
            return try rows.map {
                try Self.stored(
                    $0, portal: portal, wereChecked: wereChecked, links: links, changes: changes, parser: parser)
            }
        }
    }

    /// The same with their records alone, without changes and checks: enough for a list.
    public func listedDatasets(
        portal: String, publisher: String? = nil, after place: DatasetPlace? = nil, limit: Int
    ) throws -> [StoredDataset] {
        try pool.read { db in
            let parser = try JSONParser()
            return try Self.rows(db, portal: portal, publisher: publisher, after: place, limit: limit).map {
                try Self.stored($0, portal: portal, wereChecked: false, links: nil, changes: nil, parser: parser)
            }
        }
    }

    /// The title of a present dataset; nil where there is none of that identifier.
    public func title(portal: String, identifier: String) throws -> MultilingualText? {
        try pool.read { db in
            let record = try String.fetchOne(
                db.cachedStatement(
                    sql: "SELECT record FROM dataset WHERE portal = ? AND identifier = ? AND removed_at IS NULL"),
                arguments: [portal, identifier])
            return try record.map { try DatasetCodec.dataset($0, parser: JSONParser()).title }
        }
    }

    /// Which of these identifiers have a present dataset.
    public func present(portal: String, among identifiers: [String]) throws -> Set<String> {
        try pool.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT 1 FROM dataset WHERE portal = ? AND identifier = ? AND removed_at IS NULL")
            return try Set(identifiers.filter { try Bool.fetchOne(statement, arguments: [portal, $0]) ?? false })
        }
    }

    private static func rows(
        _ db: Database, portal: String, publisher: String?, after place: DatasetPlace?, limit: Int
    ) throws -> [Row] {
        var condition = "portal = :portal AND removed_at IS NULL"
        var arguments: StatementArguments = ["portal": portal, "limit": limit]
        if let publisher {
            condition += " AND publisher = :publisher"
            arguments += ["publisher": publisher]
        }
        if let place {
            condition += " AND (publisher, identifier) > (:afterPublisher, :afterIdentifier)"
            arguments += ["afterPublisher": place.publisher, "afterIdentifier": place.identifier]
        }
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, identifier, publisher, record, first_seen, missing_since FROM dataset
                    WHERE \(condition) ORDER BY publisher, identifier LIMIT :limit
                    """), arguments: arguments)
    }

    /// One dataset with its evidence.
    ///
    /// - Throws: ``WarehouseError`` with code `notFound` or `damaged`.
    public func dataset(portal: String, identifier: String) throws -> StoredDataset {
        try pool.read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT id, identifier, publisher, record, first_seen, missing_since FROM dataset
                    WHERE portal = ? AND identifier = ? AND removed_at IS NULL
                    """, arguments: [portal, identifier])
            guard let row else {
                throw WarehouseError(.notFound, "portal \(portal) has no dataset '\(identifier)'")
            }
            return try Self.stored(
                row, portal: portal, wereChecked: hasObservations(db, portal: portal),
                links: Self.observationStatement(db), changes: Self.changeStatement(db), parser: JSONParser())
        }
    }

    private static func observationStatement(_ db: Database) throws -> Statement {
        try db.cachedStatement(
            sql: """
                SELECT l.url, o.checked_at, o.verdict, o.cause, o.evidence, s.history
                FROM dataset_link dl JOIN link l ON l.id = dl.link
                JOIN link_state s ON s.link = dl.link JOIN observation o ON o.id = s.last
                WHERE dl.dataset = ?
                """)
    }

    private static func changeStatement(_ db: Database) throws -> Statement {
        try db.cachedStatement(
            sql: "SELECT at FROM dataset_change WHERE dataset = ? AND kind = 'changed' ORDER BY at")
    }

    private static func stored(
        _ row: Row, portal: String, wereChecked: Bool, links: Statement?, changes: Statement?, parser: JSONParser
    ) throws -> StoredDataset {
        let number: Int64 = row[0]
        var dataset = try DatasetCodec.dataset(row[3], parser: parser)
        dataset.identifier = row[1]
        var evidence = DatasetEvidence(
            dataset: dataset,
            firstSeen: Instant(millisecondsSince1970: row[4]),
            linksWereChecked: wereChecked)
        if let changes {
            evidence.observedChanges = try Int64.fetchAll(changes, arguments: [number]).map {
                Instant(millisecondsSince1970: $0)
            }
        }
        if wereChecked, let links {
            let found = try Row.fetchCursor(links, arguments: [number])
            while let link = try found.next() {
                let url: String = link[0]
                evidence.links[url] = try ObservationCodec.decode(
                    url: url, checkedAt: link[1], verdict: link[2], cause: link[3], evidence: link[4], parser: parser)
                if let history = link[5] as Data? {
                    evidence.histories[url] = try LinkHistoryCodec.decode(Array(history))
                }
            }
        }
        let missing: Int64? = row[5]
        return StoredDataset(
            number: number, portal: portal, identifier: row[1], publisherKey: row[2], evidence: evidence,
            missingSince: missing.map { Instant(millisecondsSince1970: $0) })
    }
}
