import DataQuality
import Fetching

/// Decides whether the answer to HEAD settles a link, or GET must be asked.
enum FollowUp {
    /// Why GET must be asked; nil where HEAD settles the matter.
    static func occasion(after head: LinkAnswer, link: LinkToCheck) -> LinkAttempt.Occasion? {
        switch head.outcome {
        case .failure(let code): occasion(after: code)
        // FTP has no HEAD: what was asked is the file's size and date.
        case .ftp: nil
        case .http(let status): occasion(after: status, head, link)
        }
    }

    /// The folder that an FTP link may lead to where no file is there: without a slash at its end, it is asked for as a file.
    static func folder(after head: LinkAnswer, of url: WrittenURL) -> WrittenURL? {
        guard head.outcome == .ftp(code: 550), let path = url.absolute?.path, !path.hasSuffix("/") else { return nil }
        return WrittenURL(url.text + "/")
    }

    private static func occasion(after failure: FetchFailure.Code) -> LinkAttempt.Occasion? {
        switch failure {
        // Servers that do not know HEAD hang up, wait for ever, answer with a body or send it in circles.
        case .timeout: .timedOut
        case .connectionReset, .protocolError, .tooLarge, .tooManyRedirects: .failed
        // An archive may lack a HEAD that was not answered; what was asked next is in it.
        case .notInArchive: .failed
        case .invalidURL, .unsupportedScheme, .addressRefused, .nameNotFound, .connectionRefused, .networkUnreachable,
            .tls, .tlsOutdated, .certificateExpired, .certificateNotYetValid, .certificateSelfSigned,
            .certificateChain, .certificateUntrusted, .certificateName, .postponed, .robots, .robotsUnavailable,
            .outOfTime, .storage, .cancelled:
            nil
        }
    }

    private static func occasion(
        after status: Int, _ head: LinkAnswer, _ link: LinkToCheck
    ) -> LinkAttempt.Occasion? {
        if head.isChallenge || status == 429 { return nil }
        if status == 503 || status == 403, head.asksForPatience { return nil }
        guard (200...299).contains(status) else { return .refused }
        // A page in place of data may be an error page with a friendly status; so may any small page.
        if head.isPage, link.expectsData || head.contentLength.map({ $0 < smallPage }) ?? false { return .page }
        return head.saysSomething ? nil : .saysNothing
    }

    /// In bytes; the threshold of udata-hydra.
    private static let smallPage: Int64 = 4_096
}
