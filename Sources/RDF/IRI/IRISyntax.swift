/// Tells good IRIs from bad and mends the bad ones.
///
/// The rule, for every syntax: white space before and after is dropped; then every byte that no IRI may hold (controls,
/// space, `<` `>` `"` `{` `}` `|` `\` `^` and the backtick) is percent-encoded. Everything else stays as written.
enum IRISyntax {
    /// Whether no byte is among those that no IRI may hold.
    static func isClean(_ iri: UnsafeRawBufferPointer) -> Bool {
        guard let base = iri.baseAddress else { return true }
        var position = 0
        while position <= iri.count - 8 {
            if hasForbidden(base.loadUnaligned(fromByteOffset: position, as: UInt64.self)) { return false }
            position += 8
        }
        if position == iri.count { return true }
        if iri.count >= 8 {
            return !hasForbidden(base.loadUnaligned(fromByteOffset: iri.count - 8, as: UInt64.self))
        }
        while position < iri.count {
            if isForbidden(iri[position]) { return false }
            position += 1
        }
        return true
    }

    static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: true
        default: false
        }
    }

    /// Eight bytes at once. Borrows between bytes may only point at a byte beside a forbidden one.
    @inline(__always)
    private static func hasForbidden(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // 0x3C and 0x3E, 0x5C and 0x5E, 0x7C and 0x7D differ in one bit.
        let paired = bytes | (0x02 &* ones)
        var marks = (bytes &- 0x21 &* ones) & ~bytes
        marks |= zeros(paired ^ (0x3E &* ones), ones)
        marks |= zeros(paired ^ (0x5E &* ones), ones)
        marks |= zeros((bytes | ones) ^ (0x7D &* ones), ones)
        marks |= zeros(bytes ^ (0x7B &* ones), ones)
        marks |= zeros(bytes ^ (0x60 &* ones), ones)
        marks |= zeros(bytes ^ (0x22 &* ones), ones)
        return marks & (0x80 &* ones) != 0
    }

    /// The high bit of each byte that is zero.
    @inline(__always)
    private static func zeros(_ bytes: UInt64, _ ones: UInt64) -> UInt64 {
        (bytes &- ones) & ~bytes
    }

    /// Appends the IRI, mended by the rule.
    static func appendMended(_ iri: UnsafeRawBufferPointer, to output: TextBuffer) {
        for byte in trimmed(iri) {
            if isForbidden(byte) {
                output.append(UInt8(ascii: "%"))
                output.append(hexDigit(byte >> 4))
                output.append(hexDigit(byte & 15))
            } else {
                output.append(byte)
            }
        }
    }

    /// Without white space before and after.
    static func trimmed(_ iri: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var start = 0
        var end = iri.count
        while start < end, isSpace(iri[start]) { start += 1 }
        while end > start, isSpace(iri[end - 1]) { end -= 1 }
        return UnsafeRawBufferPointer(rebasing: iri[start..<end])
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    static func hexDigit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }

    /// Whether a reference begins with a scheme, which makes it an IRI by itself.
    @inline(__always)
    static func hasScheme(_ reference: UnsafeRawBufferPointer) -> Bool {
        for position in 0..<reference.count {
            let byte = reference[position]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
            case UInt8(ascii: ":"): return position > 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if position == 0 { return false }
            default: return false
            }
        }
        return false
    }
}
