/// The sort-friendly form of a URL by which web archives index: `http://www.a.org/B?c=1` becomes `org,a)/b?c=1`.
///
/// Follows what `pywb` and its kin agree on: scheme, user, default port, `www.`, fragment and a last slash go; escapes
/// are undone and made anew; the query's arguments are sorted; all is lower case. Session numbers stay, and host names
/// are not turned into Punycode.
enum SURT {
    private static let mostEscapings = 8

    static func key(_ url: String) -> [UInt8] {
        let bytes = Array(url.utf8)
        guard let colon = bytes.firstIndex(of: 0x3A) else { return lowered(bytes) }
        let scheme = lowered(bytes[..<colon])
        var rest = bytes[(colon + 1)...]
        if let hash = rest.firstIndex(of: 0x23) { rest = rest[..<hash] }
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count + 8)
        if rest.starts(with: [0x2F, 0x2F]) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
            appendHost(rest[..<end], scheme: scheme, to: &key)
            rest = rest[end...]
        }
        if key.isEmpty { key = scheme + [0x3A] }
        let mark = rest.firstIndex(of: 0x3F)
        appendPath(rest[..<(mark ?? rest.endIndex)], isBelowHost: key.last == 0x29, to: &key)
        if let mark { appendQuery(rest[(mark + 1)...], to: &key) }
        return key
    }

    /// Writes the key of a request: other methods than GET, bodies and ranges count as arguments of the query.
    static func write(_ request: WARCRequestKey, _ hosts: borrowing HostKeys, to line: inout ByteBuilder) {
        var hasQuery = PlainURL.writeKey(of: request.url, hosts, to: &line) ?? writeKey(request.url, to: &line)
        if request.isPlain { return }
        if request.method != "GET" { add("__wb_method=", request.method, &hasQuery, to: &line) }
        if let digest = request.bodyDigest { add("__wb_post_digest=", digest, &hasQuery, to: &line) }
        if let range = request.range { add("__wb_range=", range, &hasQuery, to: &line) }
    }

    /// - Returns: Whether the key has a query.
    private static func writeKey(_ url: String, to line: inout ByteBuilder) -> Bool {
        let key = key(url)
        key.withUnsafeBytes { line.append($0) }
        return key.contains(0x3F)
    }

    private static func add(
        _ name: StaticString, _ value: String, _ hasQuery: inout Bool, to line: inout ByteBuilder
    ) {
        line.append(hasQuery ? 0x26 : 0x3F)
        hasQuery = true
        line.append(name)
        if value == "HEAD" {
            line.append("head" as StaticString)
        } else {
            lowered(escaped(Array(value.utf8))).withUnsafeBytes { line.append($0) }
        }
    }

    private static func appendHost(_ authority: ArraySlice<UInt8>, scheme: [UInt8], to key: inout [UInt8]) {
        var host = authority.lastIndex(of: 0x40).map { authority[($0 + 1)...] } ?? authority
        var port: ArraySlice<UInt8> = []
        if let colon = host.lastIndex(of: 0x3A), host[(colon + 1)...].allSatisfy({ (0x30...0x39).contains($0) }) {
            port = host[(colon + 1)...]
            host = host[..<colon]
        }
        if host.first == 0x5B, host.last == 0x5D { host = host.dropFirst().dropLast() }
        var name = lowered(escaped(unescaped(Array(host))))
        while name.last == 0x2E { name.removeLast() }
        guard !name.isEmpty else { return }
        if name.starts(with: [0x77, 0x77, 0x77]),
            let dot = name.dropFirst(3).firstIndex(where: { !(0x30...0x39).contains($0) }), name[dot] == 0x2E
        {
            name.removeFirst(dot + 1)
        }
        for (index, label) in name.split(separator: 0x2E, omittingEmptySubsequences: false).reversed().enumerated() {
            if index > 0 { key.append(0x2C) }
            key.append(contentsOf: label)
        }
        let isDefault =
            scheme.elementsEqual("http".utf8) && port.elementsEqual("80".utf8)
            || scheme.elementsEqual("https".utf8) && port.elementsEqual("443".utf8)
        if !port.isEmpty, !isDefault {
            key.append(0x3A)
            key.append(contentsOf: port)
        }
        key.append(0x29)
    }

    private static func appendPath(_ path: ArraySlice<UInt8>, isBelowHost: Bool, to key: inout [UInt8]) {
        let clean = unescaped(Array(path))
        guard isBelowHost || clean.first == 0x2F else {
            key.append(contentsOf: lowered(escaped(clean)))
            return
        }
        var kept: [ArraySlice<UInt8>] = []
        for part in clean.split(separator: 0x2F) where !part.elementsEqual(".".utf8) {
            if part.elementsEqual("..".utf8), !kept.isEmpty {
                kept.removeLast()
            } else {
                kept.append(part)
            }
        }
        if kept.isEmpty { key.append(0x2F) }
        for part in kept {
            key.append(0x2F)
            key.append(contentsOf: lowered(escaped(Array(part))))
        }
    }

    private static func appendQuery(_ query: ArraySlice<UInt8>, to key: inout [UInt8]) {
        let clean = lowered(escaped(unescaped(Array(query))))
        guard !clean.isEmpty else { return }
        key.append(0x3F)
        guard clean.contains(0x26) else {
            key.append(contentsOf: clean)
            return
        }
        let arguments = clean.split(separator: 0x26, omittingEmptySubsequences: false)
            .map { argument -> (name: ArraySlice<UInt8>, whole: ArraySlice<UInt8>) in
                (argument.prefix { $0 != 0x3D }, argument)
            }
            .sorted {
                $0.name.elementsEqual($1.name)
                    ? $0.whole.lexicographicallyPrecedes($1.whole) : $0.name.lexicographicallyPrecedes($1.name)
            }
        for (index, argument) in arguments.enumerated() {
            if index > 0 { key.append(0x26) }
            key.append(contentsOf: argument.whole)
        }
    }

    private static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Undoes percent-encoding until none is left, or it was undone several times.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        var current = bytes
        for _ in 0..<mostEscapings {
            guard let first = current.firstIndex(of: 0x25) else { break }
            var next = Array(current[..<first])
            var index = first
            while index < current.count {
                if current[index] == 0x25, index + 2 < current.count, let high = Hexadecimal.value(current[index + 1]),
                    let low = Hexadecimal.value(current[index + 2])
                {
                    next.append(high << 4 | low)
                    index += 3
                } else {
                    next.append(current[index])
                    index += 1
                }
            }
            if next.count == current.count { break }
            current = next
        }
        return current
    }

    /// Percent-encodes blanks, control characters, `%`, `#` and everything that is not ASCII.
    private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
        func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != 0x25 && byte != 0x23 }
        if bytes.allSatisfy(isPlain) { return bytes }
        var result: [UInt8] = []
        for byte in bytes {
            if isPlain(byte) {
                result.append(byte)
            } else {
                result.append(0x25)
                result.append(Hexadecimal.digit(byte >> 4))
                result.append(Hexadecimal.digit(byte & 15))
            }
        }
        return result
    }
}
