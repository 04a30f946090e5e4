import DataQuality
import GRDB
import JSON

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
                db, sql: "INSERT OR REPLACE INTO measurement VALUES (?, ?, ?, ?, ?, ?, ?)")
            for row in measured {
                for (dimension, assessment) in row.results {
                    insert.bind(row.dataset, at: 1)
                    insert.bind(dimension.rawValue, at: 2)
                    insert.bind(Self.state(of: assessment), at: 3)
                    insert.bind(assessment.score?.low, at: 4)
                    insert.bind(assessment.score?.high, at: 5)
                    insert.bind(assessment.score?.estimate, at: 6)
                    insert.bind(Self.reason(of: assessment), at: 7)
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

    /// What was measured of these datasets, by number and dimension.
    ///
    /// - Throws: ``WarehouseError`` with code `damaged`.
    public func measurements(of datasets: [Int64]) throws -> [Int64: [Dimension: Assessment]] {
        try pool.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT dimension, state, low, high, estimate, reason FROM measurement WHERE dataset = ?")
            let parser = try JSONParser()
            var found: [Int64: [Dimension: Assessment]] = [:]
            for dataset in datasets {
                let rows = try Row.fetchCursor(statement, arguments: [dataset])
                while let row = try rows.next() {
                    guard let dimension = Dimension(rawValue: row[0]) else { continue }
                    found[dataset, default: [:]][dimension] = try Self.assessment(row, parser)
                }
            }
            return found
        }
    }

    private static func assessment(_ row: Row, _ parser: JSONParser) throws -> Assessment {
        let state: String = row[1]
        if state == "scored" { return .scored(Score(low: row[2], high: row[3], estimate: row[4])) }
        let words = try (row[5] as String?).map { text in
            try parser.withValue(of: text.utf8) { $0.elements.compactMap(\.string) }
        }
        guard let words, let code = words.first.flatMap(Reason.Code.init) else {
            throw WarehouseError(.damaged, "a measurement without a score has no reason that is known")
        }
        let reason = Reason(code, Array(words.dropFirst()))
        return state == "not-assessable" ? .notAssessable(reason) : .notMeasured(reason)
    }

    private static func reason(of assessment: Assessment) -> String? {
        switch assessment {
        case .scored: nil
        case .notAssessable(let reason), .notMeasured(let reason): text(of: reason)
        }
    }

    private static func text(of reason: Reason) -> String {
        var json = JSONWriter()
        json.beginArray()
        json.string(reason.code.rawValue)
        for argument in reason.arguments { json.string(argument) }
        json.endArray()
        return String(decoding: json.takeBytes(), as: UTF8.self)
    }
}
