import DCAT
import DataQuality
import Fetching

/// Checks one link: HEAD first, GET for the first bytes where HEAD does not settle it.
///
/// A check is a function of the answers alone, so that a replay of the same answers gives the same observation.
public struct LinkChecker: Sendable {
    private let fetcher: RedirectingFetcher
    private let limits: LinkCheckLimits
    private let asOf: Instant

    /// - Parameters:
    ///   - fetcher: one exchange a request; redirects are followed here.
    ///   - asOf: the instant of the run, the time of checks that ask nothing.
    public init(fetcher: any Fetcher, limits: LinkCheckLimits = LinkCheckLimits(), asOf: Instant) {
        self.fetcher = RedirectingFetcher(fetcher, maximumRedirects: limits.maximumRedirects) { asOf }
        self.limits = limits
        self.asOf = asOf
    }

    /// - Throws: only what must end the run: ``FetchFailure/Code/storage`` and ``FetchFailure/Code/cancelled``.
    public func check(_ link: LinkToCheck) async throws(FetchFailure) -> LinkObservation {
        if let observation = unasked(link) { return observation }
        let url = AbsoluteURL(link.url)?.description ?? link.url
        let head = try await ask(.head, url, .first)
        guard let occasion = FollowUp.occasion(after: head.answer, link: link) else {
            return observe(link, [head])
        }
        return observe(link, [head, try await ask(.get, url, occasion)])
    }

    /// The observation of a link that cannot be asked: one without a scheme or a host, or of a scheme that is no way to
    /// data on another machine; nil for all others.
    public func unasked(_ link: LinkToCheck) -> LinkObservation? {
        let cause: LinkCause.Name
        switch AbsoluteURL.scheme(of: link.url) {
        case nil: cause = .noScheme
        case let scheme? where !LinkChecker.schemes.contains(scheme): cause = .unsupportedScheme
        default:
            if AbsoluteURL(link.url) != nil { return nil }
            cause = .invalidURL
        }
        return LinkObservation(
            url: link.url, checkedAt: asOf, verdict: .unsupported, cause: cause.rawValue, attempts: [])
    }

    /// The schemes that are asked.
    public static let schemes: Set<String> = ["http", "https", "ftp", "ftps"]

    private func ask(
        _ method: FetchRequest.Method, _ url: String, _ occasion: LinkAttempt.Occasion
    ) async throws(FetchFailure) -> AskedLink {
        let isGet = method == .get
        let request = FetchRequest(
            method, url, headers: [HeaderField("Accept", "*/*"), HeaderField("Accept-Encoding", "identity")],
            firstBytes: isGet ? limits.firstBytes : nil, limits: isGet ? limits.get : limits.head)
        let chain = await fetcher.follow(request)
        var content: LinkContent?
        switch chain.outcome {
        case .success(let response):
            if isGet { content = LinkContent(response, limit: limits.firstBytes) }
            response.body.discard()
        case .failure(let failure):
            if failure.code == .storage || failure.code == .cancelled { throw failure }
        }
        return AskedLink(request, chain, occasion, content)
    }

    /// - Parameter asked: in order; the last one decides.
    private func observe(_ link: LinkToCheck, _ asked: [AskedLink]) -> LinkObservation {
        var observation = LinkObservation(
            url: link.url, checkedAt: asOf, verdict: .unknown, cause: "", attempts: asked.map(\.attempt))
        guard let last = asked.last else { return observation }
        let judgement = LinkVerdict.judge(last.answer, link: link)
        (observation.verdict, observation.cause) = (judgement.verdict, judgement.cause.slug)
        last.describe(in: &observation)
        return observation
    }
}
