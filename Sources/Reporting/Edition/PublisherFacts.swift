import DCAT
import DataQuality

/// One publisher of one portal.
public struct PublisherFacts: Hashable, Sendable {
    /// Tells it apart within its portal, the same from run to run.
    public var key: String
    /// nil for the datasets that state no publisher.
    public var agent: Agent?
    public var datasets: Int
    public var distributions: Int
    /// Datasets that belong elsewhere: they are listed here and scored there.
    public var copies: Int
    public var results: ByDimension<Aggregate>
    /// By descending gain.
    public var fixes: [Fix]

    public init(
        key: String, agent: Agent?, datasets: Int, distributions: Int, copies: Int = 0,
        results: ByDimension<Aggregate>,
        fixes: [Fix] = []
    ) {
        self.key = key
        self.agent = agent
        self.datasets = datasets
        self.distributions = distributions
        self.copies = copies
        self.results = results
        self.fixes = fixes
    }
}
