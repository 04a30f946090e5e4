import DataQuality
import Fetching

/// A verdict with its cause.
public struct LinkJudgement: Hashable, Sendable {
    public var verdict: LinkVerdict
    public var cause: LinkCause

    public init(_ verdict: LinkVerdict, _ cause: LinkCause) {
        self.verdict = verdict
        self.cause = cause
    }

    /// With the verdict that the cause has of itself.
    init(_ cause: LinkCause) { self.init(cause.verdict, cause) }

    init(_ name: LinkCause.Name) { self.init(.named(name)) }
}

extension LinkVerdict {
    /// The verdict where there is no answer.
    public static func judge(failure code: FetchFailure.Code) -> LinkJudgement {
        switch code {
        case .invalidURL: LinkJudgement(.invalidURL)
        case .unsupportedScheme: LinkJudgement(.unsupportedScheme)
        case .addressRefused: LinkJudgement(.addressRefused)
        case .nameNotFound: LinkJudgement(.nameNotFound)
        case .connectionRefused: LinkJudgement(.connectionRefused)
        case .connectionReset: LinkJudgement(.connectionReset)
        case .networkUnreachable: LinkJudgement(.networkUnreachable)
        case .tls: LinkJudgement(.tls)
        case .tlsOutdated: LinkJudgement(.tlsOutdated)
        case .certificateExpired: LinkJudgement(.certificateExpired)
        case .certificateNotYetValid: LinkJudgement(.certificateNotYetValid)
        case .certificateSelfSigned: LinkJudgement(.certificateSelfSigned)
        case .certificateChain: LinkJudgement(.certificateChain)
        case .certificateUntrusted: LinkJudgement(.certificateUntrusted)
        case .certificateName: LinkJudgement(.certificateName)
        case .timeout: LinkJudgement(.timeout)
        case .tooLarge: LinkJudgement(.tooLarge)
        case .tooManyRedirects: LinkJudgement(.tooManyRedirects)
        case .postponed: LinkJudgement(.postponed)
        case .robots: LinkJudgement(.robots)
        case .robotsUnavailable: LinkJudgement(.robotsUnavailable)
        case .outOfTime: LinkJudgement(.outOfTime)
        case .notInArchive: LinkJudgement(.notInArchive)
        case .protocolError, .storage, .cancelled: LinkJudgement(.protocolError)
        }
    }

    /// The verdict on what a page or a message says under a status of success; nil where it is what was to be expected.
    ///
    /// A page whose title says that there is nothing is believed wherever it stands; all else only where data is declared,
    /// as a page may well be about errors or ask for a password.
    private static func judge(_ message: PageMessage, isPage: Bool, link: LinkToCheck) -> LinkJudgement? {
        switch message {
        case .notFound where isPage || link.expectsData: return LinkJudgement(.softNotFound)
        case .error(_, let status) where link.expectsData:
            let isRefusal = status.map { judge(httpStatus: $0) } == .blocked
            return isRefusal ? LinkJudgement(.blocked, .named(.errorPage)) : LinkJudgement(.errorPage)
        case .login where link.expectsData: return LinkJudgement(.loginPage)
        case .challenge where link.expectsData: return LinkJudgement(.challenge)
        default: return nil
        }
    }

    /// The verdict on an answer to a link.
    static func judge(_ answer: LinkAnswer, link: LinkToCheck) -> LinkJudgement {
        switch answer.outcome {
        case .failure(.invalidURL) where answer.isRedirectFault,
            .failure(.unsupportedScheme) where answer.isRedirectFault:
            return LinkJudgement(.invalidRedirect)
        case .failure(let code): return judge(failure: code)
        case .ftp(let code): return LinkJudgement(.ftp(code))
        case .http(let status):
            if let cause = answer.refusal.flatMap(LinkCause.init) { return LinkJudgement(cause) }
            if answer.isChallenge { return LinkJudgement(.challenge) }
            let judgement = LinkJudgement(.http(status))
            guard judgement.verdict == .ok else { return judgement }
            if answer.isPage, let last = answer.redirects.last, LoginPage.isLogin(last, insteadOf: link.url) {
                return LinkJudgement(.loginPage)
            }
            if let message = answer.message, let judgement = judge(message, isPage: answer.isPage, link: link) {
                return judgement
            }
            let isMisplaced = answer.isPage && link.expectsData
            return LinkJudgement(
                answer.redirects.isEmpty ? .ok : .moved, isMisplaced ? .named(.pageForData) : .http(status))
        }
    }
}
