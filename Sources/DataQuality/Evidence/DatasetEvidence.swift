import DCAT

/// All that is known of one dataset when it is assessed.
public struct DatasetEvidence: Sendable {
    public var dataset: Dataset
    /// Changes of the record's content that our own harvests saw, oldest first, UTC; weak evidence, as a corrected
    /// title is a change too.
    public var observedChanges: [Instant]
    /// Changes of the data itself that our own checks saw (another digest or ETag than at the check before), oldest
    /// first, UTC; the strongest evidence there is.
    public var contentChanges: [Instant]
    /// Our first harvest that had it.
    public var firstSeen: Instant?
    /// The latest observation of each link, by URL; a link that is absent was not checked.
    public var links: [String: LinkObservation]
    /// What the checks of its links came to over time, by URL; of a link that is absent, ``links`` alone tells.
    public var histories: [String: LinkHistory] = [:]
    /// Whether any link of its portal was ever checked; where none was, availability is not measured.
    public var linksWereChecked: Bool

    public init(
        dataset: Dataset, observedChanges: [Instant] = [], contentChanges: [Instant] = [], firstSeen: Instant? = nil,
        links: [String: LinkObservation] = [:], linksWereChecked: Bool = false
    ) {
        self.dataset = dataset
        self.observedChanges = observedChanges
        self.contentChanges = contentChanges
        self.firstSeen = firstSeen
        self.links = links
        self.linksWereChecked = linksWereChecked
    }

    /// What a link is, judged over time; nil where it was not checked.
    public func standing(of link: String, rules: LinkStandingRules) -> LinkStanding? {
        let history = histories[link] ?? links[link].map { LinkHistory($0) }
        return history.map { LinkStanding($0, rules: rules) }
    }

    /// The links to check, each once, in the order of the distributions.
    public var distinctLinks: [String] {
        var seen: Set<String> = []
        return dataset.distributions.compactMap(\.link).filter { seen.insert($0).inserted }
    }
}
