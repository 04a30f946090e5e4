import CSimdJSON

extension JSONArrayStream {
    /// Reads an object whose brace is under the cursor, member by member.
    func readObject(
        at path: JSONPath, named rawName: [UInt8]? = nil, _ receive: (JSONStreamItem) throws -> Void
    ) throws {
        window.advance()
        around.beginObject(named: rawName)
        while true {
            if try window.skipWhitespace() { around.spansLines = true }
            switch try window.peek() {
            case UInt8(ascii: "}"):
                window.advance()
                around.endObject()
                return
            case UInt8(ascii: ","):
                window.advance()
            case UInt8(ascii: "\""):
                try readMember(of: path, receive)
            case .some(let byte):
                let found = String(decoding: [byte], as: UTF8.self)
                throw JSONError(
                    .malformed, "found '\(found)' where the name of a member was due", offset: window.offset)
            case nil:
                throw endsEarly(inside: path.names.isEmpty ? "its object" : "the object at \(path)")
            }
        }
    }

    private func readMember(of parent: JSONPath, _ receive: (JSONStreamItem) throws -> Void) throws {
        window.setMark()
        guard try window.skipString(keeping: 65_536) else { throw endsEarly(inside: "the name of a member") }
        guard !window.hasOverflowed else {
            throw JSONError(.limit, "the name of a member is too long", offset: window.markedOffset)
        }
        let rawName = Array(window.markedBytes)
        let path = JSONPath(parent.names + [String(decoding: rawName.dropFirst().dropLast(), as: UTF8.self)])
        _ = try window.skipWhitespace()
        guard try window.peek() == UInt8(ascii: ":") else {
            throw JSONError(.malformed, "a colon is missing after the name of a member", offset: window.offset)
        }
        window.advance()
        _ = try window.skipWhitespace()
        guard let byte = try window.peek() else { throw endsEarly(inside: "the member \(path)") }

        let isWanted = wanted.contains(path)
        let leadsOn = wanted.contains { path.isProperPrefix(of: $0) }
        switch byte {
        case UInt8(ascii: "[") where isWanted:
            try readArray(at: path, receive)
        case UInt8(ascii: "{") where leadsOn:
            try readObject(at: path, named: rawName, receive)
        case UInt8(ascii: "{") where isWanted:
            paths.append(path)
            try readElement(at: path, receive)
        default:
            try keepMember(path, rawName: rawName)
        }
    }

    /// Keeps a member with the surroundings, or steps over it where it is too large or broken.
    private func keepMember(_ path: JSONPath, rawName: [UInt8]) throws {
        guard try skipValue(keeping: around.limit) else { throw endsEarly(inside: "the member \(path)") }
        let value = window.markedBytes
        let offset = window.markedOffset
        guard !window.hasOverflowed, around.hasRoom(for: value.count) else {
            return omit(JSONError(.limit, "the member \(path) is too large to keep", offset: offset))
        }
        switch parsed(value) {
        case .success: around.append(rawName: rawName, value: value)
        case .failure(let error):
            guard let mended = JSONMender.mend(value),
                (try? parser.withValue(of: mended.text) { _ in }) != nil
            else { return omit(JSONError(error.code, "the member \(path): \(error.message)", offset: offset)) }
            mended.text.withUnsafeBytes { around.append(rawName: rawName, value: $0, repairs: mended.repairs) }
        }
    }

    private func omit(_ error: JSONError) {
        if around.omission == nil { around.omission = error }
        problem(error)
    }

