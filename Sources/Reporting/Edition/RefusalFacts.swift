import DCAT

/// The answer that refused a portal's harvest, so that the portal can see what to mend.
public struct RefusalFacts: Hashable, Sendable {
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
    /// `Name: value`; of cookies the names alone.
    public var headers: [String]
    /// The first 200 characters of the answer.
    public var excerpt: String

    public init(
        url: String, at: Instant, kind: String, product: String?, mark: String, status: Int, headers: [String],
        excerpt: String
    ) {
        self.url = url
        self.at = at
        self.kind = kind
        self.product = product
        self.mark = mark
        self.status = status
        self.headers = headers
        self.excerpt = excerpt
    }
}
