import Logging
import Warehouse

/// What assessing did.
struct AssessSummary: Hashable, Sendable {
    var datasets: Int
    /// How many of them were measured; the others stand as they were.
    var measured: Int
    /// How many of all datasets are copies of others.
    var copies: Int
    /// Name and version of the rules, such as `opengauge 1`.
    var ruleSet: String
}

/// Scores every dataset on the evidence there is, stores the scores and what they come to.
///
/// A portal whose evidence is that of the last assessment is left as it is, as long as the clock changes nothing. All
/// portals of the pipeline are assessed, whichever the run harvested, as an edition shows them all.
struct AssessStage {
    let context: RunContext

    func run() async throws -> AssessSummary {
        let rules = try context.declaration.ruleSet()
        let program = context.program
        let records = try await recordDigests()
        let copies = try context.warehouse.findCopies(
            portals: context.declaration.portals.map { ($0.id, $0.originalRank) }, rules: rules, program: program,
            records: records)
        let measurer = try DatasetMeasurer(rules: rules, asOf: context.run.asOf)
        var summary = AssessSummary(datasets: 0, measured: 0, copies: copies, ruleSet: rules.title)
        try await withThrowingTaskGroup(of: (datasets: Int, isNew: Bool).self) { group in
            var rest = context.declaration.portals.makeIterator()
            func start() {
                guard let portal = rest.next() else { return }
                group.addTask { try assess(portal.id, records[portal.id], measurer, program) }
            }
            for _ in 0..<Self.width { start() }
            while let portal = try await group.next() {
                summary.datasets += portal.datasets
                if portal.isNew { summary.measured += portal.datasets }
                start()
            }
        }
        try context.warehouse.noteAssessed(run: context.run.id, ruleSet: rules.title)
        context.logger.info(
            "assessed",
            metadata: [
                "datasets": "\(summary.datasets)", "measured": "\(summary.measured)", "copies": "\(copies)",
                "rules": "\(rules.title)",
            ])
        return summary
    }

    /// Of which records each portal consists, in short.
    private func recordDigests() async throws -> [String: [UInt8]] {
        let portals = context.declaration.portals.map(\.id)
        return try await withThrowingTaskGroup(of: [(String, [UInt8])].self) { group in
            for part in 0..<Self.width {
                group.addTask {
                    try stride(from: part, to: portals.count, by: Self.width).map {
                        (portals[$0], try context.warehouse.recordDigest(of: portals[$0]))
                    }
                }
            }
            return try await group.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
        }
    }

    /// Portals at a time.
    private static let width = 2

    private func assess(
        _ portal: String, _ records: [UInt8]?, _ measurer: DatasetMeasurer, _ program: [UInt8]
    ) throws -> (datasets: Int, isNew: Bool) {
        let inputs = try context.warehouse.inputs(of: portal, records: records) + program
        let asOf = context.run.asOf
        if let last = try context.warehouse.assessment(of: portal), last.inputs == inputs, last.measuredAt <= asOf,
            last.holdsUntil.map({ asOf < $0 }) ?? true, let datasets = PortalResults.datasets(of: last.results)
        {
            return (datasets, false)
        }
        let (results, holdsUntil) = try PortalAssessor(warehouse: context.warehouse, measurer: measurer).assess(portal)
        try context.warehouse.store(
            Warehouse.PortalAssessment(
                inputs: inputs, measuredAt: asOf, holdsUntil: holdsUntil, results: results.text), of: portal)
        return (results.total.datasets, true)
    }
}
