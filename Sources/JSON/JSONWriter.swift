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
    /// What was written, and after it room for more.
    private var storage: [UInt8] = []
    private var used = 0
    private let indentation: Int
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// - Parameter indentation: spaces a level; 0 for minified JSON.
    public init(indentation: Int = 0) { self.indentation = indentation }

    /// What was written so far, UTF-8.
    public var bytes: [UInt8] { Array(storage[..<used]) }

    public var text: String { String(decoding: storage[..<used], as: UTF8.self) }

    /// Hands out what was written so far and forgets it, so that a long document need not be held.
    public mutating func takeBytes() -> [UInt8] {
        defer { used = 0 }
        return bytes
    }

    /// Hands out a document that is complete, to begin another one in the room that this one took.
    public mutating func takeDocument() -> [UInt8] {
        needsComma = false
        return takeBytes()
    }

    /// The same, without a copy of it.
    public mutating func takeDocument(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        defer { (needsComma, used) = (false, 0) }
        try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<used])) }
    }

    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    public mutating func key(_ name: String) {
        separate()
        quote(name)
        put(UInt8(ascii: ":"))
        if indentation > 0 { put(0x20) }
        followsKey = true
    }

    /// The same for a name in which nothing need be escaped, put in one piece with the comma before it.
    public mutating func key(plain name: StaticString) {
        if indentation > 0 { return key(name.description) }
        let count = name.utf8CodeUnitCount
        makeRoom(count + 4)
        storage.withUnsafeMutableBytes { [used, start = used + (needsComma ? 1 : 0)] storage in
            // Overwritten where it is not needed.
            storage[used] = UInt8(ascii: ",")
            storage[start] = UInt8(ascii: "\"")
            UnsafeMutableRawBufferPointer(rebasing: storage[(start + 1)...])
                .copyMemory(from: UnsafeRawBufferPointer(start: name.utf8Start, count: count))
            storage[start + count + 1] = UInt8(ascii: "\"")
            storage[start + count + 2] = UInt8(ascii: ":")
        }
        used += count + (needsComma ? 4 : 3)
        (needsComma, followsKey) = (true, true)
    }

    public mutating func string(_ text: String) {
        separate()
        quote(text)
    }

    public mutating func integer(_ number: Int) { integer(Int64(number)) }

    public mutating func integer(_ number: Int64) {
        separate()
        if number < 0 { put(UInt8(ascii: "-")) }
        digits(number.magnitude)
    }

    public mutating func integer(_ number: some BinaryInteger) {
        separate()
        put(String(number))
    }

    /// The shortest digits that read back as the same number, without a fraction where there is none; null where
    /// JSON has no such number (infinite, not a number).
    public mutating func number(_ number: Double) {
        separate()
        if let thousandths = JSONWriter.thousandths(number) {
            if number < 0 { put(UInt8(ascii: "-")) }
            digits(thousandths / 1_000)
            if thousandths % 1_000 > 0 { fraction(thousandths % 1_000) }
        } else if !number.isFinite {
            put("null")
        } else if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 {
            if whole < 0 { put(UInt8(ascii: "-")) }
            digits(whole.magnitude)
        } else {
            put(number.description)
        }
    }

    public mutating func boolean(_ value: Bool) {
        separate()
        put(value ? "true" : "false")
    }

    public mutating func null() {
        separate()
        put("null")
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        put(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        let wasEmpty = !needsComma
        depth = max(0, depth - 1)
        needsComma = true
        followsKey = false
        if !wasEmpty, indentation > 0 { breakLine() }
        put(bracket)
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
        } else {
            if needsComma { put(UInt8(ascii: ",")) }
            if depth > 0, indentation > 0 { breakLine() }
        }
        needsComma = true
    }

    private mutating func breakLine() {
        let count = indentation * depth
        makeRoom(1 + count)
        storage[used] = 0x0A
        for place in (used + 1)..<(used + 1 + count) { storage[place] = 0x20 }
        used += 1 + count
    }

    private mutating func quote(_ text: String) {
        var text = text
        text.withUTF8 { quote(utf8: $0) }
    }

    mutating func quote(utf8 text: UnsafeBufferPointer<UInt8>) {
        makeRoom(text.count + 2)
        let isPlain = storage.withUnsafeMutableBufferPointer { [used] storage in
            JSONQuoting.copy(text, to: UnsafeMutableBufferPointer(rebasing: storage[used..<(used + text.count + 2)]))
        }
        if isPlain { used += text.count + 2 } else { quote(escaping: text) }
    }

    private mutating func quote(escaping text: UnsafeBufferPointer<UInt8>) {
        put(UInt8(ascii: "\""))
        var copied = 0
        for (position, byte) in text.enumerated()
        where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[copied..<position]))
            escape(byte)
            copied = position + 1
        }
        put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[copied...]))
        put(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        put(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
        case 0x08: put(UInt8(ascii: "b"))
        case 0x09: put(UInt8(ascii: "t"))
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0C: put(UInt8(ascii: "f"))
        case 0x0D: put(UInt8(ascii: "r"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            put("u00")
            put(digits[Int(byte >> 4)])
            put(digits[Int(byte & 0xF)])
        }
    }
}

extension JSONWriter {
    @inline(__always)
    private mutating func makeRoom(_ count: Int) { if storage.count - used < count { grow(count) } }

    private mutating func grow(_ count: Int) {
        storage.append(contentsOf: repeatElement(0, count: max(count, storage.count, 512)))
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        makeRoom(1)
        storage[used] = byte
        used += 1
    }

    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    }

    private mutating func put(_ bytes: UnsafeRawBufferPointer) {
        makeRoom(bytes.count)
        storage.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[used...]).copyMemory(from: bytes) }
        used += bytes.count
    }

    private mutating func digits(_ number: UInt64) {
        if number < 10 { return put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
        // UInt64 has at most 20 digits.
        var (count, limit): (Int, UInt64) = (1, 10)
        while count < 20, number >= limit { (count, limit) = (count + 1, limit &* 10) }
        makeRoom(count)
        storage.withUnsafeMutableBufferPointer { [used] storage in
            var (place, rest) = (used + count, number)
            while rest >= 10 {
                let pair = rest % 100
                rest /= 100
                place -= 2
                storage[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: pair / 10)
                storage[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: pair % 10)
            }
            if place > used { storage[place - 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest) }
        }
        used += count
    }

    /// The magnitude in thousandths of a number that has as many and no more digits than always read back the same.
    private static func thousandths(_ number: Double) -> UInt64? {
        let magnitude = number.magnitude
        guard magnitude < 1e11 else { return nil }
        let thousandths = Int64(magnitude * 1_000 + 0.5)
        return Double(thousandths) / 1_000 == magnitude ? UInt64(thousandths) : nil
    }

    /// - Parameter thousandths: 1…999.
    private mutating func fraction(_ thousandths: UInt64) {
        makeRoom(4)
        storage[used] = UInt8(ascii: ".")
        storage[used + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: thousandths / 100)
        storage[used + 2] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: thousandths / 10 % 10)
        storage[used + 3] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: thousandths % 10)
        used += thousandths % 100 == 0 ? 2 : thousandths % 10 == 0 ? 3 : 4
    }
}
