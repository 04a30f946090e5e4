/// A set of ASCII bytes that answers in a few instructions.
struct ByteSet: Sendable {
    private var bits: UInt128 = 0

    init(_ characters: StaticString) {
        characters.withUTF8Buffer { bytes in
            for byte in bytes where byte < 0x80 { bits |= 1 << UInt128(byte) }
        }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { byte < 0x80 && bits >> UInt128(byte) & 1 != 0 }
}
