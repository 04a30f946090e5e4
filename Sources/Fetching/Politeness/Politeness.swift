/// How a host is treated: how often it is asked, and how often again.
public struct Politeness: Hashable, Sendable {
    public var maximumConcurrentRequests: Int
    /// Between the starts of two requests.
    public var minimumInterval: Duration
    /// Of one request, the first included.
    public var maximumAttempts: Int
    /// Before the second attempt; doubled before each further one. `Retry-After` takes its place where it is given.
    public var firstBackOff: Duration
    /// What one request may wait between its attempts and for a host that asked to be left alone, in all.
    public var maximumDelay: Duration
    public var retriedStatuses: Set<Int>
    public var retriedFailures: Set<FetchFailure.Code>

    public init(
        maximumConcurrentRequests: Int = 2, minimumInterval: Duration = .milliseconds(100), maximumAttempts: Int = 4,
        firstBackOff: Duration = .seconds(2), maximumDelay: Duration = .seconds(120),
        retriedStatuses: Set<Int> = [429, 502, 503, 504],
        retriedFailures: Set<FetchFailure.Code> = [.connectionReset, .timeout]
    ) {
        self.maximumConcurrentRequests = maximumConcurrentRequests
        self.minimumInterval = minimumInterval
        self.maximumAttempts = maximumAttempts
        self.firstBackOff = firstBackOff
        self.maximumDelay = maximumDelay
        self.retriedStatuses = retriedStatuses
        self.retriedFailures = retriedFailures
    }

    /// The pause after an attempt, counted from 1, that gave neither an answer nor a `Retry-After`.
    func backOff(afterAttempt attempt: Int) -> Duration {
        firstBackOff * (1 << min(max(0, attempt - 1), 20))
    }
}
