/// An IRI reference split as RFC 3986, appendix B does, and resolved as its section 5.2 says.
struct JSONLDReference {
    private var scheme: Substring.UTF8View?
    private var authority: Substring.UTF8View?
    private var path: Substring.UTF8View
    private var query: Substring.UTF8View?
    private var fragment: Substring.UTF8View?

    init(_ text: String) {
        var rest = Substring(text).utf8
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = rest[rest.index(after: hash)...]
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = rest[rest.index(after: mark)...]
            rest = rest[..<mark]
        }
        if let length = JSONLDReference.schemeLength(rest) {
            let colon = rest.index(rest.startIndex, offsetBy: length)
            scheme = rest[..<colon]
            rest = rest[rest.index(after: colon)...]
        }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        }
        path = rest
    }

    /// The absolute IRI that `reference` means in a document at `base`; the reference itself where the base has no
    /// scheme.
    static func resolve(_ reference: String, base: String) -> String {
        var target = JSONLDReference(reference)
        if target.scheme != nil {
            target.path = removingDotSegments(target.path)
            return target.text
        }
        let base = JSONLDReference(base)
        guard base.scheme != nil else { return reference }
        target.scheme = base.scheme
        if target.authority != nil {
            target.path = removingDotSegments(target.path)
            return target.text
        }
        target.authority = base.authority
        if target.path.isEmpty {
            target.path = base.path
            if target.query == nil { target.query = base.query }
        } else if target.path.first == UInt8(ascii: "/") {
            target.path = removingDotSegments(target.path)
        } else {
            target.path = removingDotSegments(base.merged(with: target.path))
        }
        return target.text
    }

    /// Whether the text begins with a scheme and a colon.
    static func hasScheme(_ text: String) -> Bool { schemeLength(Substring(text).utf8) != nil }

    /// Whether the text is an absolute IRI that may stand in RDF: a scheme, and none of the characters that RFC 3987
    /// forbids everywhere.
    static func isWellFormed(_ text: String) -> Bool {
        guard hasScheme(text) else { return false }
        var fragments = 0
        return !text.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "#"):
                fragments += 1
                return fragments > 1
            case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), 0x7F:
                return true
            default: return false
            }
        }
    }

    private static func schemeLength(_ text: Substring.UTF8View) -> Int? {
        var length = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if length == 0 { return nil }
            case UInt8(ascii: ":"): return length == 0 ? nil : length
            default: return nil
            }
            length += 1
        }
        return nil
    }

    private func merged(with relative: Substring.UTF8View) -> Substring.UTF8View {
        if authority != nil, path.isEmpty { return Substring("/" + String(Substring(relative))).utf8 }
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return relative }
        return Substring(String(Substring(path[...slash])) + String(Substring(relative))).utf8
    }

    private static func removingDotSegments(_ path: Substring.UTF8View) -> Substring.UTF8View {
        guard path.contains(UInt8(ascii: ".")) else { return path }
        let isAbsolute = path.first == UInt8(ascii: "/")
        let segments = (isAbsolute ? path.dropFirst() : path)
            .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var kept: [Substring.UTF8View] = []
        for (position, segment) in segments.enumerated() {
            let isLast = position == segments.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { kept.append(Substring("").utf8) }
            } else if segment.elementsEqual("..".utf8) {
                _ = kept.popLast()
                if isLast { kept.append(Substring("").utf8) }
            } else {
                kept.append(segment)
            }
        }
        let joined = kept.map { String(Substring($0)) }.joined(separator: "/")
        return Substring((isAbsolute ? "/" : "") + joined).utf8
    }

    private var text: String {
        var text = ""
        if let scheme { text += String(Substring(scheme)) + ":" }
        if let authority { text += "//" + String(Substring(authority)) }
        text += String(Substring(path))
        if let query { text += "?" + String(Substring(query)) }
        if let fragment { text += "#" + String(Substring(fragment)) }
        return text
    }
}
