import DataQuality
import GRDB

extension Warehouse {
    /// What was measured of one dataset.
    public struct Measured: Sendable {
        /// ``StoredDataset/number``.
        public var dataset: Int64
        public var results: [(dimension: Dimension, assessment: Assessment)]

        public init(dataset: Int64, results: [(dimension: Dimension, assessment: Assessment)]) {
            self.dataset = dataset
            self.results = results
        }
    }

    /// Stores measurements in place of earlier ones of the same datasets.
    public func store(_ measured: [Measured]) throws {
        try pool.write { db in
            let insert = try BulkStatement(
                db, sql: "INSERT OR REPLACE INTO measurement VALUES (?, ?, ?, ?, ?, ?)")
            for row in measured {
                for (dimension, assessment) in row.results {
                    insert.bind(row.dataset, at: 1)
                    insert.bind(dimension.rawValue, at: 2)
                    insert.bind(Self.state(of: assessment), at: 3)
                    insert.bind(assessment.score?.low, at: 4)
                    insert.bind(assessment.score?.high, at: 5)
                    insert.bind(assessment.score?.estimate, at: 6)
                    try insert.run()
                }
            }
        }
    }

    private static func state(of assessment: Assessment) -> String {
        switch assessment {
        case .scored: "scored"
        case .notAssessable: "not-assessable"
        case .notMeasured: "not-measured"
        }
    }

    /// Notes that every present dataset has been assessed in the run, by the rules of that name.
    public func noteAssessed(run: RunID, ruleSet: String) throws {
        try pool.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO assessed VALUES (?, ?)", arguments: [run.number, ruleSet])
        }
    }

    /// The rules the run was assessed by; nil before it was.
    public func ruleSet(ofAssessed run: RunID) throws -> String? {
        try pool.read { db in
            try String.fetchOne(db, sql: "SELECT rule_set FROM assessed WHERE run = ?", arguments: [run.number])
        }
    }

    /// Whether `assessment` is what is stored for the dataset.
    public func holds(_ assessment: Assessment, dataset: Int64, dimension: Dimension) throws -> Bool {
        try pool.read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT state, low, high, estimate FROM measurement WHERE dataset = ? AND dimension = ?",
                arguments: [dataset, dimension.rawValue])
            guard let row else { return false }
            return row[0] == Self.state(of: assessment) && row[1] == assessment.score?.low
                && row[2] == assessment.score?.high && row[3] == assessment.score?.estimate
        }
    }
}
