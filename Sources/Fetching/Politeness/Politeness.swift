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
    /// Failures of a host in a row, over all requests, after which it is left alone: no connection, no answer, 5xx.
    public var failuresBeforeRest: Int
    /// How long it is then left alone; doubled each time the request that tries again fails too.
    public var firstRest: Duration
    public var maximumRest: Duration

    public init(
        maximumConcurrentRequests: Int = 2, minimumInterval: Duration = .milliseconds(100), maximumAttempts: Int = 4,
        firstBackOff: Duration = .seconds(2), maximumDelay: Duration = .seconds(120),
        retriedStatuses: Set<Int> = [429, 502, 503, 504],
        retriedFailures: Set<FetchFailure.Code> = [.connectionReset, .timeout], failuresBeforeRest: Int = 5,
        firstRest: Duration = .seconds(30), maximumRest: Duration = .seconds(900)
    ) {
        self.maximumConcurrentRequests = maximumConcurrentRequests
        self.minimumInterval = minimumInterval
        self.maximumAttempts = maximumAttempts
        self.firstBackOff = firstBackOff
        self.maximumDelay = maximumDelay
        self.retriedStatuses = retriedStatuses
        self.retriedFailures = retriedFailures
        self.failuresBeforeRest = failuresBeforeRest
        self.firstRest = firstRest
        self.maximumRest = maximumRest
    }

    /// What of an outcome tells that the host itself is in trouble, in words; nil where it does not.
    static func trouble(_ outcome: Result<FetchResponse, FetchFailure>) -> String? {
        switch outcome {
        case .success(let response): return response.status >= 500 ? "HTTP \(response.status)" : nil
        case .failure(let failure):
            switch failure.code {
            case .nameNotFound, .connectionRefused, .connectionReset, .networkUnreachable, .timeout, .protocolError:
                return failure.code.rawValue
            default: return failure.code.isOfTLS ? failure.code.rawValue : nil
            }
        }
    }

    /// The pause after an attempt, counted from 1, that gave neither an answer nor a `Retry-After`.
    func backOff(afterAttempt attempt: Int) -> Duration {
        firstBackOff * (1 << min(max(0, attempt - 1), 20))
    }
}
