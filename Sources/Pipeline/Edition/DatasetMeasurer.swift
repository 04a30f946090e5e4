import DCAT
import DataQuality
import Reporting
import Warehouse

/// Measures stored datasets in all dimensions at the instant of a run.
struct DatasetMeasurer: Sendable {
    let rules: RuleSet
    let metrics: [any Metric]
    let asOf: Instant

    init(rules: RuleSet, asOf: Instant) throws {
        self.rules = rules
        metrics = try MetricRegistry.metrics(for: rules)
        self.asOf = asOf
    }

    func receipts(_ evidence: DatasetEvidence) throws -> ByDimension<Receipt> {
        try ByDimension { dimension in
            guard let metric = metrics.first(where: { $0.dimension == dimension }) else {
                throw PipelineError(
                    .data, "no metric measures \(dimension.rawValue)", remedy: "this is a fault of the program")
            }
            return metric.measure(evidence, asOf: asOf)
        }
    }
}
