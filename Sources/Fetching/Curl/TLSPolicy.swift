/// What is asked of encrypted connections.
public struct TLSPolicy: Hashable, Sendable {
    /// Which servers may use what OpenSSL refuses by default: TLS 1.0 and 1.1, weak ciphers, old renegotiation.
    public enum Legacy: Hashable, Sendable {
        case nowhere
        /// Host names in lower case.
        case hosts(Set<String>)
        case everywhere
    }

    /// Whether a certificate must be valid and for this name.
    public var verifiesCertificates: Bool
    /// A PEM file of trusted authorities; nil for the system's.
    public var authoritiesPath: String?
    public var legacy: Legacy

    public init(verifiesCertificates: Bool = true, authoritiesPath: String? = nil, legacy: Legacy = .nowhere) {
        self.verifiesCertificates = verifiesCertificates
        self.authoritiesPath = authoritiesPath
        self.legacy = legacy
    }

    func allowsLegacy(_ host: String) -> Bool {
        switch legacy {
        case .nowhere: false
        case .hosts(let hosts): hosts.contains(host)
        case .everywhere: true
        }
    }
}
