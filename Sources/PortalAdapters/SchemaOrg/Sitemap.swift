import ByteStreams
import LibXML

/// Reads a sitemap (https://www.sitemaps.org/protocol.html) as a stream: a list of pages, or of other sitemaps.
final class Sitemap: SAXHandler {
    struct Entry: Hashable {
        var address: String
        var lastModified: String?
    }

    enum Kind { case pages, sitemaps }

    /// What the entries are; nil until the root element was met, and where it is none of a sitemap.
    private(set) var kind: Kind?
    private let receive: (Kind, Entry) throws -> Void
    private var path: [String] = []
    private var text: [UInt8] = []
    private var address = ""
    private var lastModified: String?

    /// - Parameter receive: takes each entry, in order, with what the entries are.
    init(_ receive: @escaping (Kind, Entry) throws -> Void) { self.receive = receive }

    func startElement(_ element: SAXElement, _ parser: SAXParser) throws {
        let name = element.name.localName.string
        if path.isEmpty {
            switch name {
            case "urlset": kind = .pages
            case "sitemapindex": kind = .sitemaps
            default: break
            }
        }
        path.append(name)
        text.removeAll(keepingCapacity: true)
    }

    func characters(_ text: UnsafeRawBufferPointer, _ parser: SAXParser) throws {
        if path.count == 3, self.text.count < 8_192 { self.text.append(contentsOf: text) }
    }

    func endElement(_ name: SAXName, _ parser: SAXParser) throws {
        let name = path.popLast()
        guard let kind else { return }
        switch (path.count, name) {
        case (2, "loc"): address = trimmed
        case (2, "lastmod"): lastModified = trimmed
        case (1, "url"), (1, "sitemap"):
            if !address.isEmpty { try receive(kind, Entry(address: address, lastModified: lastModified)) }
            address = ""
            lastModified = nil
        default: break
        }
    }

    private var trimmed: String { text.withUnsafeBufferPointer { String(trimming: $0) } ?? "" }
}
