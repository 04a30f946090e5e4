/// The hosts of URLs, each worked out once for all URLs that begin the same.
struct HostNames: Sendable {
    private let host: @Sendable (String) -> String
    private var known: [Substring: String] = [:]

    /// - Parameter host: tells the host and port of a URL, which its path has no part in.
    init(_ host: @escaping @Sendable (String) -> String) { self.host = host }

    subscript(url: String) -> String {
        mutating get {
            guard let count = HostNames.start(of: url) else { return host(url) }
            let start = url[..<url.utf8.index(url.startIndex, offsetBy: count)]
            if let name = known[start] { return name }
            let name = host(url)
            known[Substring(String(start))] = name
            return name
        }
    }

    /// The bytes of scheme and authority; nil where a closer look is needed to tell where they end.
    private static func start(of url: String) -> Int? {
        let count = url.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            var slashes = 0
            for index in 0..<bytes.count {
                switch bytes[index] {
                case 0x2F:
                    slashes += 1
                    if slashes == 3 { return index }
                case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x3A: break
                default: return nil
                }
            }
            return nil
        }
        return count ?? nil
    }
}
