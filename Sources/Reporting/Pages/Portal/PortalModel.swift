import DataQuality
import Harvesting

/// One portal: its results, where they come from, and what to mend.
public struct PortalModel: Sendable {
    /// How many publishers the page itself shows; all are in a list of their own.
    public static let shownPublishers = 20

    public var facts: PortalFacts
    /// ``EditionSource/firstPublishers(of:limit:)``.
    public var publishers: [PublisherFacts]
    /// The publisher in the middle of all; nil where none has an estimate.
    public var medians: ByDimension<MedianPublisher?>
    /// The identifiers among the examples of issues that have a dataset's page.
    public var linkedRecords: Set<String>

    /// - Parameter hasPage: whether the dataset of an identifier has a page.
    public init(
        _ facts: PortalFacts, publishers: [PublisherFacts], medians: ByDimension<MedianPublisher?>,
        hasPage: (String) -> Bool
    ) {
        self.facts = facts
        self.facts.fixes = facts.fixes.byGain
        self.medians = medians
        linkedRecords = Set(facts.issues.flatMap(\.examples).compactMap(\.record).filter(hasPage))
        self.publishers = Array(publishers.prefix(PortalModel.shownPublishers))
    }

    var id: String { facts.declaration.id }

    /// The classes of promise that occur.
    var promises: [PromiseLine] {
        PromiseClass.allCases.map { PromiseLine(promise: $0, counts: facts.results.timeliness.promises($0)) }
            .filter { $0.counts.datasets > 0 }
    }
}
