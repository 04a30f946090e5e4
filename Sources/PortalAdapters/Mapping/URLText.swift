/// Takes URLs apart and puts them together, as text: nothing is normalised.
enum URLText {
    /// Everything but letters, digits, `-`, `.`, `_` and `~` in percent signs and hexadecimal digits.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return result
    }

    /// The text with its percent signs and hexadecimal digits taken back; a malformed escape stands for itself.
    static func decoded(_ text: some StringProtocol) -> String {
        var rest = Array(text.utf8)[...]
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, !digits.contains(where: { $0 == 0x2B || $0 == 0x2D }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The URL without its query and fragment, and the query; nil where there is none.
    static func split(_ url: String) -> (base: String, query: String?) {
        let whole = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        let parts = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : nil)
    }

    /// - Parameters:
    ///   - query: what the URL had before; a parameter in it with the name of a new one is left out.
    ///   - parameters: names and values, in the order they are written.
    static func with(base: String, query: String?, parameters: [(name: String, value: String)]) -> String {
        let kept = (query ?? "").split(separator: "&").filter { item in
            let name = item.prefix { $0 != "=" }
            return !parameters.contains { $0.name == name }
        }
        let added = parameters.map { "\($0.name)=\(encoded($0.value))" }
        let all = kept.map(String.init) + added
        return all.isEmpty ? base : base + "?" + all.joined(separator: "&")
    }
}

extension URLText {
    /// A link without scheme or host, completed by those of `base`: `/path` and `//host/path`; a host without a scheme
    /// gets that of `base`. nil where `base` is no URL.
    static func completed(_ link: String, base: String) -> String? {
        guard let scheme = base.firstRange(of: "://") else { return nil }
        let host = base[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty else { return nil }
        if link.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + link }
        if link.hasPrefix("/") { return base[..<scheme.upperBound] + host + link }
        return base[..<scheme.upperBound] + link
    }
}

extension URLText {
    /// Scheme, host and port of a URL, such as `https://data.example.org:8443`; nil for a file and for what is no URL.
    static func origin(of url: String) -> String? {
        guard let scheme = url.firstRange(of: "://"), scheme.lowerBound > url.startIndex else { return nil }
        let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty, !url.hasPrefix("file:") else { return nil }
        return String(url[..<scheme.upperBound] + host)
    }

    /// The path of a URL without slashes at its end: empty for a bare site.
    static func path(of url: String) -> String {
        let base = split(url).base
        guard let scheme = base.firstRange(of: "://") else { return "" }
        var path = base[scheme.upperBound...].drop { $0 != "/" }
        while path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }

    /// Whether a URL names a file: by its scheme, or by an ending that only files have.
    static func isFile(_ url: String) -> Bool {
        let lowered = url.lowercased()
        if lowered.hasPrefix("file://") { return true }
        let path = split(lowered).base
        let bare = [".gz", ".br", ".zst", ".zip"].first { path.hasSuffix($0) }.map { path.dropLast($0.count) }
        return [".json", ".jsonl", ".ndjson", ".jsonlines", ".txt"].contains { (bare ?? path[...]).hasSuffix($0) }
    }
}
