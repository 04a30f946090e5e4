#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a span of an earlier `index.json`, some whole lines at a time. Each line is a comma, a line feed and an object
/// whose first member is the path.
struct EarlierIndexLines {
    private static let pieceSize: Int64 = 1 << 16

    private let path: String
    private var place: Int64
    private let end: Int64
    private var rest: [UInt8] = []

    init(_ path: String, _ span: ByteSpan) {
        self.path = path
        place = span.start
        end = span.end
    }

    /// Nil at the end.
    ///
    /// - Throws: ``ReportingError`` with code `unreadable`.
    mutating func next() throws(ReportingError) -> [UInt8]? {
        while place < end {
            let stop = min(end, place + Self.pieceSize)
            var read = rest
            try SiteFolder.pieces(of: path, from: place, to: stop) { read.append(contentsOf: $0) }
            place = stop
            if place == end {
                rest = []
                return read
            }
            // A line is whole when the next one's line feed is there, which stands after its comma.
            guard let feed = read.lastIndex(of: 0x0A), feed > 1 else {
                rest = read
                continue
            }
            rest = Array(read[(feed - 1)...])
            return Array(read[..<(feed - 1)])
        }
        return nil
    }

    /// The paths that the lines name; they hold letters, digits and a few signs that need no escapes.
    static func paths(in lines: [UInt8]) -> [String] {
        lines.split(separator: 0x0A).compactMap { line in
            let parts = line.prefix(400).split(separator: UInt8(ascii: "\""), maxSplits: 4)
            guard parts.count == 5, parts[1].elementsEqual("path".utf8) else { return nil }
            return String(decoding: parts[3], as: UTF8.self)
        }
    }
}
