import DCAT
import DataQuality
import Fetching

/// What one request for a link came to, reduced to what a verdict rests on.
struct LinkAnswer: Hashable, Sendable {
    enum Outcome: Hashable, Sendable {
        case http(status: Int)
        case ftp(code: Int)
        case failure(FetchFailure.Code)
    }

    var outcome: Outcome
    var method: FetchRequest.Method
    /// The URLs each redirect led to.
    var redirects: [String] = []
    /// Without parameters, in lower case.
    var mediaType: String?
    var contentLength: Int64?
    /// Whether the answer says when the content changed or how long it is.
    var saysSomething = false
    /// Whether a firewall says that this is its own page.
    var isChallenge = false
    /// Whether the server says when to come back.
    var asksForPatience = false
    /// Whether it is a redirect that failed, by where it leads.
    var isRedirectFault = false
    /// What the first bytes look like; nil when none were read or nothing was recognised.
    var sniffed: FileFormat?
    /// What the bytes say in place of data.
    var message: PageMessage?
    /// A firewall, a login or a region that stands before the data, by headers and bytes.
    var refusal: Refusal?

    init(_ outcome: Outcome, method: FetchRequest.Method = .get) {
        self.outcome = outcome
        self.method = method
    }

    /// - Parameters:
    ///   - url: what was asked.
    ///   - fields: those of the last answer, where they were looked for already.
    init(
        _ chain: RedirectChain, of url: @autoclosure () -> String, method: FetchRequest.Method,
        fields: AnswerFields? = nil, sniffed: FileFormat? = nil, message: PageMessage? = nil, refusal: Refusal? = nil
    ) {
        self.refusal = refusal
        self.method = method
        self.sniffed = sniffed
        self.message = message
        redirects = chain.hops.map(\.location)
        // Come back for a cookie, it has not moved.
        if !chain.cookies.isEmpty, redirects.last == AbsoluteURL(url())?.description { redirects = [] }
        switch chain.outcome {
        case .failure(let failure):
            outcome = .failure(failure.code)
            isRedirectFault = failure.url != url()
        case .success(let response):
            outcome =
                response.protocolVersion == "FTP" ? .ftp(code: response.status) : .http(status: response.status)
            let fields = fields ?? AnswerFields(response.headers)
            mediaType = fields.mediaType
            contentLength = fields.contentLength
            saysSomething = fields.sayTimeOrLength
            asksForPatience = fields.has(.retryAfter)
            isChallenge = fields.areChallenge
        }
    }

    /// Whether the server wants to be left alone, or cannot be reached, so that no more is asked of it.
    var forbidsAsking: Bool {
        switch outcome {
        case .failure: true
        case .ftp: false
        case .http(let status): isChallenge || status == 429 || asksForPatience
        }
    }

    /// Whether what came is a page for people.
    var isPage: Bool {
        if let sniffed { return sniffed.properties.kind == .page }
        return mediaType == "text/html" || mediaType == "application/xhtml+xml"
    }
}
