import Glibc

/// URLs as most are: nothing in them must be escaped or undone, so that their keys are written as they are read.
enum PlainURL {
    /// Writes the key that ``SURT`` has for a URL.
    ///
    /// - Parameter hosts: What stands before the paths of URLs.
    /// - Returns: Whether the key has a query; nil, with nothing written, when the URL needs a closer look.
    static func writeKey(of url: String, _ hosts: borrowing HostKeys, to line: inout ByteBuilder) -> Bool? {
        url.utf8.span.withUnsafeBytes { bytes in
            // Behind http:// or https://, if it is that.
            guard let base = bytes.baseAddress, bytes.count > 8 else { return nil }
            let end = memchr(base + 8, 0x2F, bytes.count - 8).map { UnsafeRawPointer($0) - base } ?? bytes.count
            let rest = UnsafeRawBufferPointer(rebasing: bytes[end...])
            guard !ByteScan.any(rest, isNeverPlain), areEscapesKept(rest) else { return nil }
            let first = line.count
            let server = UnsafeRawBufferPointer(rebasing: bytes[..<end])
            guard hosts.write(server, to: &line, { appendHost(server, to: &$0) }) else { return nil }
            let mark = memchr(base + end, 0x3F, rest.count).map { UnsafeRawPointer($0) - base - end } ?? rest.count
            let query = UnsafeRawBufferPointer(rebasing: rest.dropFirst(mark + 1))
            if appendPath(UnsafeRawBufferPointer(rebasing: rest[..<mark]), to: &line),
                PlainQuery.append(query, to: &line)
            {
                return !query.isEmpty
            }
            line.shorten(to: first)
            return nil
        }
    }

    private typealias Bytes = UnsafeRawBufferPointer

    /// - Parameter bytes: Scheme, host and port.
    private static func appendHost(_ bytes: Bytes, to line: inout ByteBuilder) -> Bool {
        guard let host = host(bytes) else { return false }
        appendHost(bytes, host.name, to: &line)
        if !host.port.isEmpty {
            line.append(0x3A)
            line.append(UnsafeRawBufferPointer(rebasing: bytes[host.port]))
        }
        line.append(0x29)
        return true
    }

    /// Where the name and a port that is not the default are, if nothing else follows the scheme.
    private static func host(_ bytes: Bytes) -> (name: Range<Int>, port: Range<Int>)? {
        // http:// or https://
        guard bytes.count >= 8, bytes.loadUnaligned(as: UInt32.self).littleEndian == 0x7074_7468 else { return nil }
        let isSecure = bytes[4] == 0x73
        let start = isSecure ? 8 : 7
        guard bytes[start - 3] == 0x3A, bytes[start - 2] == 0x2F, bytes[start - 1] == 0x2F else { return nil }
        var index = start
        while index < bytes.count, isInName(bytes[index]) { index += 1 }
        guard index > start, bytes[index - 1] != 0x2E else { return nil }
        let name = behindNumberedServer(bytes, start..<index)
        var port = index..<index
        if index < bytes.count, bytes[index] == 0x3A {
            index += 1
            let first = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            port = first..<index
            if isDefault(bytes, port, isSecure) { port = index..<index }
        }
        return index == bytes.count ? (name, port) : nil
    }

    /// The name without `www.`, `www2.` and the like at its front.
    private static func behindNumberedServer(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int> {
        guard bytes[name].starts(with: [0x77, 0x77, 0x77]) else { return name }
        let dot = name.dropFirst(3).first { !(0x30...0x39).contains(bytes[$0]) }
        guard let dot, bytes[dot] == 0x2E else { return name }
        return dot + 1..<name.upperBound
    }

    private static func isDefault(_ bytes: Bytes, _ port: Range<Int>, _ isSecure: Bool) -> Bool {
        let first = port.lowerBound
        if isSecure {
            return port.count == 3 && bytes[first] == 0x34 && bytes[first + 1] == 0x34 && bytes[first + 2] == 0x33
        }
        return port.count == 2 && bytes[first] == 0x38 && bytes[first + 1] == 0x30
    }

    /// Writes the path in lower case without its last slash; false where there is more than a path of plain segments.
    private static func appendPath(_ path: Bytes, to line: inout ByteBuilder) -> Bool {
        if path.count <= 1 {
            line.append(0x2F)
            return true
        }
        guard !hasSpecialSegment(path) else { return false }
        let isClosed = path[path.count - 1] == 0x2F
        line.append(lowered: UnsafeRawBufferPointer(rebasing: isClosed ? path.dropLast() : path[...]))
        return true
    }

    /// Whether a segment is empty, but for the last, or begins with a dot.
    private static func hasSpecialSegment(_ path: Bytes) -> Bool {
        guard let start = path.baseAddress else { return false }
        var index = 0
        while let slash = memchr(start + index, 0x2F, path.count - index) {
            index = UnsafeRawPointer(slash) - start + 1
            if index < path.count, path[index] == 0x2F || path[index] == 0x2E { return true }
        }
        return false
    }

    /// Writes the name's labels, the last one first.
    private static func appendHost(_ bytes: Bytes, _ name: Range<Int>, to line: inout ByteBuilder) {
        line.append(atMost: name.count) { place in
            var end = name.upperBound
            var index = end
            var target = 0
            while index > name.lowerBound {
                index -= 1
                guard bytes[index] == 0x2E || index == name.lowerBound else { continue }
                var source = bytes[index] == 0x2E ? index + 1 : index
                while source < end {
                    place.storeBytes(of: bytes[source], toByteOffset: target, as: UInt8.self)
                    source += 1
                    target += 1
                }
                if bytes[index] == 0x2E {
                    place.storeBytes(of: 0x2C, toByteOffset: target, as: UInt8.self)
                    target += 1
                }
                end = index
            }
            return target
        }
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }

    /// A blank, a control character, `#`, or beyond ASCII.
    @inline(__always)
    private static func isNeverPlain(_ word: UInt64) -> UInt64 {
        ByteScan.below(0x21, word) | ByteScan.equal(0x7F, word) | ByteScan.beyondASCII(word)
            | ByteScan.equal(0x23, word)
    }

    /// Whether each `%` stands before two digits of a byte that would be escaped again when it was undone.
    private static func areEscapesKept(_ text: Bytes) -> Bool {
        guard let start = text.baseAddress else { return true }
        var index = 0
        while let escape = memchr(start + index, 0x25, text.count - index) {
            index = UnsafeRawPointer(escape) - start + 3
            guard index <= text.count, let high = Hexadecimal.value(text[index - 2]),
                let low = Hexadecimal.value(text[index - 1])
            else { return false }
            let byte = high << 4 | low
            guard byte <= 0x20 || byte >= 0x7F || byte == 0x23 else { return false }
        }
        return true
    }
}
