import Fetching

/// A request with what its answer will be read as.
public struct HarvestRequest: Hashable, Sendable {
    public var request: FetchRequest
    /// The adapter's own word for the kind of answer, such as `page` or `sitemap`.
    public var role: String
    /// What the adapter needs to read the answer, such as the offset.
    public var context: [String: String]
    /// The version of what is asked for, such as its time of update, as the answer says that named it; nil where nothing
    /// tells.
    ///
    /// A request that is in all like one of the last harvest, and bears a version, need not be asked again: what its
    /// answer gave stands. An adapter sets it only where the source itself says when the thing changed.
    public var version: String?

    public init(
        _ request: FetchRequest, role: String = "page", context: [String: String] = [:], version: String? = nil
    ) {
        self.request = request
        self.role = role
        self.context = context
        self.version = version
    }
}
