import DCAT
import GRDB
import JSON

/// Something that a run saw happen to a dataset.
public struct DatasetChange: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case added, changed, returned, missing, removed
    }

    /// Where a change stands in the order of a run's changes.
    public struct Place: Hashable, Sendable {
        var dataset: Int64
        var kind: String

        /// Words that ``init(_:)`` reads back.
        public var text: String { "\(dataset) \(kind)" }

        init(dataset: Int64, kind: String) {
            self.dataset = dataset
            self.kind = kind
        }

        /// nil for what is not ``text``.
        public init?(_ text: String) {
            let parts = text.split(separator: " ")
            guard parts.count == 2, let dataset = Int64(parts[0]) else { return nil }
            self.init(dataset: dataset, kind: String(parts[1]))
        }
    }

    public var place: Place
    public var identifier: String
    public var kind: Kind
    public var title: MultilingualText
    /// Whether the dataset still counts, and so has a page.
    public var isPresent: Bool
}

extension Warehouse {
    /// The portal's harvests up to the run, the newest first.
    public func history(portal: String, upTo run: RunID, limit: Int) throws -> [(run: Run, result: PortalRun)] {
        try pool.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT r.id AS run_id, r.name AS run_name, r.as_of AS run_as_of, r.state AS run_state, p.*
                    FROM portal_run p JOIN run r ON r.id = p.run
                    WHERE p.portal = ? AND p.run <= ? ORDER BY p.run DESC LIMIT ?
                    """, arguments: [portal, run.number, limit])
            return rows.map { row in
                let run = Run(
                    id: RunID(number: row["run_id"]), name: row["run_name"],
                    asOf: Instant(millisecondsSince1970: row["run_as_of"]),
                    state: RunState(rawValue: row["run_state"]) ?? .failed)
                return (run, Self.portalRun(row))
            }
        }
    }

    /// The next of what the run saw happen to the portal's datasets, in the order of their numbers.
    ///
    /// - Parameter place: that of the last change of the batch before; nil for the first batch.
    public func changes(
        portal: String, run: RunID, after place: DatasetChange.Place? = nil, limit: Int
    ) throws -> [DatasetChange] {
        try pool.read { db in
            let parser = try JSONParser()
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT d.id, d.identifier, c.kind, d.record, d.removed_at IS NULL
                    FROM dataset_change c JOIN dataset d ON d.id = c.dataset
                    WHERE c.run = ? AND d.portal = ? AND (c.dataset, c.kind) > (?, ?)
                    ORDER BY c.dataset, c.kind LIMIT ?
                    """, arguments: [run.number, portal, place?.dataset ?? 0, place?.kind ?? "", limit])
            var changes: [DatasetChange] = []
            while let row = try rows.next() {
                guard let kind = DatasetChange.Kind(rawValue: row[2]) else { continue }
                changes.append(
                    DatasetChange(
                        place: DatasetChange.Place(dataset: row[0], kind: row[2]), identifier: row[1], kind: kind,
                        title: try DatasetCodec.dataset(row[3], parser: parser).title, isPresent: row[4]))
            }
            return changes
        }
    }

    /// How much the run saw happen to the portal's datasets.
    public func changeCount(portal: String, run: RunID) throws -> Int {
        try pool.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*) FROM dataset_change c JOIN dataset d ON d.id = c.dataset
                    WHERE c.run = ? AND d.portal = ?
                    """, arguments: [run.number, portal]) ?? 0
        }
    }

    /// What the portal last said of its catalogue in an accepted harvest; nil when it said nothing.
    public func catalog(portal: String) throws -> Catalog? {
        try pool.read { db in
            let text = try String.fetchOne(
                db,
                sql: """
                    SELECT catalog FROM portal_run WHERE portal = ? AND accepted = 1 AND catalog IS NOT NULL
                    ORDER BY run DESC LIMIT 1
                    """, arguments: [portal])
            return try text.map { try DatasetCodec.catalog($0, parser: JSONParser()) }
        }
    }
}
