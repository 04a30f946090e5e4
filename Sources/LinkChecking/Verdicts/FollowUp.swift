import Fetching

/// Decides whether the answer to HEAD settles a link, or GET must be asked.
enum FollowUp {
    static func isNeeded(after head: LinkAnswer, link: LinkToCheck) -> Bool {
        switch head.outcome {
        case .failure(let code): isNeeded(after: code)
        // FTP has no HEAD: what was asked is the file's size and date.
        case .ftp: false
        case .http(let status): isNeeded(after: status, head, link)
        }
    }

    private static func isNeeded(after failure: FetchFailure.Code) -> Bool {
        switch failure {
        // Servers that do not know HEAD hang up, wait for ever, answer with a body or send it in circles.
        case .timeout, .connectionReset, .protocolError, .tooLarge, .tooManyRedirects: true
        // An archive may lack a HEAD that was not answered; what was asked next is in it.
        case .notInArchive: true
        case .invalidURL, .unsupportedScheme, .addressRefused, .nameNotFound, .connectionRefused, .tls, .postponed,
            .storage, .cancelled:
            false
        }
    }

    private static func isNeeded(after status: Int, _ head: LinkAnswer, _ link: LinkToCheck) -> Bool {
        if head.isChallenge || status == 429 { return false }
        if status == 503 || status == 403, head.asksForPatience { return false }
        guard (200...299).contains(status) else { return true }
        // A page in place of data may be an error page with a friendly status.
        return !head.saysSomething || (head.isPage && link.expectsData)
    }
}
