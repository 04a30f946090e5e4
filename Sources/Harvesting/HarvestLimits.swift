/// What bounds the harvest of one portal.
public struct HarvestLimits: Hashable, Sendable {
    /// Requests, so that endless paging ends.
    public var requests = 200_000
    /// Requests in flight to one portal; answers are read in the order they were asked.
    public var concurrency = 2
    /// Pages in a row that could not be had before the harvest gives up.
    public var consecutiveFailures = 3
    /// Wall-clock time in seconds after which no further page is asked for; nil for none.
    public var seconds: Double?

    public init() {}
}
