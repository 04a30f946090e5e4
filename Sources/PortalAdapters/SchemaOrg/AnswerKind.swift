/// What an answer is, by its first bytes.
enum AnswerKind {
    case nothing
    case json
    /// XML with a list of pages or of sitemaps.
    case sitemap
    /// A text with an address a line.
    case addresses
    /// HTML, most likely.
    case other

    init(_ start: UnsafeRawBufferPointer) {
        var rest = start[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop { $0 <= 0x20 }
        switch rest.first {
        case nil: self = .nothing
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        case UInt8(ascii: "<"):
            let text = String(decoding: rest, as: UTF8.self)
            self = text.contains("<urlset") || text.contains("<sitemapindex") ? .sitemap : .other
        default:
            let isAddress = rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8)
            self = isAddress ? .addresses : .other
        }
    }
}
