import Glibc

/// Takes a header block apart as it came over the wire.
enum HeaderBlock {
    /// The fields after the status line, in order. A folded line continues the field before it; a line without a name
    /// is dropped. Values that are not UTF-8 are read as Latin-1, so that no byte is lost.
    static func fields(_ block: UnsafeRawBufferPointer) -> [HeaderField] {
        var fields: [HeaderField] = []
        fields.reserveCapacity(16)
        var start = endOfLine(block, from: 0)
        while start < block.count {
            let end = endOfLine(block, from: start)
            let line = UnsafeRawBufferPointer(rebasing: block[start..<end])
            start = end
            if let first = line.first, first == 0x20 || first == 0x09 {
                if let last = fields.indices.last { fields[last].value += " " + text(line[...]) }
                continue
            }
            guard let colon = line.firstIndex(of: .colon) else { continue }
            let name = text(line[..<colon])
            if !name.isEmpty { fields.append(HeaderField(name, text(line[(colon + 1)...]))) }
        }
        return fields
    }

    private static func endOfLine(_ block: UnsafeRawBufferPointer, from start: Int) -> Int {
        let rest = UnsafeRawBufferPointer(rebasing: block[start...])
        guard let first = rest.baseAddress, let end = memchr(first, 0x0A, rest.count) else { return block.count }
        return start + first.distance(to: end) + 1
    }

    /// Without blanks and line ends around it.
    private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        var (start, end) = (bytes.startIndex, bytes.endIndex)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        let trimmed = UnsafeRawBufferPointer(rebasing: bytes.base[start..<end])
        // Nearly all are ASCII, for which checking first is several times as fast as validating.
        if trimmed.allSatisfy({ $0 < 0x80 }) { return String(decoding: trimmed, as: UTF8.self) }
        if let text = String(validating: trimmed, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(trimmed.map { Unicode.Scalar($0) }))
    }
}
