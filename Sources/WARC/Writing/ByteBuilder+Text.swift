/// Building the parts of a record's head and of a line of the index.
extension ByteBuilder {
    mutating func append(decimal value: Int64) {
        // Written from their end into the last of the memory asked for, then moved to its front.
        append(atMost: ByteBuilder.longestDecimal + 24) { place in
            var rest = value.magnitude
            var first = ByteBuilder.longestDecimal
            repeat {
                let (tens, digit) = rest.quotientAndRemainder(dividingBy: 10)
                first &-= 1
                place.storeBytes(of: 0x30 + UInt8(truncatingIfNeeded: digit), toByteOffset: first, as: UInt8.self)
                rest = tens
            } while rest > 0
            if value < 0 {
                first &-= 1
                place.storeBytes(of: 0x2D, toByteOffset: first, as: UInt8.self)
            }
            let digits = place.loadUnaligned(fromByteOffset: first, as: SIMD16<UInt8>.self)
            let last = place.loadUnaligned(fromByteOffset: first &+ 16, as: UInt64.self)
            place.storeBytes(of: digits, as: SIMD16<UInt8>.self)
            place.storeBytes(of: last, toByteOffset: 16, as: UInt64.self)
            return ByteBuilder.longestDecimal &- first
        }
    }

    /// A sign and nineteen digits.
    private static var longestDecimal: Int { 20 }

    /// The last `width` digits of a number, with zeros in front.
    mutating func append(decimal value: UInt64, width: Int) {
        append(atMost: width) { place in
            var rest = value
            var index = width
            while index > 0 {
                index &-= 1
                place.storeBytes(
                    of: 0x30 + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: index, as: UInt8.self)
                rest /= 10
            }
            return width
        }
    }

    /// Two lower-case digits a byte.
    mutating func append(hexadecimal bytes: UnsafeRawBufferPointer) {
        append(atMost: bytes.count * 2) { place in
            var index = 0
            while index &+ 16 <= bytes.count {
                let digits = Hexadecimal.digits(bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))
                place.storeBytes(of: digits, toByteOffset: index &* 2, as: SIMD32<UInt8>.self)
                index &+= 16
            }
            while index < bytes.count {
                place.storeBytes(of: Hexadecimal.digit(bytes[index] >> 4), toByteOffset: index * 2, as: UInt8.self)
                place.storeBytes(of: Hexadecimal.digit(bytes[index] & 15), toByteOffset: index * 2 + 1, as: UInt8.self)
                index += 1
            }
            return bytes.count * 2
        }
    }

    /// A text that must not leave its line: control characters become blanks.
    mutating func append(line text: String) {
        let first = count
        append(text)
        blankControls(from: first)
    }

    /// As ``append(line:)-(String)``, of bytes.
    mutating func append(line text: UnsafeRawBufferPointer) {
        let first = count
        append(text)
        blankControls(from: first)
    }

    /// With the letters of ASCII in lower case.
    mutating func append(lowered text: UnsafeRawBufferPointer) {
        append(atMost: text.count) { place in
            var index = 0
            while index &+ 8 <= text.count {
                let word = ByteScan.lowered(text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                place.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
                index &+= 8
            }
            while index < text.count {
                let byte = (0x41...0x5A).contains(text[index]) ? text[index] | 0x20 : text[index]
                place.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
                index &+= 1
            }
            return text.count
        }
    }

    /// `name: value` and CR LF.
    mutating func append(_ field: WARCField) {
        let first = count
        append(field.name)
        append(": " as StaticString)
        append(field.value)
        blankControls(from: first)
        append("\r\n" as StaticString)
    }

    /// `name: value` and CR LF; the name is given with its colon and blank.
    @inline(__always)
    mutating func append(field name: StaticString, _ value: String) {
        append(name)
        append(line: value)
        append("\r\n" as StaticString)
    }

    /// A text as it stands between the quotes of a JSON string.
    mutating func append(json text: String) {
        let first = count
        append(text)
        escapeJSON(from: first)
    }

    /// Makes what lies behind the first bytes what stands between the quotes of a JSON string.
    mutating func escapeJSON(from first: Int) {
        let raw = UnsafeRawBufferPointer(rebasing: bytes[first...])
        let mustEscape = ByteScan.any(raw) {
            ByteScan.below(0x20, $0) | ByteScan.equal(0x22, $0) | ByteScan.equal(0x5C, $0)
        }
        guard mustEscape else { return }
        let text = Array(raw)
        shorten(to: first)
        for byte in text {
            switch byte {
            case 0x22, 0x5C:
                append(0x5C)
                append(byte)
            case 0..<0x20:
                append("\\u00" as StaticString)
                append(Hexadecimal.digit(byte >> 4))
                append(Hexadecimal.digit(byte & 15))
            default: append(byte)
            }
        }
    }

    private mutating func blankControls(from first: Int) {
        let added = UnsafeRawBufferPointer(rebasing: bytes[first...])
        guard ByteScan.any(added, ByteScan.mayHaveControl) else { return }
        change(from: first) { text in
            for index in text.indices where text[index] < 0x20 || text[index] == 0x7F { text[index] = 0x20 }
        }
    }
}
