import Fetching

/// How much a check may ask of a server, and how long it waits.
public struct LinkCheckLimits: Hashable, Sendable {
    /// Bytes asked for and read where a check reads content.
    public var firstBytes: Int
    public var maximumRedirects: Int
    /// When bytes are read although HEAD settled that the link answers.
    public var content: ContentPolicy
    /// The limits of HEAD.
    public var head: FetchLimits
    /// The limits of GET; a body beyond them is cut, not refused.
    public var get: FetchLimits
    /// The limits of asking a service to describe itself; a description beyond them is cut.
    public var service: FetchLimits

    public init(
        firstBytes: Int = 64 << 10, maximumRedirects: Int = 10, headTimeout: Duration = .seconds(30),
        getTimeout: Duration = .seconds(60), content: ContentPolicy = .whenUnsettled, serviceBytes: Int = 4 << 20
    ) {
        self.content = content
        self.firstBytes = firstBytes
        self.maximumRedirects = maximumRedirects
        head = FetchLimits(
            connectTimeout: min(.seconds(15), headTimeout), stallTimeout: headTimeout, totalTimeout: headTimeout,
            maximumBodyBytes: Int64(firstBytes), overflow: .truncate)
        get = FetchLimits(
            connectTimeout: min(.seconds(15), getTimeout), stallTimeout: .seconds(30), totalTimeout: getTimeout,
            maximumBodyBytes: Int64(firstBytes), overflow: .truncate)
        service = get
        service.maximumBodyBytes = Int64(serviceBytes)
    }
}
