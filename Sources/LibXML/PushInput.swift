import CLibXML2

/// Feeds a push parser in small pieces and looks, after each, at what it holds back.
enum PushInput {
    /// Small, because libxml2 compares all attributes of a tag with each other before it hands over any.
    private static let pieceBytes = 64 << 10

    /// - Parameter check: throws what the callbacks found.
    /// - Throws: ``XMLError`` when a name, tag or comment passes a limit.
    static func feed(
        _ bytes: UnsafeRawBufferPointer, to context: xmlParserCtxtPtr, limits: XMLReadingLimits,
        check: () throws -> Void
    ) throws {
        var position = 0
        while position < bytes.count {
            let piece = UnsafeRawBufferPointer(rebasing: bytes[position...].prefix(pieceBytes))
            xmlParseChunk(context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
            try check()
            try checkHeldBack(context, limits)
            position += piece.count
        }
    }

    static func end(_ context: xmlParserCtxtPtr, check: () throws -> Void) throws {
        xmlParseChunk(context, nil, 0, 1)
        try check()
    }

    private static func checkHeldBack(_ context: xmlParserCtxtPtr, _ limits: XMLReadingLimits) throws(XMLError) {
        let line = context.pointee.input.map { Int($0.pointee.line) }
        if Int(xmlDictSize(context.pointee.dict)) > limits.names {
            throw XMLError(.limit, "more than \(limits.names) distinct names", line: line)
        }
        guard let input = context.pointee.input, let start = input.pointee.cur, let end = input.pointee.end,
            end - start > pieceBytes
        else { return }
        if end - start > limits.tagBytes {
            throw XMLError(.limit, "a tag or comment of more than \(limits.tagBytes) bytes", line: line)
        }
        let held = UnsafeBufferPointer(start: start, count: end - start)
        let isTag = held[0] == UInt8(ascii: "<") && held[1] != UInt8(ascii: "!") && held[1] != UInt8(ascii: "?")
        if isTag, held.count(where: { $0 == UInt8(ascii: "=") }) > 4 * limits.attributes {
            throw XMLError(.limit, "more than \(limits.attributes) attributes", line: line)
        }
    }
}
