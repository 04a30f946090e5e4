/// URLs as most are: nothing in them must be escaped, undone or sorted, so that their keys are written as they are read.
enum PlainURL {
    /// Writes the key that ``SURT`` has for a URL.
    ///
    /// - Returns: false, with nothing written, when the URL needs a closer look.
    static func writeKey(of url: String, to line: inout [UInt8]) -> Bool {
        let written = url.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
            guard let host = host(bytes), let path = path(bytes, from: host.end) else { return false }
            appendHost(bytes[host.name], to: &line)
            if !host.port.isEmpty {
                line.append(0x3A)
                line.append(contentsOf: bytes[host.port])
            }
            line.append(0x29)
            if path.isEmpty { line.append(0x2F) }
            let first = line.count
            line.append(contentsOf: bytes[path])
            for index in first..<line.count { line[index] = lowered(line[index]) }
            return true
        }
        return written ?? false
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Where the name, a port that is not the default, and the authority's end are.
    private static func host(_ bytes: Bytes) -> (name: Range<Int>, port: Range<Int>, end: Int)? {
        let isSecure: Bool
        if bytes.starts(with: [0x68, 0x74, 0x74, 0x70, 0x3A, 0x2F, 0x2F]) {
            isSecure = false
        } else if bytes.starts(with: [0x68, 0x74, 0x74, 0x70, 0x73, 0x3A, 0x2F, 0x2F]) {
            isSecure = true
        } else {
            return nil
        }
        let start = isSecure ? 8 : 7
        var index = start
        while index < bytes.count, isInName(bytes[index]) { index += 1 }
        let name = start..<index
        guard let last = bytes[name].last, last != 0x2E, !bytes[name].starts(with: [0x77, 0x77, 0x77]) else {
            return nil
        }
        var port = index..<index
        if index < bytes.count, bytes[index] == 0x3A {
            index += 1
            let first = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            port = first..<index
            let isDefault = bytes[port].elementsEqual((isSecure ? "443" : "80").utf8)
            if isDefault { port = index..<index }
        }
        guard index == bytes.count || bytes[index] == 0x2F else { return nil }
        return (name, port, index)
    }

    /// The path to the end of the URL without its last slash; nil where there is more than a path of plain segments.
    private static func path(_ bytes: Bytes, from start: Int) -> Range<Int>? {
        var before: UInt8 = 0
        for byte in bytes[start...] {
            guard isInPath(byte), before != 0x2F || (byte != 0x2F && byte != 0x2E) else { return nil }
            before = byte
        }
        return start..<(before == 0x2F ? bytes.count - 1 : bytes.count)
    }

    private static func appendHost(_ name: Slice<Bytes>, to line: inout [UInt8]) {
        var end = name.endIndex
        var index = end
        while index > name.startIndex {
            index -= 1
            guard name[index] == 0x2E else { continue }
            line.append(contentsOf: name[(index + 1)..<end])
            line.append(0x2C)
            end = index
        }
        line.append(contentsOf: name[name.startIndex..<end])
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }

    /// Not a blank, a control character, `%`, `#`, `?`, or beyond ASCII.
    private static func isInPath(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x25 && byte != 0x23 && byte != 0x3F
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
