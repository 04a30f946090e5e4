#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a span of an earlier `index.json`, some whole lines at a time. Each line is a comma, a line feed and an object
/// whose first member is the path.
struct EarlierIndexLines {
    private static let pieceSize: Int64 = 1 << 17

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

    /// Gives each path that the lines name, as text that ends with a zero; answers how many there are. Paths hold
    /// letters, digits and a few signs that need no escapes.
    static func forEachPath(in lines: [UInt8], _ body: (UnsafePointer<CChar>) throws -> Void) rethrows -> Int {
        let mark = Array("{\"path\":\"".utf8)
        let quote = CInt(UInt8(ascii: "\""))
        // Each path's closing quotation mark becomes its zero.
        var lines = lines
        return try lines.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            var (count, place) = (0, 0)
            while let feed = memchr(start + place, 0x0A, bytes.count - place) {
                place = feed - start + 1
                guard place + mark.count < bytes.count,
                    UnsafeRawBufferPointer(start: start + place, count: mark.count).elementsEqual(mark)
                else { continue }
                let path = start + place + mark.count
                guard let end = memchr(path, quote, bytes.count - place - mark.count) else { continue }
                end.storeBytes(of: 0, as: UInt8.self)
                try body(UnsafePointer(path.assumingMemoryBound(to: CChar.self)))
                count += 1
                place = end - start + 1
            }
            return count
        }
    }
}
