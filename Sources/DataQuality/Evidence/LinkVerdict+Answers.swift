/// What an answer, or what came instead of one, means by itself. The table stands in
/// `Docs/metrics/online-availability.md`; the methodology page prints it from here.
extension LinkVerdict {
    /// The verdict on an HTTP status, whatever came with it.
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
}

extension LinkCause {
    /// The verdict that comes with it, where nothing else is known of the answer: after redirects, what answers is `moved`,
    /// and an error page is `blocked` where it names 401 or 403.
    public var verdict: LinkVerdict {
        switch self {
        case .http(let status): .judge(httpStatus: status)
        case .ftp(let code): .judge(ftpCode: code)
        case .named(let name): name.verdict
        }
    }
}

extension LinkCause.Name {
    /// ``LinkCause/verdict``.
    ///
    /// One failed lookup cannot tell a name that is gone from a resolver in trouble, and a private address may be a public
    /// one elsewhere, so that neither is `broken`.
    public var verdict: LinkVerdict {
        switch self {
        case .pageForData, .serviceAnswers: .ok
        case .softNotFound: .broken
        case .challenge, .firewall, .region, .loginPage, .robots: .blocked
        case .errorPage, .nameNotFound, .connectionRefused, .connectionReset, .networkUnreachable, .tls, .tlsOutdated,
            .certificateExpired, .certificateNotYetValid, .certificateSelfSigned, .certificateChain,
            .certificateUntrusted, .certificateName, .timeout, .tooLarge, .tooManyRedirects, .protocolError,
            .postponed, .robotsUnavailable, .outOfTime, .notInArchive, .invalidRedirect, .hostUnreachable:
            .unknown
        case .addressRefused, .invalidURL, .noScheme, .unsupportedScheme: .unsupported
        }
    }
}
