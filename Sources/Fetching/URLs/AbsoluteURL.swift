/// A hierarchical URL taken apart and repaired as browsers do, in the form that goes over the wire.
///
/// Blanks around it, line breaks and tabs inside it are dropped, a backslash counts as a slash, dot segments are
/// resolved, and what may not stand in a URL (blanks, quotes, characters beyond ASCII) is percent-encoded as UTF-8. What
/// is already encoded is kept as it is. A host beyond ASCII is kept too: libcurl turns it into its ASCII form. The
/// fragment is dropped, as it is never sent.
public struct AbsoluteURL: Hashable, Sendable, CustomStringConvertible {
    private final class Parts: Sendable {
        let scheme: String
        let userInformation: String?
        let host: String
        let port: Int?
        let path: String
        let query: String?
        let description: String

        init(
            _ scheme: String, _ userInformation: String?, _ host: String, _ port: Int?, _ path: String,
            _ query: String?, _ description: String
        ) {
            (self.scheme, self.userInformation, self.host, self.port) = (scheme, userInformation, host, port)
            (self.path, self.query, self.description) = (path, query, description)
        }
    }

    private let parts: Parts

    /// In lower case.
    public var scheme: String { parts.scheme }

    /// User and password as written, without the `@`.
    public var userInformation: String? { parts.userInformation }

    /// In lower case; an IPv6 address keeps its brackets; empty only in a `file` URL.
    public var host: String { parts.host }

    /// Nil for the scheme's own.
    public var port: Int? { parts.port }

    /// Begins with a slash.
    public var path: String { parts.path }

    /// Without the question mark.
    public var query: String? { parts.query }

    /// The URL as it is requested.
    public var description: String { parts.description }

    /// Nil unless the text is `scheme://host…` with a host and port that can exist (`file:` URLs need no host).
    public init?(_ text: String) {
        if let plain = AbsoluteURL(plain: text) {
            self = plain
            return
        }
        self.init(repairing: text)
    }

    /// The way for any text.
    init?(repairing text: String) {
        guard let bytes = AbsoluteURL.repaired(text), let colon = AbsoluteURL.schemeEnd(bytes[...]) else { return nil }
        let scheme = AbsoluteURL.lowercased(bytes[..<colon])
        var rest = bytes[(colon + 1)...]
        if rest.starts(with: [.slash, .slash]) {
            rest = rest.dropFirst(2)
        } else if scheme != "file" {
            return nil
        }
        let authorityEnd = rest.firstIndex { $0 == .slash || $0 == .questionMark } ?? rest.endIndex
        let authority =
            scheme == "file" && !bytes[(colon + 1)...].starts(with: [.slash, .slash])
            ? rest.prefix(0) : rest[..<authorityEnd]
        guard let place = Authority(authority, scheme: scheme) else { return nil }
        let target = Target(rest[authority.endIndex...])
        self.init(scheme: scheme, authority: place, path: target.path, query: target.query)
    }

    /// For what stands in the form that goes over the wire already.
    init(scheme: String, host: String, port: Int?, path: String, query: String?, description: String) {
        parts = Parts(scheme, nil, host, port, path, query, description)
    }

    init(scheme: String, authority: Authority, path: String, query: String?) {
        var text = scheme + "://"
        if let user = authority.userInformation { text += user + "@" }
        text += authority.host
        if let port = authority.port { text += ":\(port)" }
        text += path
        if let query { text += "?" + query }
        parts = Parts(scheme, authority.userInformation, authority.host, authority.port, path, query, text)
    }

    /// The scheme of any URL, in lower case, also of one that cannot be fetched; nil when there is none.
    public static func scheme(of text: String) -> String? {
        guard let bytes = repaired(text), let colon = schemeEnd(bytes[...]) else { return nil }
        return lowercased(bytes[..<colon])
    }

    public static func == (first: AbsoluteURL, second: AbsoluteURL) -> Bool {
        first.parts === second.parts || first.description == second.description
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(description) }

    /// The port that is connected to; nil for a scheme without one.
    public var effectivePort: Int? { port ?? AbsoluteURL.defaultPort(of: scheme) }

    /// Whether both lead to the same server: scheme, host and port.
    public func hasSameOrigin(as other: AbsoluteURL) -> Bool {
        scheme == other.scheme && host == other.host && effectivePort == other.effectivePort
    }

    static func defaultPort(of scheme: String) -> Int? {
        switch scheme {
        case "http": 80
        case "https": 443
        case "ftp": 21
        case "ftps": 990
        default: nil
        }
    }
}
