import DCAT

/// All that is known of one dataset when it is assessed.
public struct DatasetEvidence: Sendable {
    public var dataset: Dataset
    /// Changes of the record's content that our own harvests saw, oldest first, UTC.
    public var observedChanges: [Instant]
    /// Our first harvest that had it.
    public var firstSeen: Instant?
    /// The latest observation of each link, by URL; a link that is absent was not checked.
    public var links: [String: LinkObservation]
    /// Whether links were checked at all in this run.
    public var linksWereChecked: Bool

    public init(
        dataset: Dataset, observedChanges: [Instant] = [], firstSeen: Instant? = nil,
        links: [String: LinkObservation] = [:], linksWereChecked: Bool = false
    ) {
        self.dataset = dataset
        self.observedChanges = observedChanges
        self.firstSeen = firstSeen
        self.links = links
        self.linksWereChecked = linksWereChecked
    }
}
