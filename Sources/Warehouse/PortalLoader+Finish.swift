import DCAT
import GRDB
import Harvesting

extension PortalLoader {
    /// How a harvest is judged before its records replace the last good ones.
    public struct Guard: Hashable, Sendable {
        /// Declared in the portal's file.
        public var minimumRecords: Int?
        public var maximumRecords: Int?
        /// The learned bound: the share of the last accepted number of datasets below which a harvest is refused.
        public var minimumShareOfLast = 0.8
        /// Days a vanished dataset is kept as missing before it is removed; also the days after which a harvest below
        /// the learned bound is believed.
        public var daysOfGrace = 7.0

        public init() {}
    }

    /// Ends the harvest: takes the staged records over if it is good, else keeps what was there.
    ///
    /// - Parameter asOf: the run's instant, UTC.
    public func finish(_ outcome: HarvestOutcome, guard bounds: Guard, asOf: Instant) throws -> PortalRun {
        if !outcome.isKnown { try beginReading() }
        try flush()
        let portal = self.portal
        let shared = self.shared
        let run = self.run.number
        let duplicates = self.duplicates
        return try warehouse.pool.write { db in
            let harvest = StagedHarvest(db: db, portal: portal, run: run, asOf: asOf)
            var result = try harvest.judge(outcome, bounds: bounds)
            result.duplicates = max(0, duplicates - outcome.repeated)
            if result.isAccepted {
                try harvest.remove(into: &result)
                try harvest.merge(into: &result)
                if outcome.isKnown {
                    try harvest.age(daysOfGrace: bounds.daysOfGrace, onlyOverdue: true, into: &result)
                } else if result.isFull, result.state == .complete {
                    try harvest.age(daysOfGrace: bounds.daysOfGrace, into: &result)
                    try harvest.keepAnswers(shared: shared)
                    try harvest.keepLists(shared: shared)
                } else if case .unchanged = outcome.scope {
                    try harvest.age(daysOfGrace: bounds.daysOfGrace, onlyOverdue: true, into: &result)
                }
                try harvest.count(into: &result, isKnown: outcome.isKnown)
            }
            result.unchangedSince = try Warehouse.unchangedSince(result, run: run, db)
            try harvest.settleIssues(of: result, isKnown: outcome.isKnown)
            try Self.clearStaging(db, portal: portal)
            try Self.store(result, catalog: outcome.catalog, run: run, db)
            return result
        }
    }

    private static func store(_ result: PortalRun, catalog: Catalog?, run: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO portal_run(
                    run, portal, state, accepted, announced, received, failures, duplicates, added, changed, unchanged,
                    missing, returned, removed, requests, bytes, message, scope, vanished, deleted, unasked,
                    unasked_pages, catalog)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run, result.portal, result.state.rawValue, result.isAccepted, result.announced, result.received,
                result.failures, result.duplicates, result.added, result.changed, result.unchanged, result.missing,
                result.returned, result.removed, result.requests, result.bytes, result.message,
                result.isFull ? "full" : "changed", result.vanished, result.deleted, result.unasked,
                result.unaskedPages, catalog.map { String(decoding: DatasetCodec.encode($0), as: UTF8.self) },
            ])
    }
}
