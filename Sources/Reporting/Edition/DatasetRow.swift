import DCAT
import DataQuality

/// What a list says of one dataset.
public struct DatasetRow: Hashable, Sendable {
    public var identifier: String
    public var title: MultilingualText
    /// ``PublisherFacts/key``.
    public var publisherKey: String
    public var publisherName: MultilingualText
    /// Formats of its distributions, each once.
    public var formats: [FileFormat]
    public var distributions: Int
    public var results: ByDimension<Assessment>
    /// Since when harvests no longer have it, UTC; nil when the last one had it.
    public var missingSince: Instant?
    /// Whether it belongs elsewhere and is scored there.
    public var isCopy: Bool

    public init(
        identifier: String, title: MultilingualText, publisherKey: String, publisherName: MultilingualText,
        formats: [FileFormat], distributions: Int, results: ByDimension<Assessment>, missingSince: Instant? = nil,
        isCopy: Bool = false
    ) {
        self.identifier = identifier
        self.title = title
        self.publisherKey = publisherKey
        self.publisherName = publisherName
        self.formats = formats
        self.distributions = distributions
        self.results = results
        self.missingSince = missingSince
        self.isCopy = isCopy
    }
}
