/// Writes JSON into a byte buffer: the same calls always give the same bytes.
///
/// Commas and colons are put by the writer. Calls must nest as JSON does; `key` before every value of an object.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.member("title", "Air quality")
/// writer.endObject()
/// ```
public struct JSONWriter {
    /// What was written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let indentation: Int
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// - Parameter indentation: spaces a level; 0 for minified JSON.
    public init(indentation: Int = 0) { self.indentation = indentation }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Hands out what was written so far and forgets it, so that a long document need not be held.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if indentation > 0 { bytes.append(0x20) }
        followsKey = true
    }

    public mutating func string(_ text: String) {
        separate()
        quote(text)
    }

    public mutating func integer(_ number: some BinaryInteger) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// The shortest digits that read back as the same number, without a fraction where there is none; null where
    /// JSON has no such number (infinite, not a number).
    public mutating func number(_ number: Double) {
        separate()
        if !number.isFinite {
            bytes.append(contentsOf: "null".utf8)
        } else if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 {
            bytes.append(contentsOf: String(whole).utf8)
        } else {
            bytes.append(contentsOf: number.description.utf8)
        }
    }

    public mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        let wasEmpty = !needsComma
        depth = max(0, depth - 1)
        needsComma = true
        followsKey = false
        if !wasEmpty { breakLine() }
        bytes.append(bracket)
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
        } else {
            if needsComma { bytes.append(UInt8(ascii: ",")) }
            if depth > 0 { breakLine() }
        }
        needsComma = true
    }

    private mutating func breakLine() {
        guard indentation > 0 else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indentation * depth))
    }

    private mutating func quote(_ text: String) {
        var text = text
        text.withUTF8 { quote(utf8: $0) }
    }

    mutating func quote(utf8 text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var copied = 0
        for (position, byte) in text.enumerated()
        where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            bytes.append(contentsOf: text[copied..<position])
            escape(byte)
            copied = position + 1
        }
        bytes.append(contentsOf: text[copied...])
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 0xF)])
        }
    }
}

extension JSONWriter {
    public mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// Writes nothing where there is no text.
    public mutating func member(_ name: String, ifPresent text: String?) {
        if let text { member(name, text) }
    }

    public mutating func member(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }

    public mutating func value(_ tree: JSONTree) {
        switch tree {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.name)
                value(member.value)
            }
            endObject()
        }
    }

    public mutating func value(_ borrowed: JSONValue) {
        switch borrowed.kind {
        case .null: null()
        case .boolean: boolean(borrowed.bool ?? false)
        case .number:
            if let whole = borrowed.int64 {
                integer(whole)
            } else if let whole = borrowed.uint64 {
                integer(whole)
            } else {
                number(borrowed.double ?? 0)
            }
        case .string: string(borrowed.string ?? "")
        case .array:
            beginArray()
            for element in borrowed.elements { value(element) }
            endArray()
        case .object:
            beginObject()
            for member in borrowed.members {
                key(member.key.string)
                value(member.value)
            }
            endObject()
        }
    }
}
