/// Why a link got its verdict: the answer's status, or what happened instead of an answer.
public enum LinkCause: Hashable, Sendable {
    /// The HTTP status of the last answer.
    case http(Int)
    /// The reply code of an FTP server.
    case ftp(Int)
    case named(Name)

    public enum Name: String, Hashable, Sendable, CaseIterable {
        // The answer's content.

        /// A page where the catalogue declares data.
        case pageForData = "page-for-data"
        /// A page says that there is nothing, under a status that says otherwise.
        case softNotFound = "soft-404"
        /// A page or a message tells of an error, under a status that says otherwise.
        case errorPage = "error-page"
        /// A firewall asks whether we are human.
        case challenge
        /// A firewall shows its own page in place of the answer.
        case firewall
        /// Only some countries or regions are served.
        case region
        /// Leads to a page to log in.
        case loginPage = "login-page"

        /// The link itself answers with an error, but the service behind it answers its clients.
        case serviceAnswers = "service-answers"

        // No answer; the slugs are those of the failures of fetching.

        case nameNotFound = "name-not-found"
        case connectionRefused = "connection-refused"
        case connectionReset = "connection-reset"
        case networkUnreachable = "network-unreachable"
        /// No secure connection, for another reason than those below.
        case tls
        /// The server speaks only versions or keys that are no longer accepted.
        case tlsOutdated = "tls-outdated"
        case certificateExpired = "certificate-expired"
        case certificateNotYetValid = "certificate-not-yet-valid"
        case certificateSelfSigned = "certificate-self-signed"
        /// The issuer of the certificate is neither sent along nor known.
        case certificateChain = "certificate-chain"
        case certificateUntrusted = "certificate-untrusted"
        /// The certificate is for other names.
        case certificateName = "certificate-name"
        case timeout
        case tooLarge = "too-large"
        case tooManyRedirects = "too-many-redirects"
        case protocolError = "protocol-error"
        case postponed
        /// The host's robots.txt forbids it.
        case robots
        /// The host's robots.txt fails, so that nothing may be asked.
        case robotsUnavailable = "robots-unavailable"
        /// The time set for all requests was over before it was asked.
        case outOfTime = "out-of-time"
        case notInArchive = "not-in-archive"
        /// Leads to a private, loopback or link-local address, which is never asked.
        case addressRefused = "address-refused"
        /// Redirects to something that cannot be asked, such as `mailto:`.
        case invalidRedirect = "invalid-redirect"
        /// Earlier links of the same host got no connection, so that this one was not asked.
        case hostUnreachable = "host-unreachable"

        // Never asked.

        case invalidURL = "invalid-url"
        case noScheme = "no-scheme"
        case unsupportedScheme = "unsupported-scheme"
    }

    /// Whether nothing came from the server that could be used.
    public var isSilence: Bool {
        switch self {
        case .http, .ftp: false
        case .named(let name):
            [
                .nameNotFound, .connectionRefused, .connectionReset, .networkUnreachable, .tls, .timeout,
                .hostUnreachable,
            ].contains(name) || isDistrust
        }
    }

    /// Whether something at the other end answered, so that there is a way to it.
    public var showsWay: Bool {
        switch self {
        case .http, .ftp: true
        case .named(let name):
            ![
                .nameNotFound, .networkUnreachable, .timeout, .hostUnreachable, .outOfTime, .postponed, .notInArchive,
            ].contains(name)
        }
    }

    /// Whether there is a server, but its certificate or its encryption is not accepted.
    public var isDistrust: Bool {
        guard case .named(let name) = self else { return false }
        switch name {
        case .tlsOutdated, .certificateExpired, .certificateNotYetValid, .certificateSelfSigned, .certificateChain,
            .certificateUntrusted, .certificateName:
            return true
        default: return false
        }
    }

    /// Such as `http-404`, `ftp-550` or `timeout`.
    public var slug: String {
        switch self {
        case .http(let status) where LinkCause.statuses.contains(status):
            LinkCause.slugs[status - LinkCause.statuses.lowerBound]
        case .http(let status): "http-" + String(status)
        case .ftp(let code): "ftp-" + String(code)
        case .named(let name): name.rawValue
        }
    }

    /// Those whose slugs are at hand.
    private static let statuses = 100..<600
    private static let slugs = statuses.map { "http-" + String($0) }

    /// Reads back what `slug` wrote.
    public init?(slug: String) {
        if let status = LinkCause.status(slug) ?? LinkCause.number(slug, after: "http-") {
            self = .http(status)
        } else if let name = Name(rawValue: slug) {
            self = .named(name)
        } else if let code = LinkCause.number(slug, after: "ftp-") {
            self = .ftp(code)
        } else {
            return nil
        }
    }

    private static func number(_ slug: String, after prefix: String) -> Int? {
        slug.hasPrefix(prefix) ? Int(slug.dropFirst(prefix.utf8.count)) : nil
    }

    /// The three digits of `http-200` and its like: what most slugs are, read without making texts of their parts.
    private static func status(_ slug: String) -> Int? {
        var slug = slug
        return slug.withUTF8 { bytes in
            guard bytes.count == 8, bytes.starts(with: [0x68, 0x74, 0x74, 0x70, 0x2D]) else { return nil }
            var status = 0
            for byte in bytes[5...] {
                guard (0x30...0x39).contains(byte) else { return nil }
                status = status * 10 + Int(byte - 0x30)
            }
            return status
        }
    }
}