    /// Reads the array whose bracket is under the cursor.
    func readArray(at path: JSONPath, _ receive: (JSONStreamItem) throws -> Void) throws {
        if !paths.contains(path) { paths.append(path) }
        window.advance()
        var needsComma = false
        while true {
            _ = try window.skipWhitespace()
            switch try window.peek() {
            case UInt8(ascii: "]"):
                window.advance()
                return
            case UInt8(ascii: ","):
                if !needsComma { problem(JSONError(.malformed, "a stray comma", offset: window.offset)) }
                needsComma = false
                window.advance()
            case UInt8(ascii: "}"), UInt8(ascii: ":"):
                let fault = JSONError(
                    .malformed, "a bracket does not match in the array at \(path)", offset: window.offset)
                // One too many behind an element, where the next one follows.
                guard needsComma, try window.peek() == UInt8(ascii: "}") else { throw fault }
                window.advance()
                _ = try window.skipWhitespace()
                let next = try window.peek()
                guard next == UInt8(ascii: ",") || next == UInt8(ascii: "]") else { throw fault }
                problem(fault)
            case .some:
                if needsComma {
                    problem(JSONError(.malformed, "a comma is missing between two elements", offset: window.offset))
                }
                needsComma = true
                try readElement(at: path, receive)
            case nil:
                throw endsEarly(inside: "the array at '\(path)'")
            }
        }
    }

    /// Reads values one after another, each an element.
    func readValues(_ receive: (JSONStreamItem) throws -> Void) throws {
        while true {
            _ = try window.skipWhitespace()
            guard let byte = try window.peek() else { return }
            guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else {
                problem(JSONError(.malformed, "bytes after the last value were left unread", offset: window.offset))
                return
            }
            try readElement(at: .document, isTopLevel: true, receive)
        }
    }

    /// Reads a value a line: a broken one costs its line.
    func readLines(_ receive: (JSONStreamItem) throws -> Void) throws {
        while true {
            _ = try window.skipWhitespace()
            guard try window.peek() != nil else { return }
            window.setMark()
            try window.skipLine(keeping: limits.maximumElementBytes)
            try deliver(
                window.markedBytes, at: .document, offset: window.markedOffset, fault: oversize, isTopLevel: true,
                receive)
        }
    }

    private func readElement(
        at path: JSONPath, isTopLevel: Bool = false, _ receive: (JSONStreamItem) throws -> Void
    ) throws {
        guard try window.peek() == UInt8(ascii: "{") else {
            guard try skipValue(keeping: limits.maximumElementBytes) else { throw elementEndsEarly(path) }
            try deliver(
                window.markedBytes, at: path, offset: window.markedOffset, fault: oversize, isTopLevel: isTopLevel,
                receive)
            return
        }
        window.setMark()
        var scan = og_json_scan()
        var step = try window.stepOverBrackets(&scan, keeping: limits.maximumElementBytes)
        if step != .closed, let end = endOfBroken(window.markedBytes, at: path) {
            let text = UnsafeRawBufferPointer(rebasing: window.markedBytes[..<end])
            try deliver(
                text, at: path, offset: window.markedOffset,
                fault: JSONError(.malformed, "the element is never closed", offset: window.markedOffset),
                isTopLevel: isTopLevel, receive)
            return window.rewind(toMarked: end)
        }
        if step == .long {
            step = try window.stepOverBrackets(&scan, keeping: limits.maximumElementBytes, isSecond: true)
        }
        guard step == .closed else { throw elementEndsEarly(path) }
        let end = try deliver(
            window.markedBytes, at: path, offset: window.markedOffset, fault: oversize, isTopLevel: isTopLevel,
            mayGoTooFar: true, receive)
        if let end { window.rewind(toMarked: end) }
    }

    private func elementEndsEarly(_ path: JSONPath) -> JSONError {
        endsEarly(inside: path == .document ? "an element" : "an element of '\(path)'")
    }

    private var oversize: JSONError? {
        guard window.hasOverflowed else { return nil }
        return JSONError(.limit, "the element is larger than \(limits.maximumElementBytes) bytes")
    }

    /// Marks the value under the cursor and steps over it; false when the document ends first.
    private func skipValue(keeping limit: Int) throws -> Bool {
        window.setMark()
        switch try window.peek() {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var scan = og_json_scan()
            return try window.stepOverBrackets(&scan, keeping: limit, isSecond: true) == .closed
        case UInt8(ascii: "\""): return try window.skipString(keeping: limit)
        default:
            try window.skipScalar(keeping: limit)
            return true
        }
    }
}
