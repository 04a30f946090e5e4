/// A record's name, derived from what it holds and its place in the capture, so that writing the same again gives the
/// same name.
struct RecordID: Hashable {
    /// The halves of a UUID of version 8 (RFC 9562, section 5.8), the first byte lowest in each.
    private let first: UInt64
    private let second: UInt64

    /// - Parameters:
    ///   - digest: Of the block.
    ///   - seed: Differs between captures and between openings of a capture.
    ///   - ordinal: Differs between the records of an opening.
    init(digest: FinishedDigest, seed: UInt64, ordinal: UInt64) {
        let (first, second) = digest.firstWords
        let mixed = RecordID.mix(seed &+ ordinal &* 0x9E37_79B9_7F4A_7C15)
        self.first = first & ~(0xF0 << 48) | 0x80 << 48
        self.second = (second ^ mixed) & ~0xC0 | 0x80
    }

    /// Lends the sixteen bytes of the UUID.
    @inline(__always)
    func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeBytes(of: (first.littleEndian, second.littleEndian), body)
    }

    /// Writes what follows `urn:uuid:`.
    func write(to text: inout ByteBuilder) {
        let bytes = unsafeBitCast((first.littleEndian, second.littleEndian), to: SIMD16<UInt8>.self)
        let digits = unsafeBitCast(Hexadecimal.digits(bytes), to: SIMD4<UInt64>.self)
        text.append(atMost: 36) { place in
            // Eight digits, four, four; four, twelve: each dash overwrites a digit that is written again behind it.
            place.storeBytes(of: digits[0], as: UInt64.self)
            place.storeBytes(of: digits[1], toByteOffset: 9, as: UInt64.self)
            place.storeBytes(of: (digits[1].littleEndian >> 32).littleEndian, toByteOffset: 14, as: UInt64.self)
            place.storeBytes(of: digits[2], toByteOffset: 19, as: UInt64.self)
            place.storeBytes(of: (digits[2].littleEndian >> 32).littleEndian, toByteOffset: 24, as: UInt64.self)
            place.storeBytes(of: digits[3], toByteOffset: 28, as: UInt64.self)
            place.storeBytes(of: 0x2D, toByteOffset: 8, as: UInt8.self)
            place.storeBytes(of: 0x2D, toByteOffset: 13, as: UInt8.self)
            place.storeBytes(of: 0x2D, toByteOffset: 18, as: UInt8.self)
            place.storeBytes(of: 0x2D, toByteOffset: 23, as: UInt8.self)
            return 36
        }
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
