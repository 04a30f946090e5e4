import Crypto

/// A digest in the making.
struct Digester {
    private var sha1: Insecure.SHA1?
    private var sha256: SHA256?

    init(_ algorithm: WARCDigestAlgorithm) {
        switch algorithm {
        case .sha1: sha1 = Insecure.SHA1()
        case .sha256: sha256 = SHA256()
        }
    }

    /// For the algorithm that a labelled digest names; nil for others than SHA-1 and SHA-256.
    init?(label: String) {
        switch label.prefix(while: { $0 != ":" }).lowercased().filter({ $0 != "-" }) {
        case "sha1": self.init(.sha1)
        case "sha256": self.init(.sha256)
        default: return nil
        }
    }

    /// The digest of bytes that are all at hand.
    static func digest(_ bytes: UnsafeRawBufferPointer, _ algorithm: WARCDigestAlgorithm) -> FinishedDigest {
        switch algorithm {
        case .sha1:
            var digest = Insecure.SHA1()
            digest.update(bufferPointer: bytes)
            return digest.finalize().withUnsafeBytes { FinishedDigest(algorithm: .sha1, bytes: $0) }
        case .sha256:
            var digest = SHA256()
            digest.update(bufferPointer: bytes)
            return digest.finalize().withUnsafeBytes { FinishedDigest(algorithm: .sha256, bytes: $0) }
        }
    }

    /// The digest of no bytes.
    static func ofNothing(_ algorithm: WARCDigestAlgorithm) -> FinishedDigest {
        algorithm == .sha1 ? sha1OfNothing : sha256OfNothing
    }

    private static let sha1OfNothing = Digester(.sha1).finish()
    private static let sha256OfNothing = Digester(.sha256).finish()

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        sha1?.update(bufferPointer: bytes)
        sha256?.update(bufferPointer: bytes)
    }

    func finish() -> FinishedDigest {
        if let sha1 { return sha1.finalize().withUnsafeBytes { FinishedDigest(algorithm: .sha1, bytes: $0) } }
        return (sha256 ?? SHA256()).finalize().withUnsafeBytes { FinishedDigest(algorithm: .sha256, bytes: $0) }
    }
}
