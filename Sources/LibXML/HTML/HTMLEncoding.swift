import CLibXML2

/// Which character encoding a web page is in: what the answer's header said, else its byte order mark, else its
/// `<meta>`, else UTF-8 where the first bytes are valid, else Windows-1252.
enum HTMLEncoding {
    /// The name as libxml2 knows it; nil for UTF-8.
    static func name(declared: String?, start: UnsafeRawBufferPointer) -> String? {
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return nil }
        if start.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
        if start.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
        for label in [declared, metaCharset(in: start)] {
            guard let label = label?.lowercased(), !label.isEmpty else { continue }
            if label == "utf-8" || label == "utf8" { return nil }
            let name = widened[label] ?? label
            if isKnown(name) { return name }
        }
        return isUTF8(start) ? nil : "WINDOWS-1252"
    }

    /// Labels that browsers read as a larger encoding, which pages rely on.
    private static let widened = [
        "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "iso-8859-1": "WINDOWS-1252",
        "latin1": "WINDOWS-1252", "us-ascii": "WINDOWS-1252", "ascii": "WINDOWS-1252",
        "iso-8859-9": "WINDOWS-1254", "ks_c_5601-1987": "EUC-KR", "x-sjis": "SHIFT_JIS",
    ]

    private static func isKnown(_ name: String) -> Bool {
        guard let handler = xmlFindCharEncodingHandler(name) else { return false }
        xmlCharEncCloseFunc(handler)
        return true
    }

    /// The value after the first `charset=` of the first 4 KiB.
    private static func metaCharset(in start: UnsafeRawBufferPointer) -> String? {
        let head = start.prefix(4_096)
        let key = Array("charset=".utf8)
        var position = head.startIndex
        while position + key.count <= head.endIndex {
            let isKey = zip(head[position...], key).allSatisfy { $0 | 0x20 == $1 | 0x20 }
            guard isKey else {
                position += 1
                continue
            }
            let value = head[(position + key.count)...]
                .drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
                .prefix { $0 > 0x20 && $0 < 0x7F && !#""';/>"#.utf8.contains($0) }
            return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
        }
        return nil
    }

    private static func isUTF8(_ start: UnsafeRawBufferPointer) -> Bool {
        // The last bytes may cut a character.
        let whole = start.dropLast(start.reversed().prefix(4).prefix { $0 >= 0x80 }.count)
        return String(validating: whole, as: UTF8.self) != nil
    }
}
