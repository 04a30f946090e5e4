extension AbsoluteURL {
    /// The bytes of a URL as a browser would take them: blanks around it, line breaks, tabs and the fragment dropped,
    /// backslashes before the query turned into slashes. Nil when nothing is left.
    static func repaired(_ text: String) -> [UInt8]? {
        var bytes = Array(text.utf8)
        if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) { bytes.removeSubrange(hash...) }
        if bytes.contains(where: { $0 <= 0x20 }) {
            while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
            bytes.removeFirst(bytes.prefix { $0 <= 0x20 }.count)
            bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        }
        if bytes.contains(UInt8(ascii: "\\")) {
            for index in bytes.indices.prefix(while: { bytes[$0] != .questionMark })
            where bytes[index] == UInt8(ascii: "\\") {
                bytes[index] = .slash
            }
        }
        return bytes.isEmpty && !text.hasPrefix("#") ? nil : bytes
    }

    /// Where the colon after a scheme stands.
    static func schemeEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first, first.isLetter, let colon = bytes.firstIndex(of: .colon) else { return nil }
        let isScheme = bytes[..<colon].allSatisfy {
            $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == .dot
        }
        return isScheme ? colon : nil
    }

    static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }

    static func encoded(_ bytes: ArraySlice<UInt8>, escaping forbidden: ByteSet) -> String {
        func mustBeEscaped(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x7F || forbidden.contains(byte) }
        guard bytes.contains(where: mustBeEscaped) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        for byte in bytes {
            if mustBeEscaped(byte) {
                result += [UInt8(ascii: "%"), hexadecimalDigits[Int(byte >> 4)], hexadecimalDigits[Int(byte & 15)]]
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes that a percent-encoded text stands for; a malformed escape stands for itself.
    static func decoded(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                bytes[index + 1].isHexadecimalDigit, bytes[index + 2].isHexadecimalDigit,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    static let forbiddenInPath = ByteSet("\"<>`{}^|")
    static let forbiddenInQuery = ByteSet("\"<>'")
    static let forbiddenInUserInformation = ByteSet("\"#/;<=>?@[\\]^`{|}")
    private static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
}

extension UInt8 {
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")
    static let dot = UInt8(ascii: ".")
    static let questionMark = UInt8(ascii: "?")

    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isHexadecimalDigit: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
}
