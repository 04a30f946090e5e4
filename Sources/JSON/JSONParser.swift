import CSimdJSON

/// Parses JSON into borrowed values; one parser is used again and again, so that parsing allocates nothing.
///
/// It belongs to one task.
public final class JSONParser {
    /// Bytes that must be readable, whatever they hold, after the input of ``withValue(padded:_:)``.
    public static let padding = og_json_padding()

    private let parser: OpaquePointer
    private let document: UnsafePointer<og_json_document>
    private var isBusy = false

    /// - Parameter maximumDepth: how deep arrays and objects may nest.
    /// - Throws: ``JSONError`` with code `limit` when there is no memory.
    public init(maximumDepth: Int = 256) throws(JSONError) {
        guard let made = og_json_parser_create(max(maximumDepth, 1)) else {
            throw JSONError(.limit, "no memory for a JSON parser")
        }
        parser = made
        document = og_json_parser_document(made)
    }

    deinit { og_json_parser_destroy(parser) }

    /// Parses bytes with at least ``padding`` readable bytes after them and gives the root to `body`, where alone it
    /// is valid. The parser cannot be used inside `body`.
    ///
    /// - Throws: ``JSONError`` when the bytes are not one JSON value, or nest too deep; what `body` throws.
    public func withValue<Result>(
        padded bytes: UnsafeRawBufferPointer, _ body: (JSONValue) throws -> Result
    ) throws -> Result {
        guard !isBusy else { throw JSONError(.limit, "the parser is in use") }
        let root = try parse(padded: bytes)
        isBusy = true
        defer { isBusy = false }
        return try body(root)
    }

    /// As ``withValue(padded:_:)``, for bytes with nothing readable after them: they are copied.
    public func withValue<Result>(
        of bytes: some Sequence<UInt8>, _ body: (JSONValue) throws -> Result
    ) throws -> Result {
        try JSONParser.withPadding(bytes) { try withValue(padded: $0, body) }
    }

    /// Copies bytes and gives the copy, with ``padding`` behind it, to `body`.
    static func withPadding<Result>(
        _ bytes: some Sequence<UInt8>, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        var copy = Array(bytes)
        let count = copy.count
        copy.append(contentsOf: repeatElement(0x20, count: padding))
        return try copy.withUnsafeBytes { all in try body(UnsafeRawBufferPointer(rebasing: all[..<count])) }
    }

    /// The root of the parsed bytes, valid until the next parse or the end of the parser.
    func parse(padded bytes: UnsafeRawBufferPointer) throws(JSONError) -> JSONValue {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { throw JSONError(.malformed, "no JSON at all") }
        let code = og_json_parse(parser, start.assumingMemoryBound(to: UInt8.self), bytes.count, 1)
        guard code == 0 else {
            let message = String(cString: og_json_error_message(code))
            throw JSONError(og_json_is_limit_error(code) == 0 ? .malformed : .limit, message)
        }
        return JSONValue(document: document, index: og_json_root_index)
    }
}
