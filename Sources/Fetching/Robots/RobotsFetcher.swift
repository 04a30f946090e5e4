import DCAT

/// Asks nothing that a host's robots.txt forbids, and keeps the crawl delay it asks for.
///
/// It goes beneath an archive, so that a refusal is kept as a failure and a replay meets it without reading the file
/// again, and above politeness. The file is asked for once an origin:
///
/// - 2xx: its rules hold.
/// - 4xx, and what cannot be reached for too many redirects: there are no rules (RFC 9309, 2.3.1.3).
/// - 5xx: nothing may be asked (2.3.1.4); the failure is ``FetchFailure/Code/robotsUnavailable``. After
///   ``RobotsOutages/patienceDays`` days of it there are no rules.
/// - no answer: the host's own failure is that of the request, as it would have met the same.
public final class RobotsFetcher: Fetcher {
    private let fetcher: any Fetcher
    private let book: RobotsBook
    private let exceptions: Set<String>
    private let maximumDelay: Duration
    private let clock: FetchClock
    private let timetable = HostTimetable()

    /// - Parameters:
    ///   - fetcher: for what is allowed.
    ///   - robots: for the files: follows redirects, up to five, and keeps what it gets in the run's archive.
    ///   - exceptions: hosts, in lower case, whose file is passed over; their reasons stand in the declarations.
    ///   - maximumDelay: what of a crawl delay is kept.
    ///   - outages: what earlier runs know of files that fail.
    public init(
        _ fetcher: any Fetcher, robots: any Fetcher, exceptions: Set<String> = [],
        maximumDelay: Duration = .seconds(10), outages: RobotsOutages = RobotsOutages(), clock: FetchClock
    ) {
        self.fetcher = fetcher
        book = RobotsBook(robots, outages: outages)
        self.exceptions = exceptions
        self.maximumDelay = maximumDelay
        self.clock = clock
    }

    /// - Throws: ``FetchFailure/Code/robots`` with the line that forbids it, ``FetchFailure/Code/robotsUnavailable``; else
    ///   what the fetcher throws.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        guard let url = request.target.absolute, url.scheme == "http" || url.scheme == "https",
            url.path != "/robots.txt", !exceptions.contains(url.host)
        else { return try await fetcher.fetch(request) }
        let policy: RobotsBook.Policy
        if let known = book.knownPolicy(for: url) {
            policy = known
        } else {
            policy = try await askedPolicy(for: url, request)
        }
        switch policy {
        case .closed(let status, let since):
            let detail =
                "robots.txt of \(url.host) answers HTTP \(status) and has failed since \(since.iso8601), so that nothing "
                + "may be asked; after \(Int(RobotsOutages.patienceDays)) days of it there are no rules"
            throw FetchFailure(.robotsUnavailable, url: request.url, detail: detail, at: clock.now())
        case .rules(let rules):
            let decision = rules.decision(on: url)
            guard decision.isAllowed else {
                let detail = "robots.txt of \(url.host) forbids it, \(decision.reason ?? "")"
                throw FetchFailure(.robots, url: request.url, detail: detail, at: clock.now())
            }
            if let delay = rules.crawlDelay {
                try await keep(min(.seconds(min(delay, 86_400)), maximumDelay), url, request)
            }
        }
        return try await fetcher.fetch(request)
    }

    private func askedPolicy(
        for url: AbsoluteURL, _ request: FetchRequest
    ) async throws(FetchFailure) -> RobotsBook.Policy {
        switch await book.policy(for: url) {
        case .success(let policy): return policy
        case .failure(let failure):
            throw FetchFailure(
                failure.code, url: request.url, detail: "robots.txt of \(url.host): \(failure.detail)", at: failure.at)
        }
    }

    private func keep(_ delay: Duration, _ url: AbsoluteURL, _ request: FetchRequest) async throws(FetchFailure) {
        let wait = timetable.reserveStart(url.host, interval: delay, at: clock.now())
        guard wait > .zero else { return }
        do {
            try await clock.sleep(wait)
        } catch {
            throw FetchFailure(
                .cancelled, url: request.url, detail: "the request was cancelled while it waited for its host",
                at: clock.now())
        }
    }
}
