/// Hexadecimal digits, lower-case where they are written.
enum Hexadecimal {
    /// The digit of a value below 16.
    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    /// The value of a digit of either case; nil for another character.
    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }

    /// The digits of sixteen bytes, both in the order of memory.
    @inline(__always)
    static func digits(_ bytes: SIMD16<UInt8>) -> SIMD32<UInt8> {
        var digits = SIMD32<UInt8>()
        digits.evenHalf = self.digits(ofValues: bytes &>> 4)
        digits.oddHalf = self.digits(ofValues: bytes & 15)
        return digits
    }

    @inline(__always)
    private static func digits(ofValues values: SIMD16<UInt8>) -> SIMD16<UInt8> {
        // All bits for a value from 10 on; comparing the values would be done one by one.
        let letters = SIMD16<UInt8>.zero &- ((values &+ 6) &>> 4)
        return values &+ 0x30 &+ (letters & 0x27)
    }
}
