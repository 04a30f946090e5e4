import ByteStreams

/// Makes JSON of text that is nearly JSON. What each change is, ``JSONRepairs`` tells.
struct JSONMender {
    private let text: [UInt8]
    private var position = 0
    private var output: [UInt8] = []
    private var repairs: JSONRepairs = []

    /// - Returns: nil when nothing it knows to mend was found.
    static func mend(_ bytes: some Collection<UInt8>) -> (text: [UInt8], repairs: JSONRepairs)? {
        var decoder = UTF8Mender()
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        _ = Array(bytes).withUnsafeBytes { decoder.append($0, isWhole: true, to: &decoded) }
        var mender = JSONMender(text: decoded)
        if decoder.mendedCount > 0 { mender.repairs.insert(.invalidUTF8) }
        mender.run()
        return mender.repairs.isEmpty ? nil : (mender.output, mender.repairs)
    }

    private init(text: [UInt8]) {
        self.text = text
        output.reserveCapacity(text.count + 64)
    }

    private mutating func run() {
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""): string()
            case UInt8(ascii: ","): comma()
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
            case UInt8(ascii: "N"), UInt8(ascii: "I"):
                if !literal("NaN"), !literal("Infinity") { copy(1) }
            default: copy(1)
            }
        }
    }

    private mutating func copy(_ count: Int) {
        let end = min(position + count, text.count)
        output.append(contentsOf: text[position..<end])
        position = end
    }

    private func starts(with word: String, at start: Int) -> Bool {
        text.dropFirst(start).starts(with: word.utf8)
    }

    private mutating func literal(_ word: String) -> Bool {
        guard starts(with: word, at: position) else { return false }
        output.append(contentsOf: "null".utf8)
        position += word.utf8.count
        repairs.insert(.notANumber)
        return true
    }

    private mutating func comma() {
        let next = text[(position + 1)...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") {
            repairs.insert(.trailingCommas)
            position += 1
        } else {
            copy(1)
        }
    }

    private mutating func number() {
        if starts(with: "-Infinity", at: position) {
            position += 1
            _ = literal("Infinity")
            return
        }
        let digits = text[position...].prefix { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        let word = String(decoding: digits, as: UTF8.self)
        let isInteger = digits.allSatisfy { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }
        let fits =
            isInteger
            ? Int64(word) != nil || UInt64(word) != nil : Double(word).map(\.isFinite) ?? true
        if !fits {
            repairs.insert(.hugeNumbers)
            output.append(UInt8(ascii: "\""))
        }
        copy(digits.count)
        if !fits { output.append(UInt8(ascii: "\"")) }
    }

    private mutating func string() {
        copy(1)
        while position < text.count {
            let byte = text[position]
            switch byte {
            case UInt8(ascii: "\""):
                copy(1)
                return
            case UInt8(ascii: "\\"):
                escape()
            case 0..<0x20:
                repairs.insert(.controlCharacters)
                append(escapeOf: UInt16(byte))
                position += 1
            default:
                copy(1)
            }
        }
    }

    private mutating func escape() {
        guard position + 1 < text.count else { return copy(1) }
        switch text[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            copy(2)
        case UInt8(ascii: "u"):
            guard let unit = unit(at: position) else { return doubleBackslash() }
            switch unit {
            case 0xD800..<0xDC00:
                if let low = self.unit(at: position + 6), (0xDC00..<0xE000).contains(low) {
                    copy(12)
                } else {
                    replaceSurrogate()
                }
            case 0xDC00..<0xE000: replaceSurrogate()
            default: copy(6)
            }
        default: doubleBackslash()
        }
    }

    /// The code unit of the escape `\uXXXX` at `start`; nil where there is none.
    private func unit(at start: Int) -> UInt16? {
        guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"), text[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for byte in text[(start + 2)..<(start + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private mutating func replaceSurrogate() {
        repairs.insert(.loneSurrogates)
        append(escapeOf: 0xFFFD)
        position += 6
    }

    private mutating func doubleBackslash() {
        repairs.insert(.unknownEscapes)
        output.append(UInt8(ascii: "\\"))
        copy(1)
    }

    private mutating func append(escapeOf unit: UInt16) {
        let digits = String(unit, radix: 16)
        output.append(contentsOf: "\\u".utf8)
        output.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
        output.append(contentsOf: digits.utf8)
    }
}
