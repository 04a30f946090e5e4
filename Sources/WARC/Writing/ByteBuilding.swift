/// Building headers as bytes.
extension [UInt8] {
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(decimal value: Int64) {
        if value < 0 { append(0x2D) }
        let first = count
        var rest = value.magnitude
        repeat {
            append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        self[first...].reverse()
    }

    /// A text that must not leave its line: control characters become blanks.
    mutating func append(line text: String) {
        let first = count
        append(contentsOf: text.utf8)
        for index in first..<count where self[index] < 0x20 || self[index] == 0x7F { self[index] = 0x20 }
    }

    /// `name: value` and CR LF.
    mutating func append(field name: StaticString, _ value: String) {
        append(name)
        append(": " as StaticString)
        append(line: value)
        append("\r\n" as StaticString)
    }

    mutating func append(field name: StaticString, _ value: [UInt8]) {
        append(name)
        append(": " as StaticString)
        append(contentsOf: value)
        append("\r\n" as StaticString)
    }
}
