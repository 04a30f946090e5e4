import DCAT

/// Asks nothing after a deadline, and cuts off what is under way then.
///
/// It goes beneath an archive, so that a replay ends where the run ended.
public struct TimedFetcher: Fetcher {
    private let fetcher: any Fetcher
    private let budget: Double
    private let deadline: Double
    private let seconds: @Sendable () -> Double
    private let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - budget: seconds from now.
    ///   - seconds: since any fixed point.
    ///   - now: the time in UTC, for failures.
    public init(
        _ fetcher: any Fetcher, budget: Double, seconds: @escaping @Sendable () -> Double,
        now: @escaping @Sendable () -> Instant
    ) {
        self.fetcher = fetcher
        self.budget = budget
        deadline = seconds() + budget
        self.seconds = seconds
        self.now = now
    }

    /// - Throws: ``FetchFailure/Code/outOfTime`` after the deadline; else what the fetcher throws.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        let left = deadline - seconds()
        guard left > 0 else { throw outOfTime(request) }
        let work = Task { [fetcher] in await Result(of: request, from: fetcher) }
        let timer = Task {
            do { try await Task.sleep(for: .seconds(left)) } catch { return }
            work.cancel()
        }
        let outcome = await withTaskCancellationHandler {
            await work.value
        } onCancel: {
            work.cancel()
        }
        timer.cancel()
        if case .failure(let failure) = outcome, failure.code == .cancelled, !Task.isCancelled {
            throw outOfTime(request)
        }
        return try outcome.get()
    }

    private func outOfTime(_ request: FetchRequest) -> FetchFailure {
        let length = budget == budget.rounded() && budget < 1e9 ? String(Int(budget)) : String(budget)
        return FetchFailure(
            .outOfTime, url: request.url, detail: "the time budget of \(length) s was used up", at: now())
    }
}
