/// Makes any text fit for HTML, as text and in quoted attributes.
///
/// Besides `& < > " '`, characters that the HTML standard forbids in a document (control characters and
/// noncharacters, https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream) become U+FFFD.
enum HTMLEscape {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &bytes) }
        guard isDone == nil else { return }
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var copied = 0
        var position = 0
        while position < text.count {
            let byte = text[position]
            guard mayNeedCare(byte) else {
                position += 1
                continue
            }
            let length = forbiddenLength(text, at: position)
            guard let replacement = length > 0 ? "\u{FFFD}" : entity(byte) else {
                position += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<position]))
            replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
            position += max(1, length)
            copied = position
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
    }

    @inline(__always)
    private static func mayNeedCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
    }

    private static func entity(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// The length in bytes of a forbidden character at `position`; 0 where the character is allowed.
    private static func forbiddenLength(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 { position + offset < text.count ? text[position + offset] : 0 }
        switch byte(0) {
        case 0x09, 0x0A, 0x0D: return 0
        case ..<0x20, 0x7F: return 1
        case 0xC2: return byte(1) < 0xA0 ? 2 : 0
        case 0xEF:
            // U+FDD0…U+FDEF and U+FFFE, U+FFFF.
            if byte(1) == 0xB7, (0x90...0xAF).contains(byte(2)) { return 3 }
            return byte(1) == 0xBF && byte(2) >= 0xBE ? 3 : 0
        case 0xF0...0xF4:
            // U+nFFFE and U+nFFFF of the other planes.
            return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
        default: return 0
        }
    }
}
