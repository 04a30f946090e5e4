import DCAT
import DataQuality

/// A dataset as the warehouse knows it, with the evidence it is assessed on.
public struct StoredDataset: Sendable {
    /// Its number in the warehouse.
    public var number: Int64
    public var portal: String
    /// The identifier it is stored under, also its dataset's; differs from what the source states where several records
    /// share one.
    public var identifier: String
    public var publisherKey: String
    public var evidence: DatasetEvidence
    /// Since when its portal no longer lists it, UTC; nil while it is listed.
    public var missingSince: Instant?

    public init(
        number: Int64, portal: String, identifier: String, publisherKey: String, evidence: DatasetEvidence,
        missingSince: Instant? = nil
    ) {
        self.number = number
        self.portal = portal
        self.identifier = identifier
        self.publisherKey = publisherKey
        self.evidence = evidence
        self.missingSince = missingSince
    }
}
