import ByteStreams

/// What is needed of a line of an index, still in the bytes of the line.
struct CDXJLine {
    private(set) var url = UnsafeRawBufferPointer(start: nil, count: 0)
    /// nil for GET.
    private(set) var method: UnsafeRawBufferPointer?
    private(set) var requestDigest: UnsafeRawBufferPointer?
    private(set) var range: UnsafeRawBufferPointer?
    private(set) var status: UnsafeRawBufferPointer?
    private(set) var failure: UnsafeRawBufferPointer?
    /// What stands before the members: 14 digits.
    private(set) var timestamp: UnsafeRawBufferPointer
    private(set) var fileName = UnsafeRawBufferPointer(start: nil, count: 0)
    private(set) var offset: Int64 = -1
    private(set) var length: Int64 = -1
    /// Whether a value holds a backslash, so that its bytes are not those of the text.
    private(set) var hasEscapes = false

    /// - Returns: nil when this is no whole line with a URL and a place.
    init?(_ line: UnsafeRawBufferPointer) {
        guard let brace = line.firstIndex(of: 0x7B), line.last == 0x7D else { return nil }
        let end = brace > 0 ? brace - 1 : 0
        timestamp = UnsafeRawBufferPointer(rebasing: line[max(0, end - 14)..<end])
        var index = brace + 1
        while let name = CDXJLine.string(line, from: &index, hasEscapes: &hasEscapes) {
            while index < line.count, line[index] == 0x3A || line[index] == 0x20 { index += 1 }
            guard let value = CDXJLine.string(line, from: &index, hasEscapes: &hasEscapes) else { return nil }
            keep(name, value)
        }
        guard !url.isEmpty, !fileName.isEmpty, offset >= 0, length >= 0 else { return nil }
    }

    /// The request's key, escapes undone.
    var request: WARCRequestKey {
        func text(_ bytes: UnsafeRawBufferPointer) -> String { CDXJLine.unescaped(bytes) }
        return WARCRequestKey(
            method.map(text) ?? "GET", text(url), bodyDigest: requestDigest.map(text), range: range.map(text))
    }

    private mutating func keep(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
        switch name.count {
        case 3 where name.elementsEqual("url".utf8): url = value
        case 5 where name.elementsEqual("range".utf8): range = value
        case 6 where name.elementsEqual("method".utf8): method = value.elementsEqual("GET".utf8) ? nil : value
        case 6 where name.elementsEqual("status".utf8): status = value
        case 7 where name.elementsEqual("failure".utf8): failure = value
        case 6 where name.elementsEqual("offset".utf8): offset = CDXJLine.number(value)
        case 6 where name.elementsEqual("length".utf8): length = CDXJLine.number(value)
        case 8 where name.elementsEqual("filename".utf8): fileName = value
        case 13 where name.elementsEqual("requestDigest".utf8): requestDigest = value
        default: break
        }
    }

    /// The next string of the line without its quotes; nil when there is none.
    private static func string(
        _ line: UnsafeRawBufferPointer, from index: inout Int, hasEscapes: inout Bool
    ) -> UnsafeRawBufferPointer? {
        while index < line.count, line[index] == 0x20 || line[index] == 0x2C { index += 1 }
        guard index < line.count, line[index] == 0x22 else { return nil }
        let start = index + 1
        var end = start
        while end < line.count, line[end] != 0x22 {
            if line[end] == 0x5C {
                hasEscapes = true
                end += 1
            }
            end += 1
        }
        guard end < line.count else { return nil }
        index = end + 1
        return UnsafeRawBufferPointer(rebasing: line[start..<end])
    }

    private static func number(_ digits: UnsafeRawBufferPointer) -> Int64 {
        guard (1...18).contains(digits.count) else { return -1 }
        var value: Int64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return -1 }
            value = value * 10 + Int64(digit - 0x30)
        }
        return value
    }

    /// The text of a JSON string; unpaired surrogates become U+FFFD.
    static func unescaped(_ bytes: UnsafeRawBufferPointer) -> String {
        guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        var plain: [UInt8] = []
        var result = ""
        func flush() {
            result += String(decoding: plain, as: UTF8.self) + String(decoding: units, as: UTF16.self)
            plain.removeAll()
            units.removeAll()
        }
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x5C, index + 1 < bytes.count else {
                if !units.isEmpty { flush() }
                plain.append(bytes[index])
                index += 1
                continue
            }
            let kind = bytes[index + 1]
            if kind == 0x75, index + 6 <= bytes.count,
                let unit = UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
            {
                if !plain.isEmpty { flush() }
                units.append(unit)
                index += 6
            } else {
                if !units.isEmpty { flush() }
                plain.append(escapes[kind] ?? kind)
                index += 2
            }
        }
        flush()
        return result
    }

    private static let escapes: [UInt8: UInt8] = [0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D, 0x62: 0x08, 0x66: 0x0C]
}
