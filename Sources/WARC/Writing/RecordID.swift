/// A record's name, derived from what it holds and its place in the capture, so that writing the same again gives the
/// same name.
struct RecordID: Hashable {
    /// `<urn:uuid:…>`, a UUID of version 8 (RFC 9562, section 5.8).
    let text: [UInt8]

    /// - Parameters:
    ///   - digest: Of the block, at least 16 bytes.
    ///   - seed: Differs between captures and between openings of a capture.
    ///   - ordinal: Differs between the records of an opening.
    init(digest: [UInt8], seed: UInt64, ordinal: UInt64) {
        var bytes = Array(digest.prefix(16))
        bytes += [UInt8](repeating: 0, count: 16 - bytes.count)
        var mixed = RecordID.mix(seed &+ ordinal &* 0x9E37_79B9_7F4A_7C15)
        for index in 8..<16 {
            bytes[index] ^= UInt8(truncatingIfNeeded: mixed)
            mixed >>= 8
        }
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text: [UInt8] = []
        text.reserveCapacity(47)
        text.append("<urn:uuid:" as StaticString)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { text.append(0x2D) }
            text.append(FinishedDigest.hexadecimalDigit(byte >> 4))
            text.append(FinishedDigest.hexadecimalDigit(byte & 15))
        }
        text.append(0x3E)
        self.text = text
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
