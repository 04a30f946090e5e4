import ByteStreams

/// Reads the elements of huge arrays one at a time, in the memory of a window and the largest element.
///
/// The arrays may lie at any of several paths of an object (`result.results`, `dataset`, `@graph`); a bare array, JSON
/// lines and concatenated values are recognised without being asked for, and an object in which none of the arrays
/// lies is itself the only element. What lies around the arrays is kept, within a bound, as ``surroundings``.
///
/// A UTF-8 byte order mark is skipped. The stream belongs to one task and is read once.
///
/// ```swift
/// let stream = try JSONArrayStream(source, arrays: ["result.results", "result"])
/// let summary = try stream.read { item in … }
/// ```
public final class JSONArrayStream {
    let window: JSONWindow
    let parser: JSONParser
    let wanted: [JSONPath]
    let limits: JSONStreamLimits
    var around = JSONSurroundings()
    var paths: [JSONPath] = []
    var problems: [JSONError] = []
    var elementCount = 0
    /// How the elements of an array begin.
    var boundary: (path: JSONPath, boundary: JSONBoundary)?
    var searchedBytes = 0

    /// - Parameter arrays: where arrays may lie. An object found at a path that leads to no other path is read as an
    ///   array of one; anything else there is kept with the surroundings.
    /// - Throws: ``JSONError`` when there is no memory for a parser.
    public init(
        _ source: any ByteSource, arrays: [JSONPath] = [], limits: JSONStreamLimits = JSONStreamLimits()
    ) throws(JSONError) {
        window = JSONWindow(source, capacity: limits.window)
        parser = try JSONParser(maximumDepth: limits.maximumDepth)
        wanted = arrays
        self.limits = limits
    }

    /// What was read so far around the arrays. It can be asked for inside `receive`, and after an error.
    public var surroundings: JSONTree { around.tree(maximumDepth: limits.maximumDepth) }

    /// Reads the document to its end and gives every element to `receive`.
    ///
    /// - Throws: ``JSONError`` with an offset when the document is no JSON or ends early, after the elements before
    ///   that place were given; `ByteStreamError` of the source; what `receive` throws.
    public func read(_ receive: (JSONStreamItem) throws -> Void) throws -> JSONStreamSummary {
        try skipByteOrderMark()
        var layout = JSONStreamSummary.Layout.object
        var roots = 0
        while true {
            let sawLineEnd = try window.skipWhitespace()
            guard let byte = try window.peek() else { break }
            if roots > 0, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") {
                problem(
                    JSONError(
                        .malformed, "bytes after the end of the document were left unread", offset: window.offset))
                break
            }
            if layout == .single {
                layout = .lines
                if sawLineEnd, !around.spansLines {
                    try readLines(receive)
                } else {
                    try readValues(receive)
                }
                break
            }
            layout = try readRoot(byte, receive)
            roots += 1
        }
        guard roots > 0 else { throw JSONError(.malformed, "the document is empty", offset: 0) }
        return JSONStreamSummary(
            layout: layout, elementCount: elementCount, paths: paths, surroundings: surroundings,
            problems: problems)
    }

    private func skipByteOrderMark() throws {
        for byte: UInt8 in [0xEF, 0xBB, 0xBF] {
            guard try window.peek() == byte else { return }
            window.advance()
        }
    }

    private func readRoot(
        _ byte: UInt8, _ receive: (JSONStreamItem) throws -> Void
    ) throws -> JSONStreamSummary.Layout {
        switch byte {
        case UInt8(ascii: "["):
            try readArray(at: .document, receive)
            return .array
        case UInt8(ascii: "{"):
            let met = paths.count
            let delivered = elementCount
            let offset = window.offset
            around = JSONSurroundings(limit: limits.maximumSurroundingBytes)
            try readObject(at: .document, receive)
            if paths.count > met || elementCount > delivered { return .object }
            try deliverWhole(offset: offset, receive)
            return .single
        default:
            let found = String(decoding: [byte], as: UTF8.self)
            throw JSONError(
                .malformed, "found '\(found)' where an object or an array was due", offset: window.offset)
        }
    }

    /// Hands over a root object in which none of the wanted arrays lay.
    private func deliverWhole(offset: Int64, _ receive: (JSONStreamItem) throws -> Void) throws {
        _ = try JSONParser.withPadding(around.closedText) { text in
            try deliver(
                text, at: .document, offset: offset, fault: around.omission, repairs: around.repairs,
                isTopLevel: true, receive)
        }
    }

    func problem(_ problem: JSONError) {
        // A document can have no end of stray commas.
        if problems.count < 100 { problems.append(problem) }
    }

    func endsEarly(inside what: String) -> JSONError {
        JSONError(.malformed, "the document ends inside \(what)", offset: window.offset)
    }
}
