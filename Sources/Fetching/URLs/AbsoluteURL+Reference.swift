extension AbsoluteURL {
    /// The URL that a reference found at this one leads to, such as the value of `Location` or of `href` (RFC 3986, 5.2).
    ///
    /// Nil when the reference leads to no hierarchical URL, as `mailto:` does.
    public func resolving(_ reference: String) -> AbsoluteURL? {
        guard let bytes = AbsoluteURL.repaired(reference) else { return nil }
        if let colon = AbsoluteURL.schemeEnd(bytes[...]) {
            let isRelative =
                AbsoluteURL.lowercased(bytes[..<colon]) == scheme
                && !bytes[(colon + 1)...].starts(with: [.slash, .slash])
            // `http:page` is an old way to write `page`.
            return isRelative ? resolving(relative: bytes[(colon + 1)...]) : AbsoluteURL(reference)
        }
        if bytes.starts(with: [.slash, .slash]) {
            return AbsoluteURL(scheme + ":" + String(decoding: bytes, as: UTF8.self))
        }
        return resolving(relative: bytes[...])
    }

    private func resolving(relative bytes: ArraySlice<UInt8>) -> AbsoluteURL {
        let target = Target(bytes)
        guard let first = bytes.first else { return self }
        switch first {
        case .slash: return replacing(path: target.path, query: target.query)
        case .questionMark: return replacing(path: path, query: target.query)
        default:
            let folder = path.utf8.lastIndex(of: .slash).map { Array(path.utf8[...$0]) } ?? [.slash]
            let joined = Target((folder + bytes)[...])
            return replacing(path: joined.path, query: joined.query)
        }
    }

    private func replacing(path: String, query: String?) -> AbsoluteURL {
        AbsoluteURL(
            scheme: scheme, authority: Authority(userInformation: userInformation, host: host, port: port),
            path: path, query: query)
    }
}
