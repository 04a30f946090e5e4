import DCAT

/// Tells what is written in angle brackets: pages, XML vocabularies, N-Triples.
enum MarkupSniffer {
    /// - Parameter text: begins with `<`.
    static func format(of text: ArraySlice<UInt8>) -> FileFormat? {
        if isTriples(text) { return FileFormat(code: "RDF_N_TRIPLES") }
        let head = text.prefix(8_192)
        guard let root = rootName(head) else { return nil }
        let local = root.split(separator: ":").last.map { $0.lowercased() } ?? root.lowercased()
        if pages.contains(local) { return FileFormat(code: "HTML") }
        if let code = vocabularies[local] { return FileFormat(code: code) }
        let isGML = local == "featurecollection" && contains(head, "opengis.net/gml")
        if isGML { return FileFormat(code: "GML") }
        return head.starts(with: Array("<?xml".utf8)) || contains(head, "xmlns") ? FileFormat(code: "XML") : nil
    }

    private static let pages: Set<String> = [
        "html", "head", "body", "title", "script", "meta", "style", "div", "p", "table", "center", "h1", "br",
    ]

    private static let vocabularies = [
        "rdf": "RDF_XML", "kml": "KML", "gpx": "GPX", "rss": "RSS", "feed": "ATOM", "svg": "SVG",
    ]

    /// The name of the first element, past declarations, comments and processing instructions; `html` for a doctype of
    /// that name.
    private static func rootName(_ text: ArraySlice<UInt8>) -> String? {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            if rest.starts(with: Array("!--".utf8)) {
                guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
                rest = rest[end.upperBound...]
            } else if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?") {
                let words = String(decoding: rest.prefix(32), as: UTF8.self).lowercased()
                if words.hasPrefix("!doctype html") { return "html" }
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                rest = rest[(end + 1)...]
            } else {
                let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
                return name.isEmpty ? nil : String(decoding: name.prefix(100), as: UTF8.self)
            }
        }
        return nil
    }

    /// `<subject> <predicate> …`: the first bracket holds an IRI and another follows.
    private static func isTriples(_ text: ArraySlice<UInt8>) -> Bool {
        guard let end = text.prefix(2_048).firstIndex(of: UInt8(ascii: ">")) else { return false }
        let isIRI = contains(text[..<end], "://") && !text[..<end].contains(UInt8(ascii: " "))
        return isIRI && text[(end + 1)...].drop { $0 == 0x20 || $0 == 0x09 }.first == UInt8(ascii: "<")
    }

    private static func contains(_ text: ArraySlice<UInt8>, _ words: String) -> Bool {
        text.firstRange(of: Array(words.utf8)) != nil
    }
}
