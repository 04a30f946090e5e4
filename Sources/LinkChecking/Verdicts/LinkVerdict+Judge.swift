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
}

extension LinkVerdict {
    /// The verdict on an HTTP status, whatever came with it. The table stands in `Docs/metrics/online-availability.md`.
    public static func judge(httpStatus status: Int) -> LinkVerdict {
        switch status {
        case 200...299, 300: .ok
        // The content exists but has no first byte: an empty file.
        case 416: .ok
        case 404, 410: .broken
        case 401, 402, 403, 407, 412, 451, 999: .blocked
        default: .unknown
        }
    }

    /// The verdict on the last reply code of an FTP server (RFC 959).
    public static func judge(ftpCode code: Int) -> LinkVerdict {
        switch code {
        // A size or a date is asked for by commands that may leave an intermediate reply.
        case 200...399: .ok
        case 430, 530, 532: .blocked
        // Not found, or not for us: RFC 959 has one code for both.
        case 550: .broken
        default: .unknown
        }
    }

    /// The verdict where there is no answer.
    ///
    /// One failed lookup cannot tell a name that is gone from a resolver in trouble, and a private address may be a
    /// public one elsewhere, so that neither is `broken`.
    public static func judge(failure code: FetchFailure.Code) -> LinkJudgement {
        switch code {
        case .invalidURL: LinkJudgement(.unsupported, .named(.invalidURL))
        case .unsupportedScheme: LinkJudgement(.unsupported, .named(.unsupportedScheme))
        case .addressRefused: LinkJudgement(.unsupported, .named(.addressRefused))
        case .nameNotFound: LinkJudgement(.unknown, .named(.nameNotFound))
        case .connectionRefused: LinkJudgement(.unknown, .named(.connectionRefused))
        case .connectionReset: LinkJudgement(.unknown, .named(.connectionReset))
        case .networkUnreachable: LinkJudgement(.unknown, .named(.networkUnreachable))
        case .tls: LinkJudgement(.unknown, .named(.tls))
        case .tlsOutdated: LinkJudgement(.unknown, .named(.tlsOutdated))
        case .certificateExpired: LinkJudgement(.unknown, .named(.certificateExpired))
        case .certificateNotYetValid: LinkJudgement(.unknown, .named(.certificateNotYetValid))
        case .certificateSelfSigned: LinkJudgement(.unknown, .named(.certificateSelfSigned))
        case .certificateChain: LinkJudgement(.unknown, .named(.certificateChain))
        case .certificateUntrusted: LinkJudgement(.unknown, .named(.certificateUntrusted))
        case .certificateName: LinkJudgement(.unknown, .named(.certificateName))
        case .timeout: LinkJudgement(.unknown, .named(.timeout))
        case .tooLarge: LinkJudgement(.unknown, .named(.tooLarge))
        case .tooManyRedirects: LinkJudgement(.unknown, .named(.tooManyRedirects))
        case .postponed: LinkJudgement(.unknown, .named(.postponed))
        case .robots: LinkJudgement(.blocked, .named(.robots))
        case .robotsUnavailable: LinkJudgement(.unknown, .named(.robotsUnavailable))
        case .outOfTime: LinkJudgement(.unknown, .named(.outOfTime))
        case .notInArchive: LinkJudgement(.unknown, .named(.notInArchive))
        case .protocolError, .storage, .cancelled: LinkJudgement(.unknown, .named(.protocolError))
        }
    }

    /// The verdict on what a page or a message says under a status of success; nil where it is what was to be expected.
    ///
    /// A page whose title says that there is nothing is believed wherever it stands; all else only where data is declared,
    /// as a page may well be about errors or ask for a password.
    private static func judge(_ message: PageMessage, isPage: Bool, link: LinkToCheck) -> LinkJudgement? {
        switch message {
        case .notFound where isPage || link.expectsData: return LinkJudgement(.broken, .named(.softNotFound))
        case .error(_, let status) where link.expectsData:
            let verdict = status.map { judge(httpStatus: $0) } == .blocked ? LinkVerdict.blocked : .unknown
            return LinkJudgement(verdict, .named(.errorPage))
        case .login where link.expectsData: return LinkJudgement(.blocked, .named(.loginPage))
        case .challenge where link.expectsData: return LinkJudgement(.blocked, .named(.challenge))
        default: return nil
        }
    }

    /// The verdict on an answer to a link.
    static func judge(_ answer: LinkAnswer, link: LinkToCheck) -> LinkJudgement {
        switch answer.outcome {
        case .failure(.invalidURL) where answer.isRedirectFault,
            .failure(.unsupportedScheme) where answer.isRedirectFault:
            return LinkJudgement(.unknown, .named(.invalidRedirect))
        case .failure(let code): return judge(failure: code)
        case .ftp(let code): return LinkJudgement(judge(ftpCode: code), .ftp(code))
        case .http(let status):
            if let cause = answer.refusal.flatMap(LinkCause.init) { return LinkJudgement(.blocked, cause) }
            if answer.isChallenge { return LinkJudgement(.blocked, .named(.challenge)) }
            let verdict = judge(httpStatus: status)
            guard verdict == .ok else { return LinkJudgement(verdict, .http(status)) }
            if answer.isPage, let last = answer.redirects.last, LoginPage.isLogin(last, insteadOf: link.url) {
                return LinkJudgement(.blocked, .named(.loginPage))
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
