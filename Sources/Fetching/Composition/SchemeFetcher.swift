import DCAT

/// Gives each request to the fetcher for its URL's scheme.
public struct SchemeFetcher: Fetcher {
    private let fetchers: [String: any Fetcher]
    private let now: @Sendable () -> Instant

    /// - Parameters:
    ///   - fetchers: by scheme, in lower case.
    ///   - now: the time in UTC, for failures.
    public init(_ fetchers: [String: any Fetcher], now: @escaping @Sendable () -> Instant) {
        self.fetchers = fetchers
        self.now = now
    }

    /// The network for its schemes, and local files for `file`.
    public init(network: any Fetcher, files: any Fetcher, now: @escaping @Sendable () -> Instant) {
        var fetchers: [String: any Fetcher] = ["file": files]
        for scheme in CurlFetcher.schemes { fetchers[scheme] = network }
        self.init(fetchers, now: now)
    }

    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        guard let scheme = AbsoluteURL.scheme(of: request.url) else {
            let detail = "not an absolute URL; it must begin with a scheme such as https://"
            throw FetchFailure(.invalidURL, url: request.url, detail: detail, at: now())
        }
        guard let fetcher = fetchers[scheme] else {
            throw FetchFailure(
                .unsupportedScheme, url: request.url, detail: "\(scheme): is not fetched here", at: now())
        }
        return try await fetcher.fetch(request)
    }
}
