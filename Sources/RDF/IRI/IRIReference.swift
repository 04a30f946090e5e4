/// The five parts of an IRI or a relative reference (RFC 3986, appendix B).
struct IRIReference {
    typealias Bytes = UnsafeRawBufferPointer

    /// Without the colon.
    var scheme: Bytes?
    /// Without the two slashes.
    var authority: Bytes?
    var path: Bytes
    /// Without the question mark.
    var query: Bytes?
    /// Without the number sign.
    var fragment: Bytes?

    init(_ text: Bytes) {
        var rest = text
        if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
            fragment = Bytes(rebasing: rest[(mark + 1)...])
            rest = Bytes(rebasing: rest[..<mark])
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = Bytes(rebasing: rest[(mark + 1)...])
            rest = Bytes(rebasing: rest[..<mark])
        }
        if IRISyntax.hasScheme(rest), let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            scheme = Bytes(rebasing: rest[..<colon])
            rest = Bytes(rebasing: rest[(colon + 1)...])
        }
        if rest.starts(with: "//".utf8) {
            rest = Bytes(rebasing: rest[2...])
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count
            authority = Bytes(rebasing: rest[..<end])
            rest = Bytes(rebasing: rest[end...])
        }
        path = rest
    }
}
