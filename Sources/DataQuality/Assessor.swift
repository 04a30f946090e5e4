import DCAT

/// Measures datasets in every dimension by one set of rules.
public struct Assessor: Sendable {
    public let rules: RuleSet
    public let metrics: [any Metric]

    /// - Throws: when `rules` are not consistent or lack something a metric reads.
    public init(rules: RuleSet = .standard) throws(RuleError) {
        try rules.validate()
        self.rules = rules
        metrics = try MetricRegistry.metrics(for: rules)
    }

    /// A receipt for each dimension, in the order of ``Dimension``.
    ///
    /// - Parameter asOf: the instant of the run, against which ages are taken.
    public func assess(_ evidence: DatasetEvidence, asOf: Instant) -> [Receipt] {
        metrics.map { $0.measure(evidence, asOf: asOf) }
    }
}
