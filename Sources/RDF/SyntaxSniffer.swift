/// Tells the syntaxes of RDF by how a document begins.
enum SyntaxSniffer {
    /// Bytes that are looked at.
    static let window = 4_096

    static func syntax(of firstBytes: UnsafeRawBufferPointer) -> RDFSyntax? {
        let head = start(of: firstBytes)
        switch head.first {
        case UInt8(ascii: "<"): return isMarkup(firstBytes) ? syntax(ofXML: head) : syntax(ofAngle: head)
        case UInt8(ascii: "@"): return beginsWord(head, "@prefix") || beginsWord(head, "@base") ? .turtle : nil
        case UInt8(ascii: "p"), UInt8(ascii: "P"): return beginsWord(head, "prefix") ? .turtle : nil
        case UInt8(ascii: "b"), UInt8(ascii: "B"): return beginsWord(head, "base") ? .turtle : nil
        case UInt8(ascii: "_"): return head.dropFirst().first == UInt8(ascii: ":") ? .turtle : nil
        case UInt8(ascii: "{"), UInt8(ascii: "["): return syntax(ofBracket: head)
        default: return nil
        }
    }

    /// Whether it begins as XML or HTML does, and not as Turtle with an IRI.
    static func isMarkup(_ firstBytes: UnsafeRawBufferPointer) -> Bool {
        let head = start(of: firstBytes)
        guard head.first == UInt8(ascii: "<"), let second = head.dropFirst().first else { return false }
        if second == UInt8(ascii: "?") || second == UInt8(ascii: "!") { return true }
        // A tag has a name, then a space or the end; an IRI in angle brackets has a scheme or a path.
        for byte in head.dropFirst() {
            switch byte {
            case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: return true
            case UInt8(ascii: ">"): return !isIRI(head.dropFirst().prefix { $0 != UInt8(ascii: ">") })
            default: continue
            }
        }
        return false
    }

    /// Whether what begins as Turtle may as well be N-Triples or N-Quads.
    static func mayBeLines(_ firstBytes: UnsafeRawBufferPointer) -> Bool {
        let first = start(of: firstBytes).first
        return first == UInt8(ascii: "<") || first == UInt8(ascii: "_")
    }

    /// Whether what stands between angle brackets, without a space, is an IRI: a name with a prefix would need its
    /// declaration beside it.
    private static func isIRI(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
        if text.isEmpty || text.contains(UInt8(ascii: ":")) || text.contains(UInt8(ascii: "#")) { return true }
        // `<br/>` is a tag.
        return text.dropLast().contains(UInt8(ascii: "/"))
    }

    private static func syntax(ofXML head: UnsafeRawBufferPointer) -> RDFSyntax? {
        // A single node may stand without rdf:RDF, but it needs the namespace for its rdf:about.
        contains(head, RDFXMLName.rdfNamespace) || contains(head, ":RDF") || contains(head, "<RDF") ? .rdfXML : nil
    }

    private static func syntax(ofAngle head: UnsafeRawBufferPointer) -> RDFSyntax? {
        head.contains(UInt8(ascii: ">")) ? .turtle : nil
    }

    private static func syntax(ofBracket head: UnsafeRawBufferPointer) -> RDFSyntax? {
        // JSON names its members between quotes right after the brackets; Turtle and TriG never do.
        let inside = head.first { !IRISyntax.isSpace($0) && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "{") }
        switch inside {
        case UInt8(ascii: "\""), UInt8(ascii: "}"): return .jsonLD
        case UInt8(ascii: "]"): return contains(head, "] ") || contains(head, "];") ? .turtle : .jsonLD
        case nil: return nil
        default: return head.first == UInt8(ascii: "{") ? .trig : .turtle
        }
    }

    /// Without byte order mark, white space and, for Turtle, comments.
    private static func start(of firstBytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        var head = firstBytes.prefix(window)
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        while true {
            head = head.drop(while: IRISyntax.isSpace)
            guard head.first == UInt8(ascii: "#") else { break }
            head = head.drop { $0 != 0x0A && $0 != 0x0D }
        }
        return UnsafeRawBufferPointer(rebasing: head)
    }

    /// Whether it begins with a word, in any case, and then white space.
    private static func beginsWord(_ head: UnsafeRawBufferPointer, _ word: String) -> Bool {
        let wanted = Array(word.utf8)
        guard head.count > wanted.count, IRISyntax.isSpace(head[wanted.count]) else { return false }
        return zip(head, wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }

    private static func contains(_ head: UnsafeRawBufferPointer, _ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard head.count >= wanted.count else { return false }
        return (0...head.count - wanted.count).contains { head[$0...].starts(with: wanted) }
    }
}
