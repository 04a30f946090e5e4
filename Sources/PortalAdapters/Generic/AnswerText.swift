/// The texts of answers, made fit for reading.
enum AnswerText {
    /// Longer texts are cut, in characters; a page may hold anything.
    static let longest = 20_000

    /// Without white space at its ends; nil when nothing is left, or nothing but what scripts write for nothing.
    static func trimmed(_ text: String) -> String? {
        var text = text.utf8.count > longest ? String(text.prefix(longest)) : text
        guard let trimmed = text.withUTF8({ String(trimming: $0) }) else { return nil }
        return trimmed == "null" || trimmed == "undefined" ? nil : trimmed
    }

    /// The text of a piece of HTML: lines trimmed, blank ones left out.
    static func tidied(_ text: String) -> String? {
        guard let text = trimmed(text) else { return nil }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0xC2 }
        if isPlain { return text }
        return text.split(whereSeparator: \.isNewline)
            .map { line in
                line.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{3000}" }.joined(separator: " ")
            }
            .filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// What stands behind `after` and before `before`; nil where `after` is not there.
    static func part(of text: String, after: String?, before: String?) -> String? {
        var rest = text[...]
        if let after {
            guard let found = rest.firstRange(of: after) else { return nil }
            rest = rest[found.upperBound...]
        }
        if let before, let found = rest.firstRange(of: before) { rest = rest[..<found.lowerBound] }
        return trimmed(String(rest))
    }

    /// The label and the value of `来源部门：X`, cut at the first colon of either script; nil where there is none.
    static func labelled(_ text: String) -> (label: String, value: String)? {
        guard let colon = text.firstIndex(where: { isColon($0) }) else { return nil }
        let label = text[..<colon].filter { !$0.isWhitespace }
        guard !label.isEmpty, label.count <= 40 else { return nil }
        return (label, trimmed(String(text[text.index(after: colon)...])) ?? "")
    }

    /// Whether a cell is a label by its last character.
    static func isLabel(_ text: String) -> Bool { text.last.map { isColon($0) } ?? false }

    static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }
}
