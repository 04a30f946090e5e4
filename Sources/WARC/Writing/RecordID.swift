/// A record's name, derived from what it holds and its place in the capture, so that writing the same again gives the
/// same name.
struct RecordID: Hashable {
    /// A UUID of version 8 (RFC 9562, section 5.8), the first byte lowest.
    private let bytes: SIMD16<UInt8>

    /// - Parameters:
    ///   - digest: Of the block.
    ///   - seed: Differs between captures and between openings of a capture.
    ///   - ordinal: Differs between the records of an opening.
    init(digest: FinishedDigest, seed: UInt64, ordinal: UInt64) {
        var bytes = digest.firstBytes
        var mixed = RecordID.mix(seed &+ ordinal &* 0x9E37_79B9_7F4A_7C15)
        for index in 8..<16 {
            bytes[index] ^= UInt8(truncatingIfNeeded: mixed)
            mixed >>= 8
        }
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        self.bytes = bytes
    }

    /// Writes `<urn:uuid:…>`.
    func write(to text: inout [UInt8]) {
        text.append("<urn:uuid:" as StaticString)
        withUnsafeBytes(of: bytes) { bytes in
            for (index, part) in [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].enumerated() {
                if index > 0 { text.append(0x2D) }
                text.append(hexadecimal: UnsafeRawBufferPointer(rebasing: bytes[part]))
            }
        }
        text.append(0x3E)
    }

    /// The same number for the same words, in every run (FNV-1a).
    static func seed(_ words: String...) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in words {
            for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        return hash
    }

    /// The finaliser of SplitMix64: no two numbers give the same.
    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
