import CNettle

/// A digest in the making.
struct Digester {
    private let algorithm: WARCDigestAlgorithm
    /// Of the two only the one that is meant is used.
    private var sha1 = sha1_ctx()
    private var sha256 = sha256_ctx()

    init(_ algorithm: WARCDigestAlgorithm) {
        self.algorithm = algorithm
        switch algorithm {
        case .sha1: nettle_sha1_init(&sha1)
        case .sha256: nettle_sha256_init(&sha256)
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
        guard algorithm == .sha256 else {
            var digester = Digester(algorithm)
            digester.update(bytes)
            return digester.finish()
        }
        var context = sha256_ctx()
        nettle_sha256_init(&context)
        nettle_sha256_update(&context, bytes.count, bytes.bindMemory(to: UInt8.self).baseAddress)
        return FinishedDigest(sha256: &context)
    }

    /// The digest of no bytes.
    static func ofNothing(_ algorithm: WARCDigestAlgorithm) -> FinishedDigest {
        algorithm == .sha1 ? sha1OfNothing : sha256OfNothing
    }

    private static let sha1OfNothing = Digester(.sha1).finish()
    private static let sha256OfNothing = Digester(.sha256).finish()

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        switch algorithm {
        case .sha1: nettle_sha1_update(&sha1, bytes.count, start)
        case .sha256: nettle_sha256_update(&sha256, bytes.count, start)
        }
    }

    func finish() -> FinishedDigest {
        var last = self
        switch algorithm {
        case .sha1: return FinishedDigest(sha1: &last.sha1)
        case .sha256: return FinishedDigest(sha256: &last.sha256)
        }
    }
}

extension FinishedDigest {
    fileprivate init(sha1 context: inout sha1_ctx) {
        self.init(.sha1) { nettle_sha1_digest(&context, Int(SHA1_DIGEST_SIZE), $0) }
    }

    fileprivate init(sha256 context: inout sha256_ctx) {
        self.init(.sha256) { nettle_sha256_digest(&context, Int(SHA256_DIGEST_SIZE), $0) }
    }
}
