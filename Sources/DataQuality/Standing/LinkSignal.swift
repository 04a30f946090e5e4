/// What one check says of the life of a link. The table stands in `Docs/metrics/link-standing.md`.
public enum LinkSignal: String, Hashable, Sendable, CaseIterable {
    /// Answers where the catalogue says.
    case ok
    /// Answers after a redirect.
    case moved
    /// The server says that there is nothing (404, 410, FTP 550).
    case gone
    /// No usable answer: refused, reset, no such name, no TLS, no time, a server error.
    case failure
    /// The server is there and refuses the likes of us.
    case refusal
    /// The server is there, and we do not accept its certificate or its encryption.
    case distrust
    /// The server asks for patience, or we came too fast.
    case throttled
    /// Says nothing of the link.
    case unclear
    /// Not a link that can be checked.
    case unsupported

    public init(_ observation: LinkObservation) {
        self.init(observation.verdict, cause: LinkCause(slug: observation.cause))
    }

    /// - Parameter cause: nil for one that this version does not know.
    public init(_ verdict: LinkVerdict, cause: LinkCause?) {
        switch verdict {
        case .ok: self = .ok
        case .moved: self = .moved
        case .blocked: self = .refusal
        case .unsupported: self = .unsupported
        case .broken: self = cause.map(LinkSignal.isGone) ?? false ? .gone : .failure
        case .unknown: self = cause.map(LinkSignal.undecided) ?? .unclear
        }
    }

    public var isSuccess: Bool { self == .ok || self == .moved }

    /// Whether it lengthens a streak of failures.
    public var isFailure: Bool { self == .gone || self == .failure }

    /// Whether trouble on our own side may look like it.
    public var mayBeOurs: Bool { isFailure || self == .distrust }

    private static func isGone(_ cause: LinkCause) -> Bool {
        [.http(404), .http(410), .ftp(550)].contains(cause)
    }

    private static func undecided(_ cause: LinkCause) -> LinkSignal {
        switch cause {
        case .http(let status): http(status)
        case .ftp(let code): code == 421 ? .throttled : .unclear
        case .named(let name): cause.isDistrust ? .distrust : named(name)
        }
    }

    private static func http(_ status: Int) -> LinkSignal {
        switch status {
        // 509 and 529 are not registered, but servers that are overrun use them.
        case 429, 509, 529: .throttled
        // Not implemented, version not supported, and the page of a network that wants us to log in.
        case 501, 505, 511: .unclear
        case 408, 500...599: .failure
        default: .unclear
        }
    }

    private static func named(_ name: LinkCause.Name) -> LinkSignal {
        switch name {
        // Of a host that was given up, the checks that stood for the others were such failures.
        case .nameNotFound, .connectionRefused, .connectionReset, .networkUnreachable, .tls, .timeout, .protocolError,
            .invalidRedirect, .errorPage, .hostUnreachable:
            .failure
        case .postponed: .throttled
        case .tooManyRedirects, .tooLarge, .notInArchive, .pageForData, .softNotFound, .challenge, .firewall, .region,
            .loginPage, .serviceAnswers, .addressRefused, .robots, .robotsUnavailable, .outOfTime, .invalidURL,
            .noScheme, .unsupportedScheme, .tlsOutdated, .certificateExpired, .certificateNotYetValid,
            .certificateSelfSigned, .certificateChain, .certificateUntrusted, .certificateName:
            .unclear
        }
    }
}
