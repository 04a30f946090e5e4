/// The electronic addresses of catalogues, which come with `mailto:`, angle brackets and white space.
enum EmailAddress {
    /// The bare address in `raw`, the first of several; nil where none is in it.
    static func read(_ raw: String) -> String? {
        var raw = raw
        return raw.withUTF8 { read($0) }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        var start = bytes[..<at].lastIndex(where: isSeparator).map { $0 + 1 } ?? 0
        let end = bytes[at...].firstIndex(where: isSeparator) ?? bytes.count
        if at - start >= mailto.count, zip(bytes[start...], mailto).allSatisfy({ $0 | 0x20 == $1 }) {
            start += mailto.count
        }
        guard start < at, at + 1 < end else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    /// `mailto:`; the colon is the same with the bit of small letters set.
    private static let mailto = Array("mailto:".utf8)

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "?"):
            true
        default: false
        }
    }
}
