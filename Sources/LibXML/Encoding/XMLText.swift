import ByteStreams

/// XML as UTF-8 that says nothing else, for documents whose declaration is wrong or names an encoding no parser has.
public enum XMLText {
    /// - Returns: the document, and in one English sentence what was wrong with its declaration; nil where it was right.
    /// - Throws: what the source throws while its first bytes are looked at.
    public static func source(
        _ source: any ByteSource
    ) throws(ByteStreamError) -> (source: any ByteSource, fault: String?) {
        let peeking = source as? PeekingByteSource ?? PeekingByteSource(source)
        let prefix = try peeking.peek(CharsetDetector.prefixLength)
        let label = XMLDeclaration(prefix).encoding
        let declared = label.flatMap { Charset(label: $0) }
        if let declared, declared != .utf8, !declared.isWide, prefix.allSatisfy({ $0 < 0x80 }) {
            // Nothing speaks against it, and what is no ASCII may come later.
            return (try blanked(PeekingByteSource(TranscodingByteSource(peeking, from: declared))), nil)
        }
        let (text, guess) = try ByteStreams.utf8(peeking, declared: declared.flatMap { $0.isWide ? nil : $0 })
        let isUTF8 = guess.charset == .utf8 || guess.reason == .fallback
        let found = isUTF8 ? Charset.utf8 : guess.charset
        let isSaid =
            switch declared {
            case nil: label == nil && isUTF8
            case .some(let declared): declared == found || declared.isWide && found.isWide
            }
        if isSaid, isUTF8 { return (peeking, nil) }
        let decoded = isUTF8 ? peeking : PeekingByteSource(text)
        return (try blanked(decoded), isSaid ? nil : fault(label, found.name))
    }

    private static func fault(_ label: String?, _ found: String) -> String {
        let said = label.map { "says that it is \($0)" } ?? "does not say its encoding"
        return "the document \(said) and was read as \(found)"
    }

    /// The document with blanks where its declaration names an encoding.
    private static func blanked(_ text: PeekingByteSource) throws(ByteStreamError) -> any ByteSource {
        let declaration = XMLDeclaration(try text.peek(XMLDeclaration.longest))
        guard let front = declaration.withoutEncoding else { return text }
        text.consume(front.count)
        return PrecededByteSource(front, text)
    }
}

extension Charset {
    /// Whether its units are two bytes: a document whose declaration can be read as ASCII is in none of these.
    fileprivate var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
