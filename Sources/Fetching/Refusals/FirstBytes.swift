/// The beginning of an answer, ready to be searched for marks without regard to the case of ASCII letters.
struct FirstBytes: Sendable {
    /// ASCII letters in lower case.
    private let folded: [UInt8]
    private let original: [UInt8]

    init(_ bytes: some Collection<UInt8>) {
        original = Array(bytes)
        folded = original.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// - Parameter text: with ASCII letters in lower case.
    func contains(_ text: String) -> Bool {
        let needle = Array(text.utf8)
        guard let first = needle.first, folded.count >= needle.count else { return false }
        var index = 0
        let last = folded.count - needle.count
        while index <= last {
            guard let hit = folded[index...last].firstIndex(of: first) else { return false }
            if folded[hit...].starts(with: needle) { return true }
            index = hit + 1
        }
        return false
    }

    /// Whether this is HTML by its first characters; XML of other kinds is not.
    var isMarkup: Bool {
        let start = folded.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }.prefix(512)
        guard start.first == UInt8(ascii: "<") else { return false }
        if start.starts(with: Array("<?xml".utf8)) { return FirstBytes(start).contains("<html") }
        return ["<!doctype html", "<html", "<head", "<script", "<body", "<meta", "<title", "<!--", "<style", "<center"]
            .contains { start.starts(with: Array($0.utf8)) }
    }

    /// Whether it is a page whose purpose is to log in: its title says so and it asks for a password.
    var isLogin: Bool {
        guard contains("type=\"password\"") || contains("type='password'") || contains("type=password") else {
            return false
        }
        let title = FirstBytes(self.title)
        return FirstBytes.loginWords.contains { title.contains($0) }
    }

    private var title: ArraySlice<UInt8> {
        let opening = Array("<title".utf8)
        guard
            let start = folded.indices.first(where: { folded[$0] == opening[0] && folded[$0...].starts(with: opening) })
        else { return [] }
        let content = folded[start...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
        return content.prefix { $0 != UInt8(ascii: "<") }.prefix(200)
    }

    private static let loginWords = [
        "login", "log in", "log on", "sign in", "signin", "authenticat", "登录", "登陆", "统一身份认证", "单点登录",
    ]

    /// The first 200 characters on one line, without control characters.
    var excerpt: String {
        let start = original.prefix(2_000)
        return start.contains { $0 >= 0x80 } ? FirstBytes.excerpt(of: start) : FirstBytes.excerpt(ofASCII: start)
    }

    private static func excerpt(ofASCII bytes: ArraySlice<UInt8>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(length)
        for byte in bytes {
            let isBlank = byte <= 0x20 || byte == 0x7F
            if isBlank, line.last ?? 0x20 == 0x20 { continue }
            line.append(isBlank ? 0x20 : byte)
            if line.count == length { break }
        }
        return String(decoding: line, as: UTF8.self)
    }

    private static func excerpt(of bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        var count = 0
        var isAfterBlank = true
        for character in String(decoding: bytes, as: UTF8.self) {
            let isBlank =
                character.isWhitespace || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
            if isBlank {
                if isAfterBlank { continue }
                text.append(" ")
            } else {
                text.append(character)
            }
            isAfterBlank = isBlank
            count += 1
            if count == length { break }
        }
        return text
    }

    private static let length = 200
}
