import DataQuality
import Logging
import Warehouse

/// What assessing did.
struct AssessSummary: Hashable, Sendable {
    var datasets: Int
    /// How many of all datasets are copies of others.
    var copies: Int
    /// Name and version of the rules, such as `opengauge 1`.
    var ruleSet: String
}

/// Scores every dataset on the evidence there is, and stores the scores.
struct AssessStage {
    static let batchSize = 1_000

    let context: RunContext

    func run() throws -> AssessSummary {
        let rules = try context.declaration.ruleSet()
        let metrics = try MetricRegistry.metrics(for: rules)
        let copies = try context.warehouse.findCopies(
            portals: context.declaration.portals.map { ($0.id, $0.originalRank) })
        var datasets = 0
        for portal in context.portals {
            var place: DatasetPlace?
            repeat {
                let batch = try context.warehouse.datasets(portal: portal.id, after: place, limit: Self.batchSize)
                let measured = batch.map { stored in
                    Warehouse.Measured(
                        dataset: stored.number,
                        results: metrics.map { metric in
                            (metric.dimension, metric.measure(stored.evidence, asOf: context.run.asOf).assessment)
                        })
                }
                try context.warehouse.store(measured)
                datasets += batch.count
                place = batch.last.map { DatasetPlace(publisher: $0.publisherKey, identifier: $0.identifier) }
            } while place != nil
        }
        try context.warehouse.noteAssessed(run: context.run.id, ruleSet: rules.title)
        context.logger.info(
            "assessed", metadata: ["datasets": "\(datasets)", "copies": "\(copies)", "rules": "\(rules.title)"])
        return AssessSummary(datasets: datasets, copies: copies, ruleSet: rules.title)
    }
}
