extension JSONArrayStream {
    /// Parses an element and hands it over: as it is, mended, or as a failure.
    ///
    /// - Parameters:
    ///   - text: followed by the parser's padding.
    ///   - fault: why the text cannot be the element, where that is known before it is parsed.
    func deliver(
        _ text: UnsafeRawBufferPointer, at path: JSONPath, offset: Int64, fault: JSONError? = nil,
        repairs: JSONRepairs = [], isTopLevel: Bool = false, _ receive: (JSONStreamItem) throws -> Void
    ) throws {
        let position = elementCount
        elementCount += 1

        func hand(_ value: JSONValue, _ repairs: JSONRepairs) throws {
            let element = JSONStreamElement(
                value: value, path: path, isTopLevel: isTopLevel, position: position, offset: offset, repairs: repairs)
            try receive(.element(element))
        }
        func fail(_ error: JSONError) throws {
            let failure = JSONStreamFailure(
                path: path, position: position, error: JSONError(error.code, error.message, offset: offset),
                excerpt: String(decoding: text.prefix(200), as: UTF8.self))
            try receive(.failure(failure))
        }

        if let fault { return try fail(fault) }
        switch parsed(text) {
        case .success(let value): try hand(value, repairs)
        case .failure(let error):
            guard error.code == .malformed, let mended = JSONMender.mend(text) else { return try fail(error) }
            try JSONParser.withPadding(mended.text) { padded in
                switch parsed(padded) {
                case .success(let value): try hand(value, repairs.union(mended.repairs))
                case .failure: try fail(error)
                }
            }
        }
    }

    func parsed(_ padded: UnsafeRawBufferPointer) -> Result<JSONValue, JSONError> {
        do throws(JSONError) {
            return .success(try parser.parse(padded: padded))
        } catch {
            return .failure(error)
        }
    }
}
