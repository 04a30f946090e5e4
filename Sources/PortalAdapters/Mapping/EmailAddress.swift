/// The electronic addresses of catalogues, which come with `mailto:`, angle brackets and white space.
enum EmailAddress {
    /// The bare address in `raw`; nil where none is in it.
    static func read(_ raw: String) -> String? {
        var text = raw.drop { $0.isWhitespace }
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            text = text[text.index(after: open)..<close]
        }
        if text.utf8.count >= 7, text.prefix(7).lowercased() == "mailto:" { text = text.dropFirst(7) }
        if let query = text.firstIndex(of: "?") { text = text[..<query] }
        let words = text.split { $0.isWhitespace || $0 == ";" || $0 == "," }
        return words.first { $0.contains("@") && $0.count > 2 }.map(String.init)
    }
}
