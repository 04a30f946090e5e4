import ByteStreams

/// A first line and fields up to an empty line: the form of WARC headers and HTTP heads alike.
struct FieldBlock {
    var firstLine: String
    var fields: [WARCField]
    /// In bytes, with the empty line.
    var length: Int

    /// Reads a head from the front of `source`.
    ///
    /// - Returns: nil when there is no empty line within `limit` bytes.
    static func read(from source: PeekingByteSource, limit: Int) throws(ByteStreamError) -> FieldBlock? {
        var wanted = 1
        while true {
            let bytes = try source.peek(wanted)
            if let length = extent(UnsafeRawBufferPointer(rebasing: bytes.prefix(limit))) {
                let block = FieldBlock(UnsafeRawBufferPointer(rebasing: bytes.prefix(length)))
                source.consume(length)
                return block
            }
            guard bytes.count >= wanted, bytes.count < limit else { return nil }
            wanted = bytes.count + 1
        }
    }

    init(_ bytes: UnsafeRawBufferPointer) {
        firstLine = ""
        fields = []
        length = bytes.count
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let content = FieldBlock.trimmed(line)
            if content.isEmpty { continue }
            if index == 0 {
                firstLine = FieldBlock.text(content)
            } else if let first = line.first, first == 0x20 || first == 0x09, let last = fields.indices.last {
                fields[last].value += " " + FieldBlock.text(content)
            } else if let colon = content.firstIndex(of: 0x3A) {
                let name = FieldBlock.trimmed(content[..<colon])
                let value = FieldBlock.trimmed(content[(colon + 1)...])
                fields.append(WARCField(FieldBlock.text(name), FieldBlock.text(value)))
            }
        }
    }

    /// How far the head at the front of the bytes reaches; nil when the empty line has not come.
    private static func extent(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x0A else {
                index += 1
                continue
            }
            let next = index + 1
            if next < bytes.count, bytes[next] == 0x0A { return next + 1 }
            if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
            index = next
        }
        return nil
    }

    /// As UTF-8, or as ISO 8859-1 where it is not.
    private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Without the blanks and carriage returns around it.
    private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return bytes[bytes.endIndex...] }
        return bytes[first...last]
    }
}
