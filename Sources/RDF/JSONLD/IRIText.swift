/// Tells IRIs from other texts, for names that are held as `String`.
enum IRIText {
    /// Whether the text begins with a scheme and a colon.
    static func hasScheme(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { IRISyntax.hasScheme(UnsafeRawBufferPointer($0)) }
    }

    /// Whether the text is an absolute IRI that may stand in RDF: a scheme, one fragment at most, and none of the bytes
    /// that no IRI may hold.
    static func isWellFormed(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            guard IRISyntax.hasScheme(bytes), IRISyntax.isClean(bytes) else { return false }
            guard let fragment = bytes.firstIndex(of: UInt8(ascii: "#")) else { return true }
            return !bytes[(fragment + 1)...].contains(UInt8(ascii: "#"))
        }
    }

    /// The IRI with the bytes that no IRI may hold percent-encoded.
    static func mended(_ text: String) -> String {
        let output = TextBuffer()
        Array(text.utf8).withUnsafeBytes { IRISyntax.appendMended($0, to: output) }
        return String(decoding: output.view(from: 0), as: UTF8.self)
    }
}
