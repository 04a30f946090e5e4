import DCAT

/// The answer that refused the harvest of a portal.
public struct StoredRefusal: Hashable, Sendable {
    public var url: String
    /// UTC.
    public var at: Instant
    /// A slug such as `challenge`.
    public var kind: String
    /// A slug of the firewall's product; nil where no mark was known.
    public var product: String?
    /// What was recognised and where.
    public var mark: String
    public var status: Int
    /// `Name: value`, one a line.
    public var headers: [String]
    /// The first 200 characters.
    public var excerpt: String
}
