/// Building the parts of a record's head and of a line of the index.
extension ByteBuilder {
    mutating func append(decimal value: Int64) {
        if value < 0 { append(0x2D) }
        let magnitude = value.magnitude
        var width = 1
        var bound: UInt64 = 10
        while magnitude >= bound {
            width += 1
            if width == 20 { break }
            bound &*= 10
        }
        append(decimal: magnitude, width: width)
    }

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
            while index &+ 4 <= bytes.count {
                let digits = Hexadecimal.digits(bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
                place.storeBytes(of: digits, toByteOffset: index &* 2, as: UInt64.self)
                index &+= 4
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
        field.name.utf8.span.withUnsafeBytes { name in
            field.value.utf8.span.withUnsafeBytes { value in
                append(atMost: name.count + value.count + 4) { place in
                    if let source = name.baseAddress { place.copyMemory(from: source, byteCount: name.count) }
                    let rest = place + name.count
                    rest.storeBytes(of: (0x203A as UInt16).littleEndian, as: UInt16.self)
                    if let source = value.baseAddress { (rest + 2).copyMemory(from: source, byteCount: value.count) }
                    return name.count + 2 + value.count
                }
            }
        }
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
