extension JSONArrayStream {
    /// Parses an element and hands it over: as it is, mended, or as a failure.
    ///
    /// - Parameters:
    ///   - text: followed by the parser's padding.
    ///   - fault: why the text cannot be the element, where that is known before it is parsed.
    ///   - mayGoTooFar: whether other elements may lie behind a broken one in the text.
    /// - Returns: how much of the text was the element, where that is less than all.
    @discardableResult
    func deliver(
        _ text: UnsafeRawBufferPointer, at path: JSONPath, offset: Int64, fault: JSONError? = nil,
        repairs: JSONRepairs = [], isTopLevel: Bool = false, mayGoTooFar: Bool = false,
        _ receive: (JSONStreamItem) throws -> Void
    ) throws -> Int? {
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

        if let fault {
            try fail(fault)
            return nil
        }
        switch parsed(text) {
        case .success(let value):
            if mayGoTooFar { remember(value, at: path) }
            try hand(value, repairs)
            return nil
        case .failure(let error):
            // What is far larger than a record is first looked through for other records.
            let isLong = text.count > JSONArrayStream.mendedWhole
            var end = mayGoTooFar && isLong && error.code == .malformed ? endOfBroken(text, at: path) : nil
            let part = UnsafeRawBufferPointer(rebasing: text[..<(end ?? text.count)])
            let isMended = try error.code == .malformed && mend(part) { try hand($0, repairs.union($1)) }
            if !isMended {
                if mayGoTooFar, !isLong, error.code == .malformed { end = endOfBroken(text, at: path) }
                try fail(error)
            }
            return end
        }
    }

    /// Larger texts are not mended before it is known that they are one element, in bytes.
    private static let mendedWhole = 1 << 20

    /// Whether a text could be parsed after it was mended.
    private func mend(_ text: UnsafeRawBufferPointer, _ body: (JSONValue, JSONRepairs) throws -> Void) throws -> Bool {
        guard let mended = JSONMender.mend(text) else { return false }
        return try JSONParser.withPadding(mended.text) { padded in
            guard case .success(let value) = parsed(padded) else { return false }
            try body(value, mended.repairs)
            return true
        }
    }

    // MARK: Elements that are never closed

    /// How the first sound element of an array begins, to find the next one behind a broken one.
    private func remember(_ value: JSONValue, at path: JSONPath) {
        guard boundary == nil || boundary?.path != path, let found = JSONBoundary(value) else { return }
        boundary = (path, found)
    }

    /// Where a broken element ends, if another follows it in the text; looked for in a bounded number of bytes.
    func endOfBroken(_ text: UnsafeRawBufferPointer, at path: JSONPath) -> Int? {
        guard searchedBytes < JSONArrayStream.mostSearched else { return nil }
        searchedBytes += text.count
        if let boundary, boundary.path == path { return boundary.boundary.end(in: text) }
        return JSONBoundary(broken: text)?.end(in: text)
    }

    /// In bytes: a document full of faults must not be searched through again for each.
    private static let mostSearched = 4 << 30

    func parsed(_ padded: UnsafeRawBufferPointer) -> Result<JSONValue, JSONError> {
        do throws(JSONError) {
            return .success(try parser.parse(padded: padded))
        } catch {
            return .failure(error)
        }
    }
}
