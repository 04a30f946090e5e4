import CLibCurl

/// What the certificates say of themselves that a server sent and that were not accepted.
///
/// An issuer that is not known may be one whose certificate the server forgot to send along, or an authority of its own:
/// a certificate that says where its issuer's is was hardly issued by the second. It is evidence, not proof.
struct CertificateChain: Hashable {
    /// How many were sent.
    var count: Int
    /// Whether the last one in the chain is its own issuer.
    var endsWithItself: Bool
    /// The name of the last one's issuer, such as `/C=GB/O=Example Trust/CN=Example CA 1`; empty where it has none.
    var issuer: String
    /// Where the last one says that its issuer's certificate is.
    var issuerURL: String?

    init(count: Int, endsWithItself: Bool, issuer: String, issuerURL: String?) {
        self.count = count
        self.endsWithItself = endsWithItself
        self.issuer = issuer
        self.issuerURL = issuerURL
    }

    /// Nil where nothing was noted.
    init?(_ chain: opengauge_chain) {
        guard chain.certificates > 0 else { return nil }
        func text(_ bytes: UnsafeRawBufferPointer) -> String {
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        let url = withUnsafeBytes(of: chain.issuer_url, text)
        self.init(
            count: Int(chain.certificates), endsWithItself: chain.ends_with_itself,
            issuer: withUnsafeBytes(of: chain.issuer, text), issuerURL: url.isEmpty ? nil : url)
    }

    /// Part of an English sentence; nil where the chain adds nothing to the fault.
    func words(for fault: FetchFailure.Code) -> String? {
        let sent = count == 1 ? "1 certificate" : "\(count) certificates"
        switch fault {
        case .certificateChain:
            let issuer = issuer.isEmpty ? "an issuer without a name" : "'\(issuer)'"
            let place =
                issuerURL.map { "its certificate is said to be at \($0)" } ?? "nothing says where its certificate is"
            return "the server sent \(sent); the issuer \(issuer) is neither among them nor known here, and \(place)"
        case .certificateUntrusted where endsWithItself:
            return "the server sent \(sent), up to '\(issuer)', which signed itself and is not known here"
        default: return nil
        }
    }
}
