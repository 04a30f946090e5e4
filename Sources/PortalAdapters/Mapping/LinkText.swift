/// Tells links from what else stands where links are due.
enum LinkText {
    enum Kind {
        /// With a scheme and something behind it.
        case absolute
        /// `www.example.org/data`, `//host/path`, `/path`: a person sees what is meant.
        case incomplete
        /// No link at all, such as `8 KB`, `n/a` or `Variable`.
        case none
    }

    static func kind(of text: String) -> Kind {
        var text = text
        return text.withUTF8 { kind(ofUTF8: $0) }
    }

    private static func kind(ofUTF8 text: UnsafeBufferPointer<UInt8>) -> Kind {
        let scheme = text.prefix { byte in
            switch byte | 0x20 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        }
        let rest = text.dropFirst(scheme.count)
        if !scheme.isEmpty, rest.starts(with: "://".utf8), rest.count > 3 { return .absolute }
        if text.first == UInt8(ascii: "/"), text.count > 1 { return .incomplete }
        // A host with a path, or a name that ends as hosts and files do, but not `0.2MB`.
        guard scheme.dropLast().contains(UInt8(ascii: ".")) else { return .none }
        if rest.first == UInt8(ascii: "/") { return .incomplete }
        let ending = scheme.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last ?? scheme[...]
        let isName = ending.count > 1 && ending.allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
        return rest.isEmpty && isName ? .incomplete : .none
    }
}
