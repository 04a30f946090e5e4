import DCAT
import DataQuality

/// One thing a publisher can mend, with what mending it everywhere would gain.
public struct Fix: Hashable, Sendable {
    public var dimension: Dimension
    public var rule: RuleID
    /// The shortcoming, common to all its datasets.
    public var reason: Reason.Code
    /// How many datasets have it.
    public var datasets: Int
    /// What the estimate of the whole (portal, publisher or dataset) would gain, in 0…1.
    public var gain: Double
    /// Some of them, at most five.
    public var examples: [DatasetReference]

    public init(
        dimension: Dimension, rule: RuleID, reason: Reason.Code, datasets: Int, gain: Double,
        examples: [DatasetReference]
    ) {
        self.dimension = dimension
        self.rule = rule
        self.reason = reason
        self.datasets = datasets
        self.gain = gain
        self.examples = examples
    }
}

/// A dataset by name, enough to link to its page.
public struct DatasetReference: Hashable, Sendable {
    public var identifier: String
    public var title: MultilingualText

    public init(identifier: String, title: MultilingualText) {
        self.identifier = identifier
        self.title = title
    }
}
