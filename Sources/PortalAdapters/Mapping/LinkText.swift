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
        if let kind = text.utf8.withContiguousStorageIfAvailable({ kind(ofUTF8: $0) }) { return kind }
        return Array(text.utf8).withUnsafeBufferPointer { kind(ofUTF8: $0) }
    }

    private static func kind(ofUTF8 text: UnsafeBufferPointer<UInt8>) -> Kind {
        let scheme = text.prefix(while: isHostByte)
        let rest = text[scheme.endIndex...]
        if rest.count > 3, !scheme.isEmpty, rest[scheme.endIndex] == UInt8(ascii: ":"),
            rest[scheme.endIndex + 1] == UInt8(ascii: "/"), rest[scheme.endIndex + 2] == UInt8(ascii: "/")
        {
            return .absolute
        }
        if text.first == UInt8(ascii: "/"), text.count > 1 { return .incomplete }
        // A host with a path, or a name that ends as hosts and files do, but not `0.2MB`.
        guard let dot = scheme.lastIndex(of: UInt8(ascii: ".")), dot + 1 < scheme.endIndex else { return .none }
        if rest.first == UInt8(ascii: "/") { return .incomplete }
        let ending = scheme[(dot + 1)...]
        let isName = ending.count > 1 && ending.allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
        return rest.isEmpty && isName ? .incomplete : .none
    }

    /// A letter, a digit, or one of `+`, `-` and `.`.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
