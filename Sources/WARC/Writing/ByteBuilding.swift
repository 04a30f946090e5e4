/// Building headers as bytes.
extension [UInt8] {
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes `count` bytes at once: `body` must fill all of them.
    mutating func append(count: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buffer in
            buffer.initialize(repeating: 0)
            body(buffer)
            append(contentsOf: buffer)
        }
    }

    mutating func append(decimal value: Int64) {
        var rest = value.magnitude
        var digits = 1
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        if value < 0 { append(0x2D) }
        append(decimal: value.magnitude, width: digits)
    }

    /// The last `width` digits of a number, with zeros in front.
    mutating func append(decimal value: UInt64, width: Int) {
        append(count: width) { buffer in
            var rest = value
            for index in buffer.indices.reversed() {
                buffer[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
        }
    }

    /// Two lower-case digits a byte.
    mutating func append(hexadecimal bytes: UnsafeRawBufferPointer) {
        append(count: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = UInt8.hexadecimalDigit(byte >> 4)
                buffer[index * 2 + 1] = UInt8.hexadecimalDigit(byte & 15)
            }
        }
    }

    /// A text that must not leave its line: control characters become blanks.
    mutating func append(line text: some StringProtocol) {
        let first = count
        append(contentsOf: text.utf8)
        let hasControls = withUnsafeBufferPointer { $0[first...].contains { $0 < 0x20 || $0 == 0x7F } }
        guard hasControls else { return }
        for index in first..<count where self[index] < 0x20 || self[index] == 0x7F { self[index] = 0x20 }
    }

    /// `name: value` and CR LF.
    mutating func append(field name: StaticString, _ value: some StringProtocol) {
        append(field: name) { $0.append(line: value) }
    }

    /// `name: `, what `value` writes, and CR LF.
    mutating func append(field name: StaticString, _ value: (inout [UInt8]) -> Void) {
        append(name)
        append(": " as StaticString)
        value(&self)
        append("\r\n" as StaticString)
    }
}

extension UInt8 {
    /// The lower-case digit of a value below 16.
    static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
