/// What bounds the harvest of one portal.
public struct HarvestLimits: Hashable, Sendable {
    /// Requests, so that endless paging ends.
    public var requests = 1_000_000
    /// Requests in flight to one portal; answers are read in the order they were asked.
    public var concurrency = 2
    /// Requests of one role in a row that failed before the harvest gives up; those for single records
    /// (``PortalAdapter/detailRoles``) are judged by their share instead.
    public var consecutiveFailures = 3
    /// The share of requests for single records, of one role, above which the harvest gives up.
    public var failedShareOfDetails = 0.5
    /// Requests for single records that must have been made before their share is judged.
    public var detailsBeforeJudgement = 20
    /// Pages in a row that equal the one before them, after which paging counts as repeating.
    public var repeatedPages = 2
    /// Pages in a row that gave only records that were there before, in whatever order.
    public var stalePages = 10
    /// Pages in a row that gave no record and only led to the next of their kind.
    public var emptyPages = 20
    /// Bytes over the wire, in all, after which no further page is asked for; nil for none.
    public var bytes: Int64?
    /// Wall-clock time in seconds after which no further page is asked for; nil for none.
    public var seconds: Double?
    /// The share of the announced records below which a harvest is partial, though nothing failed.
    public var leastShareOfAnnounced = 0.95

    public init() {}
}
