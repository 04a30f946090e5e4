import Fetching

/// How much a check may ask of a server, and how long it waits.
public struct LinkCheckLimits: Hashable, Sendable {
    /// Bytes asked for and read where a check reads content.
    public var firstBytes: Int
    public var maximumRedirects: Int
    /// The limits of HEAD.
    public var head: FetchLimits
    /// The limits of GET; a body beyond them is cut, not refused.
    public var get: FetchLimits

    public init(
        firstBytes: Int = 64 << 10, maximumRedirects: Int = 10, headTimeout: Duration = .seconds(30),
        getTimeout: Duration = .seconds(60)
    ) {
        self.firstBytes = firstBytes
        self.maximumRedirects = maximumRedirects
        head = FetchLimits(
            connectTimeout: min(.seconds(15), headTimeout), stallTimeout: headTimeout, totalTimeout: headTimeout,
            maximumBodyBytes: Int64(firstBytes), overflow: .truncate)
        get = FetchLimits(
            connectTimeout: min(.seconds(15), getTimeout), stallTimeout: .seconds(30), totalTimeout: getTimeout,
            maximumBodyBytes: Int64(firstBytes), overflow: .truncate)
    }
}
