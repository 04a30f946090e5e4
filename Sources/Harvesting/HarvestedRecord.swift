import DCAT

/// One record of a catalogue as an adapter read it.
public enum HarvestedRecord: Hashable, Sendable {
    /// A dataset, with what could not be mapped.
    case dataset(Dataset, issues: [RecordIssue])
    /// The portal says that the dataset of this identifier is no longer there.
    case deleted(identifier: String)
    /// A record that could not become a dataset.
    case failure(RecordIssue)
}
