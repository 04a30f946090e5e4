import Glibc

extension AbsoluteURL {
    /// The short way for the many URLs in which there is nothing to repair; nil for all others.
    ///
    /// Plain is `scheme://host:port/path?query`, with `http` or `https` and the host in lower case, a path, no default port,
    /// no user, and no character that is dropped, escaped or resolved.
    init?(plain text: String) {
        var bytes = text
        let url = bytes.withUTF8 { bytes in
            AbsoluteURL.plainParts(bytes).map { AbsoluteURL($0, of: bytes, description: text) }
        }
        guard let url else { return nil }
        self = url
    }

    private init(_ parts: PlainParts, of bytes: UnsafeBufferPointer<UInt8>, description: String) {
        func text(_ range: Range<Int>) -> String {
            String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
        let end = parts.path.upperBound
        self.init(
            scheme: parts.scheme, host: text(parts.host), port: parts.port, path: text(parts.path),
            query: end < bytes.count ? text(end + 1..<bytes.count) : nil, description: description)
    }

    /// Whether it is a URL in which there is nothing to repair, so that it is asked as it is written; of some that are it is
    /// not known.
    public static func isPlain(_ text: String) -> Bool {
        if let isPlain = text.utf8.withContiguousStorageIfAvailable({ plainParts($0) != nil }) { return isPlain }
        var text = text
        return text.withUTF8 { plainParts($0) != nil }
    }

    /// The same of a URL in UTF-8.
    public static func isPlain(_ url: UnsafeBufferPointer<UInt8>) -> Bool { plainParts(url) != nil }

    /// Where the parts of a plain URL are.
    private struct PlainParts {
        var scheme: String
        var host: Range<Int>
        var port: Int?
        /// The query follows.
        var path: Range<Int>
    }

    private static func plainParts(_ bytes: UnsafeBufferPointer<UInt8>) -> PlainParts? {
        guard let (scheme, start) = plainScheme(bytes) else { return nil }
        var place = start
        while place < bytes.count, isPlainInHost(bytes[place]) { place += 1 }
        let hostEnd = place
        guard hostEnd > start, hostEnd - start <= 1_024 else { return nil }
        var port: Int?
        if place < bytes.count, bytes[place] == .colon {
            place += 1
            var number = 0
            while place < bytes.count, bytes[place].isDigit, number < 65_536 {
                number = number * 10 + Int(bytes[place] - 0x30)
                place += 1
            }
            let isCanonical = place > hostEnd + 1 && bytes[hostEnd + 1] != UInt8(ascii: "0")
            guard isCanonical, number < 65_536, number != defaultPort(of: scheme) else { return nil }
            port = number
        }
        guard place < bytes.count, bytes[place] == .slash else { return nil }
        let pathStart = place
        let plainInPath = plainInPath
        var last: UInt8 = 0
        while place < bytes.count, bytes[place] != .questionMark {
            let byte = bytes[place]
            // A dot after a slash may be a segment of its own.
            guard plainInPath.contains(byte), !(byte == .dot && last == .slash) else { return nil }
            last = byte
            place += 1
        }
        guard bytes[place...].allSatisfy(plainInQuery.contains) else { return nil }
        return PlainParts(scheme: scheme, host: start..<hostEnd, port: port, path: pathStart..<place)
    }

    private static func plainScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> (String, Int)? {
        guard bytes.count > 8, let start = bytes.baseAddress else { return nil }
        if memcmp(start, "http://", 7) == 0 { return ("http", 7) }
        if memcmp(start, "https://", 8) == 0 { return ("https", 8) }
        return nil
    }

    private static func isPlainInHost(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || byte.isDigit || byte == .dot || byte == UInt8(ascii: "-")
    }

    private static let plainInPath = ByteSet(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%!$&'()*+,;=:@[]")
    private static let plainInQuery = ByteSet(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%!$&()*+,;=:@[]?{}|^`")
}
