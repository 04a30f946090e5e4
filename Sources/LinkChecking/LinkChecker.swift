import DCAT
import DataQuality
import Fetching

/// Checks one link: HEAD first, GET for the first bytes where HEAD does not settle it or the bytes are to be seen.
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
        let url = link.target.absolute?.description == link.url ? link.target : WrittenURL(link.target.asked)
        let head = try await ask(.head, url, .first, link)
        if let folder = FollowUp.folder(after: head.answer, of: url) {
            return try await observe(head, folder: folder, link)
        }
        let isRead = limits.content.reads(link, asOf: asOf)
        let isOnline = head.judgement.verdict.isOnline == true
        let interest = isRead && isOnline ? LinkAttempt.Occasion.content : nil
        let occasion = FollowUp.occasion(after: head.answer, link: link) ?? interest
        guard let occasion else { return head.observation }
        let get = try await ask(.get, url, occasion, link, stated: isOnline ? head.answer.contentLength : nil)
        // What the run of an archive did not ask out of interest is not missing.
        if occasion == .content, get.answer.outcome == .failure(.notInArchive) { return head.observation }
        var observation = observe(head, get)
        if link.isService, !get.answer.forbidsAsking, isRead || observation.verdict.isOnline != true {
            try await askService(link, url.text, &observation)
        }
        return observation
    }

    /// The observation of a link that cannot be asked: one without a scheme or a host, or of a scheme that is no way to
    /// data on another machine; nil for all others.
    public func unasked(_ link: LinkToCheck) -> LinkObservation? {
        if let url = link.target.absolute, LinkChecker.isAsked(url.scheme) { return nil }
        let cause: LinkCause.Name
        switch AbsoluteURL.scheme(of: link.url) {
        case nil: cause = .noScheme
        case let scheme? where !LinkChecker.isAsked(scheme): cause = .unsupportedScheme
        default: cause = .invalidURL
        }
        return LinkObservation(
            url: link.url, checkedAt: asOf, verdict: .unsupported, cause: cause.rawValue, attempts: [],
            linkNumber: link.number)
    }

    private static let headers = [HeaderField("Accept", "*/*"), HeaderField("Accept-Encoding", "identity")]

    private static func isAsked(_ scheme: String) -> Bool {
        scheme == "http" || scheme == "https" || scheme == "ftp" || scheme == "ftps"
    }

    /// Part of its callers, as a call between tasks' functions costs more than it.
    ///
    /// - Parameter stated: the length in bytes that an earlier answer stated.
    @inline(__always)
    private func ask(
        _ method: FetchRequest.Method, _ url: WrittenURL, _ occasion: LinkAttempt.Occasion, _ link: LinkToCheck,
        stated: Int64? = nil
    ) async throws(FetchFailure) -> AskedLink {
        let isGet = method == .get
        let request = FetchRequest(
            method, url, headers: LinkChecker.headers,
            // Asked for more bytes than a file has, libcurl takes the end of an FTP transfer for a broken one.
            firstBytes: isGet && url.text.hasPrefix("http") ? limits.firstBytes : nil,
            limits: isGet ? limits.get : limits.head)
        let chain = await fetcher.follow(request)
        var content: LinkContent?
        switch chain.outcome {
        case .success(let response):
            if isGet {
                content = await offNetworkThread {
                    LinkContent(response, limit: limits.firstBytes, link: link, stated: stated)
                }
            }
            response.body.discard()
        case .failure(let failure):
            if failure.code == .storage || failure.code == .cancelled { throw failure }
        }
        return AskedLink(request, for: link, chain, occasion, content)
    }

    /// The last request decides, unless it was made out of interest in the bytes alone and came to nothing.
    private func observe(_ head: AskedLink, _ get: AskedLink) -> LinkObservation {
        let isOfNoUse = get.occasion == .content && get.judgement.verdict == .unknown && get.answer.message == nil
        var observation = isOfNoUse ? head.observation : get.observation
        if isOfNoUse { observation.decidedBy = 0 }
        observation.attempts = head.observation.attempts + get.observation.attempts
        return observation
    }

    /// With what the folder of an FTP link's name answers.
    private func observe(
        _ head: AskedLink, folder: WrittenURL, _ link: LinkToCheck
    ) async throws(FetchFailure) -> LinkObservation {
        let asked = try await ask(.head, folder, .refused, link)
        // Archives of earlier versions have no such request.
        return asked.answer.outcome == .failure(.notInArchive) ? head.observation : observe(head, asked)
    }

    /// Asks a service to describe itself, as its clients do.
    private func askService(
        _ link: LinkToCheck, _ url: String, _ observation: inout LinkObservation
    ) async throws(FetchFailure) {
        guard let inquiry = ServiceInquiry(link, url: url) else { return }
        let request = FetchRequest(
            .get, inquiry.url, headers: [HeaderField("Accept", inquiry.accept)], limits: limits.service)
        let chain = await fetcher.follow(request)
        if case .failure(let failure) = chain.outcome, failure.code == .storage || failure.code == .cancelled {
            throw failure
        }
        let reading = await offNetworkThread {
            ServiceReading(inquiry, chain, limit: Int(limits.service.maximumBodyBytes))
        }
        if case .success(let response) = chain.outcome { response.body.discard() }
        reading.describe(in: &observation)
    }
}
