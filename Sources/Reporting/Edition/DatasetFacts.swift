import DCAT
import DataQuality
import Harvesting

/// All that is known of one dataset.
public struct DatasetFacts: Hashable, Sendable {
    /// Its identifier is unique within the portal, whatever the source states.
    public var dataset: Dataset
    /// ``PublisherFacts/key``.
    public var publisherKey: String
    /// The first harvest that had it, UTC.
    public var firstSeen: Instant?
    /// The last change of its record that our harvests saw, UTC.
    public var lastChange: Instant?
    /// Since when harvests no longer have it, UTC; nil when the last one had it.
    public var missingSince: Instant?
    /// The latest observation of each link, by URL as stated; a link that is absent was not checked.
    public var links: [String: LinkObservation]
    /// What each checked link is, judged over time, by URL as stated.
    public var standings: [String: LinkStanding]
    public var receipts: ByDimension<Receipt>
    public var issues: [RecordIssue]
    /// Where it belongs, if that is elsewhere.
    public var original: CopyLine?
    /// Its other listings, the one where it belongs first.
    public var otherListings: [ListingFacts]

    public init(
        dataset: Dataset, publisherKey: String, firstSeen: Instant? = nil,
        lastChange: Instant? = nil,
        missingSince: Instant? = nil, links: [String: LinkObservation] = [:],
        standings: [String: LinkStanding] = [:], receipts: ByDimension<Receipt>,
        issues: [RecordIssue] = [], original: CopyLine? = nil, otherListings: [ListingFacts] = []
    ) {
        self.dataset = dataset
        self.publisherKey = publisherKey
        self.firstSeen = firstSeen
        self.lastChange = lastChange
        self.missingSince = missingSince
        self.links = links
        self.standings = standings
        self.receipts = receipts
        self.issues = issues
        self.original = original
        self.otherListings = otherListings
    }

    public var identifier: String { dataset.identifier }
}
