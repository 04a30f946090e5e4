import DCAT

/// Follows redirects, each an exchange of its own through the fetcher beneath.
///
/// A 303, and a 301 or 302 in answer to POST, is followed by GET; 307 and 308 keep method and body. `http` may lead to
/// `https` and back, to nothing else. Credentials are not taken to another origin. Cookies are not kept, but for a way that
/// leads back to where it has been: it is gone on with once more with those that were set on it, to their own hosts
/// (``RedirectChain/cookies``), and forgotten with it.
public struct RedirectingFetcher: Fetcher {
    private let fetcher: any Fetcher
    private let maximumRedirects: Int
    private let now: @Sendable () -> Instant

    /// - Parameter now: the time in UTC, for failures.
    public init(_ fetcher: any Fetcher, maximumRedirects: Int = 10, now: @escaping @Sendable () -> Instant) {
        self.fetcher = fetcher
        self.maximumRedirects = maximumRedirects
        self.now = now
    }

    /// The last answer alone; its `request` holds the URL that gave it.
    public func fetch(_ request: FetchRequest) async throws(FetchFailure) -> FetchResponse {
        try await follow(request).outcome.get()
    }

    /// The last answer and the way to it. The bodies on the way are removed.
    public func follow(_ request: FetchRequest) async -> RedirectChain {
        var chain = RedirectChain(hops: [], outcome: await Result(of: request, from: fetcher))
        var current = request
        var seen: Set<String> = []
        var answers: [FetchResponse] = []
        var cookies: ChainCookies?
        while case .success(let response) = chain.outcome, let location = RedirectingFetcher.location(response) {
            response.body.discard()
            seen.insert(RedirectingFetcher.key(current))
            if cookies == nil { answers.append(response) } else { cookies?.take(from: response) }
            do throws(FetchFailure) {
                current = try next(current, response, location)
                if let cookies {
                    current.headers.removeAll { $0.isNamed("Cookie") }
                    current = cookies.added(to: current)
                }
                chain.hops.append(
                    RedirectChain.Hop(
                        url: response.request.url, status: response.status, location: current.url,
                        peerAddress: response.peerAddress, timings: response.timings))
                if cookies == nil, seen.contains(RedirectingFetcher.key(current)), request.cookie == nil {
                    let set = ChainCookies(answers)
                    current = set.added(to: current)
                    cookies = set
                }
                if let names = cookies?.names(for: current), !names.isEmpty { chain.cookies = names }
                if seen.contains(RedirectingFetcher.key(current)) {
                    throw failure(.tooManyRedirects, request.url, RedirectingFetcher.circle(current, chain.cookies))
                }
                if chain.hops.count > maximumRedirects {
                    let last = "the last one leads to \(current.url)"
                    throw failure(.tooManyRedirects, request.url, "more than \(maximumRedirects) redirects; \(last)")
                }
            } catch {
                chain.outcome = .failure(error)
                return chain
            }
            chain.outcome = await Result(of: current, from: fetcher)
            if case .failure(let missing) = chain.outcome, missing.code == .notInArchive, !chain.cookies.isEmpty {
                // A capture of before cookies were sent.
                chain.cookies = []
                chain.outcome = .failure(
                    failure(.tooManyRedirects, request.url, RedirectingFetcher.circle(current, [])))
            }
        }
        return chain
    }

    private static func location(_ response: FetchResponse) -> String? {
        switch response.status {
        case 301, 302, 303, 307, 308: break
        default: return nil
        }
        return response.headers.first(named: "Location").flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func key(_ request: FetchRequest) -> String {
        request.method.rawValue + " " + request.target.asked + (request.cookie.map { " " + $0 } ?? "")
    }

    private static func circle(_ request: FetchRequest, _ cookies: [String]) -> String {
        let words = "the redirects lead back to \(request.url)"
        return cookies.isEmpty ? words : words + ", also with the cookies that they set"
    }

    private func next(
        _ request: FetchRequest, _ response: FetchResponse, _ location: String
    ) throws(FetchFailure) -> FetchRequest {
        guard let base = request.target.absolute else {
            throw failure(.invalidURL, request.url, "redirects from a URL that cannot be read")
        }
        guard let target = base.resolving(location) else {
            let scheme = AbsoluteURL.scheme(of: location)
            throw failure(scheme == nil ? .invalidURL : .unsupportedScheme, location, "\(base) leads to it")
        }
        guard target.scheme == "http" || target.scheme == "https" else {
            throw failure(.unsupportedScheme, target.description, "\(base) may not lead to another kind of address")
        }
        var next = request
        next.url = target.description
        let becomesGet = response.status == 303 || (response.status <= 302 && request.method == .post)
        if becomesGet, request.method == .post {
            next.method = .get
            next.body = []
            next.headers.removeAll { $0.name.lowercased().hasPrefix("content-") }
        }
        if !target.hasSameOrigin(as: base) {
            next.headers.removeAll { ["authorization", "cookie", "host"].contains($0.name.lowercased()) }
        }
        return next
    }

    private func failure(_ code: FetchFailure.Code, _ url: String, _ detail: String) -> FetchFailure {
        FetchFailure(code, url: url, detail: detail, at: now())
    }
}
