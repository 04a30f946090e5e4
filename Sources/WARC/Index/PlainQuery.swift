import Glibc

/// The query of a URL in which nothing must be undone: in lower case, its arguments in their order.
enum PlainQuery {
    /// An argument that was written to a line.
    private struct Argument {
        let start: Int
        let endOfName: Int
        let end: Int
    }

    /// More are sorted elsewhere.
    private static let mostArguments = 32

    /// Writes `?` and the query, or nothing when it is empty.
    ///
    /// - Parameter query: In plain characters.
    /// - Returns: false, with some of it written, when it has too many arguments.
    static func append(_ query: UnsafeRawBufferPointer, to line: inout ByteBuilder) -> Bool {
        if query.isEmpty { return true }
        line.append(0x3F)
        let first = line.count
        line.append(lowered: query)
        return sortArguments(from: first, in: &line)
    }

    private static func sortArguments(from first: Int, in line: inout ByteBuilder) -> Bool {
        let count = count(UnsafeRawBufferPointer(rebasing: line.bytes[first...]))
        guard count > 1 else { return true }
        guard count <= mostArguments else { return false }
        withUnsafeTemporaryAllocation(of: Argument.self, capacity: count) { arguments in
            read(arguments, from: first, in: line.bytes)
            guard sort(arguments, of: line.bytes) else { return }
            let length = line.count - first
            for index in arguments.indices {
                if index > 0 { line.append(0x26) }
                line.append(copyOf: arguments[index].start..<arguments[index].end)
            }
            line.change(from: first) { bytes in
                bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[length...]))
            }
            line.shorten(to: first + length)
        }
        return true
    }

    private static func count(_ query: UnsafeRawBufferPointer) -> Int {
        var count = 1
        var index = 0
        while let end = place(of: 0x26, in: query, index..<query.count) {
            count += 1
            index = end + 1
        }
        return count
    }

    private static func read(
        _ arguments: UnsafeMutableBufferPointer<Argument>, from first: Int, in line: UnsafeRawBufferPointer
    ) {
        var start = first
        for index in arguments.indices {
            let end = place(of: 0x26, in: line, start..<line.count) ?? line.count
            let endOfName = place(of: 0x3D, in: line, start..<end) ?? end
            arguments.initializeElement(at: index, to: Argument(start: start, endOfName: endOfName, end: end))
            start = end + 1
        }
    }

    /// - Returns: false when they are in their order already.
    private static func sort(
        _ arguments: UnsafeMutableBufferPointer<Argument>, of line: UnsafeRawBufferPointer
    ) -> Bool {
        var isChanged = false
        for index in arguments.indices.dropFirst() {
            var place = index
            while place > 0, precedes(arguments[place], arguments[place - 1], in: line) {
                arguments.swapAt(place, place - 1)
                place -= 1
                isChanged = true
            }
        }
        return isChanged
    }

    private static func precedes(_ first: Argument, _ second: Argument, in line: UnsafeRawBufferPointer) -> Bool {
        let names = compare(first.start..<first.endOfName, second.start..<second.endOfName, in: line)
        return names != 0 ? names < 0 : compare(first.start..<first.end, second.start..<second.end, in: line) < 0
    }

    /// Below zero when the first comes first, zero when both have the same bytes.
    private static func compare(_ first: Range<Int>, _ second: Range<Int>, in line: UnsafeRawBufferPointer) -> Int {
        guard let base = line.baseAddress else { return 0 }
        let common = memcmp(base + first.lowerBound, base + second.lowerBound, min(first.count, second.count))
        return common != 0 ? Int(common) : first.count - second.count
    }

    private static func place(of byte: Int32, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, byte, range.count) else {
            return nil
        }
        return UnsafeRawPointer(found) - base
    }
}
