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

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        sha1?.update(bufferPointer: bytes)
        sha256?.update(bufferPointer: bytes)
    }

    func finish() -> FinishedDigest {
        if let sha1 {
            return FinishedDigest(algorithm: .sha1, bytes: sha1.finalize().withUnsafeBytes { Array($0) })
        }
        let digest = (sha256 ?? SHA256()).finalize()
        return FinishedDigest(algorithm: .sha256, bytes: digest.withUnsafeBytes { Array($0) })
    }
}

/// A digest and the forms it is written in.
struct FinishedDigest: Hashable {
    let algorithm: WARCDigestAlgorithm
    let bytes: [UInt8]

    /// `sha1:` and base32, or `sha256:` and hexadecimal.
    var text: String {
        switch algorithm {
        case .sha1: "sha1:" + base32
        case .sha256: "sha256:" + hexadecimal
        }
    }

    /// Whether a labelled digest states the same, in whichever of the two alphabets.
    func matches(label: String) -> Bool {
        let value = label.drop { $0 != ":" }.dropFirst().filter { $0 != "=" }
        return value.uppercased() == base32 || value.lowercased() == hexadecimal
    }

    private var hexadecimal: String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = FinishedDigest.hexadecimalDigit(byte >> 4)
                buffer[index * 2 + 1] = FinishedDigest.hexadecimalDigit(byte & 15)
            }
            return bytes.count * 2
        }
    }

    /// RFC 4648 without padding; 20 bytes need none.
    private var base32: String {
        var text: [UInt8] = []
        var pending: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(FinishedDigest.base32Digit(pending >> bits & 31))
            }
            pending &= (1 << bits) - 1
        }
        if bits > 0 { text.append(FinishedDigest.base32Digit(pending << (5 - bits) & 31)) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The lower-case digit of a value below 16.
    static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    private static func base32Digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? 0x41 + value : 0x32 + value - 26)
    }
}
