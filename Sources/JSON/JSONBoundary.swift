import CSimdJSON

/// Finds where the element behind a broken one begins when brackets and quotation marks no longer tell: at a comma, and
/// with the same members in front as a sound element of the document.
struct JSONBoundary {
    /// Members that an element is known by.
    private static let depth = 3

    /// Their names, in order, as they are written between quotation marks.
    private let names: [[UInt8]]

    /// - Returns: nil for what is no object, or one without members.
    init?(_ element: JSONValue) {
        let names = element.members.prefix(JSONBoundary.depth).map { Array($0.key.utf8) }
        guard !names.isEmpty else { return nil }
        self.names = names
    }

    /// Knows elements by how a broken one begins.
    init?(broken text: UnsafeRawBufferPointer) {
        names = JSONBoundary.names(in: text, at: 0, count: JSONBoundary.depth)
        guard !names.isEmpty else { return nil }
    }

    /// Where the broken element that `text` begins with ends, the comma behind it not included; nil where no element
    /// follows in the text.
    func end(in text: UnsafeRawBufferPointer) -> Int? {
        var at = 1
        while at < text.count, let open = text[at...].firstIndex(of: UInt8(ascii: "{")) {
            at = open + 1
            guard let comma = text[..<open].lastIndex(where: { !JSONBoundary.isSpace($0) }), comma > 0,
                text[comma] == UInt8(ascii: ",")
            else { continue }
            // The next element may be broken too, but hardly in its first two members.
            let found = JSONBoundary.names(in: text, at: open, count: names.count)
            if found.count >= min(2, names.count), names.starts(with: found) { return comma }
        }
        return nil
    }

    /// The names of the first members of the object at `start`, as far as they can be read.
    private static func names(in text: UnsafeRawBufferPointer, at start: Int, count: Int) -> [[UInt8]] {
        var names: [[UInt8]] = []
        guard start < text.count, text[start] == UInt8(ascii: "{") else { return [] }
        var at = start + 1
        while names.count < count {
            at = skipSpace(text, at)
            guard let close = endOfString(text, at) else { break }
            names.append(Array(text[(at + 1)..<(close - 1)]))
            at = skipSpace(text, close)
            guard at < text.count, text[at] == UInt8(ascii: ":") else { return Array(names.dropLast()) }
            guard names.count < count, let end = endOfValue(text, skipSpace(text, at + 1)) else { break }
            at = skipSpace(text, end)
            guard at < text.count, text[at] == UInt8(ascii: ",") else { break }
            at += 1
        }
        return names
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func skipSpace(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var at = start
        while at < text.count, isSpace(text[at]) { at += 1 }
        return at
    }

    /// Behind the closing quotation mark of the string at `start`; nil where there is none.
    private static func endOfString(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int? {
        guard start < text.count, text[start] == UInt8(ascii: "\"") else { return nil }
        var at = start + 1
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "\""): return at + 1
            case UInt8(ascii: "\\"): at += 2
            default: at += 1
            }
        }
        return nil
    }

    private static func endOfValue(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int? {
        guard start < text.count else { return nil }
        switch text[start] {
        case UInt8(ascii: "\""): return endOfString(text, start)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var scan = og_json_scan()
            guard let base = text.bindMemory(to: UInt8.self).baseAddress else { return nil }
            let length = og_json_scan_brackets(&scan, base + start, text.count - start)
            return length >= 0 ? start + length : nil
        default:
            let rest = text[start...]
            return rest.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }
        }
    }
}
