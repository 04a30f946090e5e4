import Glibc

/// Numbers the hosts of URLs from 0 as they are met, each worked out once for all URLs that begin the same.
struct HostNumbers: Sendable {
    private let host: @Sendable (String) -> String
    /// By host and port.
    private var numbers: [String: Int] = [:]
    private var known: [Beginning: Int] = [:]

    /// - Parameter host: tells the host and port of a URL, which its path has no part in.
    init(_ host: @escaping @Sendable (String) -> String) { self.host = host }

    mutating func number(of url: String) -> Int {
        guard let count = HostNumbers.start(of: url) else { return number(ofHost: host(url)) }
        if let number = known[Beginning(text: url, count: count)] { return number }
        let number = number(ofHost: host(url))
        known[Beginning(text: String(decoding: url.utf8.prefix(count), as: UTF8.self), count: count)] = number
        return number
    }

    private mutating func number(ofHost host: String) -> Int {
        if let number = numbers[host] { return number }
        let number = numbers.count
        numbers[host] = number
        return number
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

/// The first bytes of a text that lies in one piece, compared as bytes and without a copy of them.
private struct Beginning: Hashable {
    let text: String
    let count: Int

    private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<count])))
        }
    }

    static func == (one: Beginning, other: Beginning) -> Bool {
        guard one.count == other.count else { return false }
        let areSame = one.withBytes { bytes in
            other.withBytes { others in
                guard let start = bytes.baseAddress, let other = others.baseAddress else { return true }
                return memcmp(start, other, bytes.count) == 0
            }
        }
        return (areSame ?? nil) ?? false
    }

    func hash(into hasher: inout Hasher) { _ = withBytes { hasher.combine(bytes: $0) } }
}
