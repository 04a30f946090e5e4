import DCAT

/// Why there is no answer.
public struct FetchFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case invalidURL = "invalid-url"
        /// A scheme that is never fetched, such as `data:`.
        case unsupportedScheme = "unsupported-scheme"
        /// The name leads to a private, loopback or link-local address and these are not allowed.
        case addressRefused = "address-refused"
        case nameNotFound = "name-not-found"
        case connectionRefused = "connection-refused"
        case connectionReset = "connection-reset"
        /// No way to the host's network, seen from here.
        case networkUnreachable = "network-unreachable"
        /// The secure connection failed for another reason than those below.
        case tls
        /// The server speaks only what OpenSSL no longer does: an old version, a short key.
        case tlsOutdated = "tls-outdated"
        /// The certificate, or one that it rests on, has run out.
        case certificateExpired = "certificate-expired"
        case certificateNotYetValid = "certificate-not-yet-valid"
        /// The server signed its certificate itself.
        case certificateSelfSigned = "certificate-self-signed"
        /// The issuer of the certificate is neither sent along nor known: an incomplete chain, or an authority of its own.
        case certificateChain = "certificate-chain"
        /// The certificate rests on an authority that is not trusted, or is refused for what it is.
        case certificateUntrusted = "certificate-untrusted"
        /// The certificate is for other names.
        case certificateName = "certificate-name"
        case timeout
        case tooLarge = "too-large"
        case tooManyRedirects = "too-many-redirects"
        case protocolError = "protocol-error"
        /// The host asked to be left alone for longer than we are ready to wait, or has stopped answering.
        case postponed
        /// The host's robots.txt forbids the URL.
        case robots
        /// The host's robots.txt could not be had (5xx), so that nothing may be asked (RFC 9309, 2.3.1.4).
        case robotsUnavailable = "robots-unavailable"
        /// The time that was set for all requests together is over.
        case outOfTime = "out-of-time"
        /// The archive holds no such request (replay only).
        case notInArchive = "not-in-archive"
        /// The spool or the archive cannot be written: the run must end.
        case storage
        case cancelled

        /// Whether a secure connection could not be made or was not trusted.
        public var isOfTLS: Bool {
            switch self {
            case .tls, .tlsOutdated, .certificateExpired, .certificateNotYetValid, .certificateSelfSigned,
                .certificateChain, .certificateUntrusted, .certificateName:
                true
            default: false
            }
        }
    }

    public var code: Code
    public var url: String
    public var detail: String
    /// UTC.
    public var at: Instant

    public init(_ code: Code, url: String, detail: String, at: Instant) {
        self.code = code
        self.url = url
        self.detail = detail
        self.at = at
    }

    public var description: String { "\(url): \(detail) (\(code.rawValue))" }
}
