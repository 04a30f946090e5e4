/// In what two listings of a dataset agree.
public struct CopyEvidence: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let identifier = CopyEvidence(rawValue: 1)
    public static let title = CopyEvidence(rawValue: 2)
    public static let publisher = CopyEvidence(rawValue: 4)
    public static let landingPage = CopyEvidence(rawValue: 8)
    /// At least one resource of both.
    public static let resources = CopyEvidence(rawValue: 16)
}

/// One place where a dataset is listed.
public struct Listing: Hashable, Sendable {
    public var portal: String
    public var identifier: String

    public init(portal: String, identifier: String) {
        self.portal = portal
        self.identifier = identifier
    }
}

/// A listing of a dataset that is listed elsewhere, too, and counts there.
public struct DatasetCopy: Hashable, Sendable {
    public var listing: Listing
    public var title: String
    public var original: Listing
    /// How sure it is, from the threshold to 1 and more.
    public var score: Double
    public var evidence: CopyEvidence
}
