/// The kinds of evidence of a dataset's last change, strongest first.
public enum ChangeGrade: String, Hashable, Sendable, CaseIterable {
    /// Our checks saw the data itself change.
    case contentChange = "content-change"
    /// Every link of the dataset answers with a `Last-Modified`.
    case linkHeaders = "link-headers"
    /// A distribution states when it was modified.
    case distributionModified = "distribution-modified"
    /// The dataset states when it was modified.
    case datasetModified = "dataset-modified"
    /// Some links answer with a `Last-Modified`, others do not.
    case someLinkHeaders = "some-link-headers"
    /// Our harvests saw the record change.
    case recordChange = "record-change"
    /// The record states when it was modified.
    case recordModified = "record-modified"
    /// The dataset or a distribution states when it was published, the least that a last change can be.
    case issued

    /// Whether it tells of the data rather than of the record around it.
    public var isStrong: Bool {
        switch self {
        case .contentChange, .linkHeaders, .distributionModified, .datasetModified: true
        case .someLinkHeaders, .recordChange, .recordModified, .issued: false
        }
    }
}
