import Fetching

/// A request with what its answer will be read as.
public struct HarvestRequest: Hashable, Sendable {
    public var request: FetchRequest
    /// The adapter's own word for the kind of answer, such as `page` or `sitemap`.
    public var role: String
    /// What the adapter needs to read the answer, such as the offset.
    public var context: [String: String]

    public init(_ request: FetchRequest, role: String = "page", context: [String: String] = [:]) {
        self.request = request
        self.role = role
        self.context = context
    }
}
