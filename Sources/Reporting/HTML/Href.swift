/// The address of a link, known to be harmless to follow: a page of this site, or a web or FTP address.
public struct Href: Hashable, Sendable {
    /// As it stands in the attribute, before escaping.
    public let address: String

    /// A link within the site, relative to the page it stands on.
    init(relative path: String) { address = path }

    /// A link within the page.
    init(fragment: StaticString) { address = "#\(fragment)" }

    /// An address that a portal states, if it is an absolute `http`, `https`, `ftp` or `ftps` URL with a host.
    ///
    /// Anything else (`javascript:`, `data:`, a bare word) is no link and is shown as text. Characters that no URL may
    /// hold are percent-encoded, so that the attribute is valid.
    public init?(external url: String) {
        guard url.utf8.count <= 4_096, let scheme = Href.schemes.first(where: { Href.starts(url, with: $0) }) else {
            return nil
        }
        let rest = url.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "?"),
            first != UInt8(ascii: "#"),
            !rest.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { return nil }
        address = Href.encode(url)
    }

    private static let schemes = ["https://", "http://", "ftp://", "ftps://"]

    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            true
        default: false
        }
    }

    private static func starts(_ url: String, with scheme: String) -> Bool {
        url.utf8.count > scheme.utf8.count
            && zip(url.utf8, scheme.utf8).allSatisfy { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
    }

    private static func encode(_ url: String) -> String {
        guard url.utf8.contains(where: isForbidden) else { return url }
        var bytes: [UInt8] = []
        for byte in url.utf8 {
            if isForbidden(byte) {
                bytes.append(contentsOf: "%\(String(byte, radix: 16, uppercase: true))".utf8)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
