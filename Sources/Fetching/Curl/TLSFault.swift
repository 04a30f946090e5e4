import CLibCurl

/// Tells the faults of secure connections apart, by what libcurl and OpenSSL say of them.
enum TLSFault {
    /// - Parameters:
    ///   - verified: OpenSSL's result of verifying the certificate (`X509_V_ERR_…`); 0 or 1 where it never came to that,
    ///     or found the certificate good.
    ///   - words: what libcurl said.
    static func code(_ result: CURLcode, verified: Int, words: String) -> FetchFailure.Code {
        guard result == CURLE_PEER_FAILED_VERIFICATION else {
            let isOutdated = result == CURLE_SSL_CONNECT_ERROR && outdated.contains { words.contains($0) }
            return isOutdated ? .tlsOutdated : .tls
        }
        switch verified {
        // The certificate itself is good.
        case 0, 1: return .certificateName
        case 10: return .certificateExpired
        case 9: return .certificateNotYetValid
        case 18: return .certificateSelfSigned
        case 2, 20, 21: return .certificateChain
        case 62, 64: return .certificateName
        // Keys and digests too weak for the level of security.
        case 66, 67, 68: return .tlsOutdated
        default: return .certificateUntrusted
        }
    }

    /// OpenSSL's words where no version or key is acceptable to both sides.
    private static let outdated = [
        "unsupported protocol", "alert protocol version", "version too low", "wrong ssl version",
        "legacy sigalg disallowed", "wrong signature type",
        "unsafe legacy renegotiation disabled", "dh key too small", "ee key too small", "ca md too weak",
    ]
}
