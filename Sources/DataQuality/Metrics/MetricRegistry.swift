/// Every metric, in the order of ``Dimension``.
public enum MetricRegistry {
    /// - Throws: when a rule or parameter that a metric reads is missing.
    public static func metrics(for rules: RuleSet) throws(RuleError) -> [any Metric] {
        [
            try TimelinessMetric(rules: rules),
            try FormatRichnessMetric(rules: rules),
            try OnlineAvailabilityMetric(rules: rules),
        ]
    }
}
