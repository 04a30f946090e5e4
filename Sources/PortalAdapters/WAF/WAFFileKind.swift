/// What a file of a folder is, by its first bytes.
enum WAFFileKind {
    case nothing
    /// A web page: the listing of a folder, or an error for people.
    case page
    /// Records in XML.
    case records
    /// RDF in any syntax, JSON-LD included.
    case graph
    /// A catalogue or dataset in DCAT-US.
    case dcatUS

    init(_ start: UnsafeRawBufferPointer) {
        let text = String(decoding: start, as: UTF8.self)
        guard let first = text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" && $0 != "\0" }) else {
            self = .nothing
            return
        }
        switch first {
        case "<":
            let tag = WAFFileKind.firstTag(in: text.replacing("\0", with: ""))
            if tag == "html" || tag == "head" || tag == "body" || tag == "pre" {
                self = .page
            } else if tag.hasSuffix("rdf") || text.contains("xmlns:dcat") && tag.hasPrefix("dcat:") {
                self = .graph
            } else {
                // Turtle begins with an IRI in the same bracket.
                self = tag.contains("/") && !tag.contains(":rdf") && tag.hasPrefix("http") ? .graph : .records
            }
        case "{", "[":
            let isUS = ["project-open-data", "\"accessLevel\"", "\"dataset\"", "\"bureauCode\""].contains {
                text.contains($0)
            }
            let isLinked = text.contains("\"@graph\"") || text.contains("\"@context\"") || text.contains("\"@id\"")
            self = isLinked && !isUS ? .graph : .dcatUS
        default: self = .graph
        }
    }

    /// The name of the first element, with its prefix and in lower case; a document type for HTML counts as one.
    private static func firstTag(in text: String) -> String {
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            if rest.hasPrefix("!--") {
                guard let end = rest.firstRange(of: "-->") else { return "" }
                rest = rest[end.upperBound...]
            } else if rest.first == "?" || rest.first == "!" {
                if rest.prefix(13).lowercased() == "!doctype html" { return "html" }
                guard let end = rest.firstIndex(of: ">") else { return "" }
                rest = rest[end...]
            } else {
                return rest.prefix { !$0.isWhitespace && $0 != ">" }.lowercased()
            }
        }
        return ""
    }
}
