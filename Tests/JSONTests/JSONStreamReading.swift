import JSON

/// What came out of a stream, copied.
struct JSONStreamReading {
    var elements: [String] = []
    var paths: [String] = []
    var offsets: [Int64] = []
    var repairs: [JSONRepairs] = []
    var failures: [JSONStreamFailure] = []
    var summary: JSONStreamSummary?
    var error: JSONError?
    var surroundings = JSONTree.null

    /// Reads everything; a ``JSONError`` of the document is kept in `error`.
    init(
        _ text: [UInt8], arrays: [JSONPath] = [], piece: Int = .max, limits: JSONStreamLimits = JSONStreamLimits()
    ) throws {
        let stream = try JSONArrayStream(ChunkedBytes(text, piece: piece), arrays: arrays, limits: limits)
        do {
            summary = try stream.read { item in
                switch item {
                case .element(let element):
                    elements.append(element.value.minified())
                    paths.append(element.path.description)
                    offsets.append(element.offset)
                    repairs.append(element.repairs)
                case .failure(let failure):
                    failures.append(failure)
                }
            }
        } catch let error as JSONError {
            self.error = error
        }
        surroundings = stream.surroundings
    }

    init(_ text: String, arrays: [JSONPath] = [], piece: Int = .max, limits: JSONStreamLimits = JSONStreamLimits())
        throws
    {
        try self.init(Array(text.utf8), arrays: arrays, piece: piece, limits: limits)
    }
}
