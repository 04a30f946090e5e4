import DCAT
import DataQuality
import Fetching
import Vocabularies

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
        let head = await ask(.head, url)
        try head.throwIfFatal()
        let answer = LinkAnswer(head.chain, of: url, method: .head)
        guard FollowUp.isNeeded(after: answer, link: link) else {
            return observe(link, head, answer, methods: ["HEAD"])
        }
        let get = await ask(.get, url)
        try get.throwIfFatal()
        let last = LinkAnswer(get.chain, of: url, method: .get, sniffed: get.content?.format)
        return observe(link, get, last, methods: ["HEAD", "GET"])
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
            url: link.url, checkedAt: asOf, verdict: .unsupported, cause: cause.rawValue, methods: [])
    }

    /// The schemes that are asked.
    public static let schemes: Set<String> = ["http", "https", "ftp", "ftps"]

    /// A chain of answers with what was read of the last one's body.
    private struct Asked {
        var chain: RedirectChain
        var content: LinkContent?

        func throwIfFatal() throws(FetchFailure) {
            if case .failure(let failure) = chain.outcome, failure.code == .storage || failure.code == .cancelled {
                throw failure
            }
        }
    }

    private func ask(_ method: FetchRequest.Method, _ url: String) async -> Asked {
        let isGet = method == .get
        let request = FetchRequest(
            method, url, headers: [HeaderField("Accept", "*/*"), HeaderField("Accept-Encoding", "identity")],
            firstBytes: isGet ? limits.firstBytes : nil, limits: isGet ? limits.get : limits.head)
        var asked = Asked(chain: await fetcher.follow(request))
        if case .success(let response) = asked.chain.outcome {
            if isGet { asked.content = LinkContent(response, limit: limits.firstBytes) }
            response.body.discard()
        }
        return asked
    }

    private func observe(
        _ link: LinkToCheck, _ asked: Asked, _ answer: LinkAnswer, methods: [String]
    ) -> LinkObservation {
        let judgement = LinkVerdict.judge(answer, link: link)
        var observation = LinkObservation(
            url: link.url, checkedAt: asOf, verdict: judgement.verdict, cause: judgement.cause.slug, methods: methods)
        observation.redirects = answer.redirects
        switch asked.chain.outcome {
        case .failure(let failure): observation.checkedAt = failure.at
        case .success(let response):
            observation.checkedAt = response.fetchedAt
            observation.status = response.status
            observation.peerAddress = response.peerAddress
            observation.firstByteMilliseconds = response.timings.firstByte
            observation.contentType = response.headers.first(named: "Content-Type")
            observation.contentLength = answer.contentLength
            observation.etag = response.headers.first(named: "ETag")
            observation.lastModified = response.headers.first(named: "Last-Modified").flatMap(HTTPDate.instant)
                .map { PartialDate(start: $0, precision: .second) }
            observation.servedFormat = answer.mediaType.flatMap(FormatVocabulary.recognise)
            observation.sniffedFormat = answer.sniffed
            observation.digest = asked.content?.digest
        }
        return observation
    }
}
