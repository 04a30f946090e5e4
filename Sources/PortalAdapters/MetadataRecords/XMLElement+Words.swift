import LibXML

extension XMLElement {
    /// All text within, without white space at its ends; nil when nothing is left.
    var words: String? { withText { String(trimming: $0) } }

    /// All text within as one line, each stretch of white space one blank; nil when nothing is left.
    var line: String? {
        guard let words else { return nil }
        var isPlain = true
        var previous: UInt8 = 0
        for byte in words.utf8 {
            if byte < 0x20 || byte == 0x20 && previous == 0x20 {
                isPlain = false
                break
            }
            previous = byte
        }
        if isPlain { return words }
        return words.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }

    /// The element that is reached by the first child of each name in turn.
    subscript(_ names: String...) -> XMLElement? {
        var element: XMLElement? = self
        for name in names { element = element?.child(name) }
        return element
    }
}
