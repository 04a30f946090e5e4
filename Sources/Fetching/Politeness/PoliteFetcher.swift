import DCAT

/// Keeps to what each host can bear: few requests at once, a pause between them, another try after a passing fault, and
/// silence while a host asks for it or gives nothing but failures.
///
/// It goes beneath an archive, whose answers are not to be asked for again, and above the network. Requests without a
/// host, such as for local files, pass straight through.
public final class PoliteFetcher: Fetcher {
    private let fetcher: any Fetcher
    private let politeness: Politeness
    private let exceptions: [String: Politeness]
    private let clock: FetchClock
    private let limiter = KeyedLimiter<String>()
    private let timetable = HostTimetable()

    /// - Parameter exceptions: hosts that are treated otherwise, by name in lower case.
    public init(
        _ fetcher: any Fetcher, politeness: Politeness = Politeness(), exceptions: [String: Politeness] = [:],
        clock: FetchClock
    ) {
        self.fetcher = fetcher
        self.politeness = politeness
        self.exceptions = exceptions
        self.clock = clock
    }

    /// - Throws: the last attempt's failure; ``FetchFailure/Code/postponed``, with the reason, when the host must be left
    ///   alone for longer than is allowed.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        guard let host = request.target.absolute?.host, !host.isEmpty else { return try await fetcher.fetch(request) }
        let politeness = exceptions[host] ?? self.politeness
        var delayLeft = politeness.maximumDelay
        var attempt = 1
        while true {
            let outcome = await attemptOnce(request, host, politeness, &delayLeft)
            note(outcome, host, politeness)
            let isLast = attempt >= politeness.maximumAttempts
            guard !isLast, let pause = pause(after: outcome, attempt, politeness), pause.duration <= delayLeft else {
                return try outcome.get()
            }
            if case .success(let response) = outcome { response.body.discard() }
            if pause.concernsHost {
                // Waited for, and taken off what is left, before the next attempt starts.
                timetable.pause(host, until: clock.now().adding(pause.duration))
            } else {
                delayLeft -= pause.duration
                try await sleep(pause.duration, request)
            }
            attempt += 1
        }
    }

    private func attemptOnce(
        _ request: FetchRequest, _ host: String, _ politeness: Politeness, _ delayLeft: inout Duration
    ) async -> Result<FetchResponse, FetchFailure> {
        do throws(FetchFailure) {
            guard await limiter.enter(host, atMost: politeness.maximumConcurrentRequests) else {
                throw failure(.cancelled, request, "the request was cancelled while it waited for its host")
            }
            defer { limiter.leave(host) }
            try await waitForTurn(request, host, politeness, &delayLeft)
            return .success(try await fetcher.fetch(request))
        } catch {
            return .failure(error)
        }
    }

    private func waitForTurn(
        _ request: FetchRequest, _ host: String, _ politeness: Politeness, _ delayLeft: inout Duration
    ) async throws(FetchFailure) {
        let wait = timetable.reserveStart(host, interval: politeness.minimumInterval, at: clock.now())
        if wait > .zero { try await sleep(wait, request) }
        while true {
            guard let pause = timetable.pauseLeft(host, at: clock.now()) else { return }
            guard pause.duration <= delayLeft else {
                throw failure(.postponed, request, PoliteFetcher.words(for: pause, host))
            }
            delayLeft -= pause.duration
            try await sleep(pause.duration, request)
        }
    }

    private static func words(for pause: HostTimetable.Pause, _ host: String) -> String {
        switch pause.reason {
        case .asked: return "\(host) asked to be left alone for another \(pause.duration)"
        case .failing(let times, let last):
            return "\(host) failed \(times) times in a row, last with \(last); it is tried again in \(pause.duration)"
        }
    }

    private func note(_ outcome: Result<FetchResponse, FetchFailure>, _ host: String, _ politeness: Politeness) {
        if let trouble = Politeness.trouble(outcome) {
            timetable.noteFailure(host, trouble, politeness: politeness, at: clock.now())
        } else if case .success = outcome {
            timetable.noteAnswer(host, at: clock.now())
        }
    }

    /// How long to wait before another attempt, and whether all requests to the host wait; nil when there is none to be.
    private func pause(
        after outcome: Result<FetchResponse, FetchFailure>, _ attempt: Int, _ politeness: Politeness
    ) -> (duration: Duration, concernsHost: Bool)? {
        switch outcome {
        case .success(let response):
            guard politeness.retriedStatuses.contains(response.status) else { return nil }
            if let asked = RetryAfter.delay(of: response) { return (asked, true) }
            return (politeness.backOff(afterAttempt: attempt), response.status == 429)
        case .failure(let failure):
            guard politeness.retriedFailures.contains(failure.code) else { return nil }
            return (politeness.backOff(afterAttempt: attempt), false)
        }
    }

    private func sleep(_ duration: Duration, _ request: FetchRequest) async throws(FetchFailure) {
        do {
            try await clock.sleep(duration)
        } catch {
            throw failure(.cancelled, request, "the request was cancelled while it waited for its host")
        }
    }

    private func failure(_ code: FetchFailure.Code, _ request: FetchRequest, _ detail: String) -> FetchFailure {
        FetchFailure(code, url: request.url, detail: detail, at: clock.now())
    }
}
