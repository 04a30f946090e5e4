import DataQuality
import GRDB

/// Reads the SQLite file of an edition again, to hold it against the rest of the edition.
public final class EditionDatabaseReader: Sendable {
    /// One line of a table of results.
    public struct Result: Hashable, Sendable {
        /// `scored`, `not-assessable` or `not-measured`.
        public var state: String
        public var low: Double?
        public var estimate: Double?
        public var high: Double?

        public init(state: String, low: Double?, estimate: Double?, high: Double?) {
            self.state = state
            self.low = low
            self.estimate = estimate
            self.high = high
        }
    }

    /// What the database tells of a publisher, or of a portal as a whole.
    public struct Group: Hashable, Sendable {
        public var portal: String
        /// Its key; nil for the portal.
        public var publisher: String?
        public var dimension: String
        public var datasets: Int
        public var scored: Int
        public var notAssessable: Int
        public var notMeasured: Int
        public var low: Double?
        public var estimate: Double?
        public var high: Double?
    }

    private let queue: DatabaseQueue

    /// - Throws: when there is no database at `path`.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// The results of a dataset, by dimension.
    public func results(portal: String, dataset: String) throws -> [String: Result] {
        try queue.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT dimension, state, low, estimate, high FROM measurement WHERE portal = ? AND dataset = ?")
            let rows = try Row.fetchAll(statement, arguments: [portal, dataset])
            return Dictionary(
                rows.map { ($0[0], Result(state: $0[1], low: $0[2], estimate: $0[3], high: $0[4])) }
            ) { first, _ in first }
        }
    }

    /// Rows of a table.
    public func datasets() throws -> Int {
        try queue.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM dataset") ?? 0 }
    }

    public func groups() throws -> [Group] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT portal, publisher, dimension, datasets, scored, not_assessable, not_measured, low, estimate, high
                    FROM score
                    """
            ).map {
                Group(
                    portal: $0[0], publisher: $0[1], dimension: $0[2], datasets: $0[3], scored: $0[4],
                    notAssessable: $0[5], notMeasured: $0[6], low: $0[7], estimate: $0[8], high: $0[9])
            }
        }
    }
}
