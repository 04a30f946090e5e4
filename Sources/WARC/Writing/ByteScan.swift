/// Looks at eight bytes at a time.
///
/// In a word of `below` and `equal` some bit is set if and only if one of its bytes is meant; which bits they are does not
/// tell which bytes.
enum ByteScan {
    private static let everyLowest: UInt64 = 0x0101_0101_0101_0101
    private static let everyHighest: UInt64 = 0x8080_8080_8080_8080

    /// Whether a byte is below `bound`, which is at most 0x80.
    @inline(__always)
    static func below(_ bound: UInt8, _ word: UInt64) -> UInt64 {
        (word &- everyLowest &* UInt64(bound)) & ~word & everyHighest
    }

    /// Whether a byte is `value`.
    @inline(__always)
    static func equal(_ value: UInt8, _ word: UInt64) -> UInt64 { below(1, word ^ everyLowest &* UInt64(value)) }

    /// Whether a byte is beyond ASCII.
    @inline(__always)
    static func beyondASCII(_ word: UInt64) -> UInt64 { word & everyHighest }

    /// Whether a byte is a control character of ASCII; it may be so for bytes beyond ASCII too.
    @inline(__always)
    static func mayHaveControl(_ word: UInt64) -> UInt64 {
        // Below 0x20 a byte borrows its highest bit, and 0x7F carries into it.
        ((word &- everyLowest &* 0x20) | (word &+ everyLowest) | word) & everyHighest
    }

    /// The same bytes with the letters of ASCII in lower case.
    @inline(__always)
    static func lowered(_ word: UInt64) -> UInt64 {
        let sevenBits = word & ~everyHighest
        // The highest bit of each byte says whether it is A or beyond, and whether it is beyond Z.
        let fromA = sevenBits &+ everyLowest &* (0x80 - 0x41)
        let beyondZ = sevenBits &+ everyLowest &* (0x80 - 0x5B)
        return word | (fromA & ~beyondZ & ~word & everyHighest) >> 2
    }

    /// Whether `marks` marks any of the bytes.
    @inline(__always)
    static func any(_ bytes: UnsafeRawBufferPointer, _ marks: (UInt64) -> UInt64) -> Bool {
        let count = bytes.count
        guard count >= 8 else { return marks(short(bytes)) != 0 && count > 0 }
        var index = 0
        while index <= count &- 8 {
            if marks(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) != 0 { return true }
            index &+= 8
        }
        return index < count && marks(bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)) != 0
    }

    /// Fewer than eight bytes, some of them repeated to fill a word.
    @inline(__always)
    private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count
        if count >= 4 {
            return UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)) << 32
                | UInt64(bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
        }
        guard count > 0 else { return 0 }
        let ends = UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count &- 1]) << 16
        return ends | UInt64(bytes[0]) &* 0x0101_0101_0100_0000
    }
}
