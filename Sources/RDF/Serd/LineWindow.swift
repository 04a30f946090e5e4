import ByteStreams

/// Gives out some whole lines of a source, then an end; then the next lines.
final class LineWindow: ByteSource {
    private let upstream: any ByteSource
    private let limit: Int
    /// The lines of the window, then the beginning of the next.
    private var bytes: [UInt8] = []
    private var end = 0
    private var start = 0
    private var position = 0
    private var hasEnded = false
    /// Lines before the one that reading begins with.
    private(set) var linesBefore = 0

    private static let windowBytes = 1 << 20

    /// - Parameter limit: bytes of one line.
    init(_ upstream: any ByteSource, limit: Int) {
        self.upstream = upstream
        self.limit = limit
    }

    /// Goes to the next lines; false at the end.
    func next() throws(RDFError) -> Bool {
        linesBefore += bytes[start..<end].count { $0 == 0x0A }
        bytes.removeFirst(end)
        var newline = bytes.lastIndex(of: 0x0A)
        while !hasEnded, bytes.count < Self.windowBytes || newline == nil {
            guard bytes.count <= limit else { throw RDFError(.limit, "a line of more than \(limit) bytes") }
            let before = bytes.count
            try readMore()
            newline = bytes[before...].lastIndex(of: 0x0A) ?? newline
        }
        end = hasEnded ? bytes.count : newline.map { $0 + 1 } ?? bytes.count
        start = 0
        position = 0
        return end > 0
    }

    /// Begins again behind so many lines that are neither blank nor comments; false when nothing is left.
    func skipStatements(_ count: Int) -> Bool {
        var remaining = count
        while remaining > 0, start < end {
            let line = bytes[start..<end].prefix { $0 != 0x0A }
            let first = line.first { !IRISyntax.isSpace($0) }
            if let first, first != UInt8(ascii: "#") { remaining -= 1 }
            start = min(line.endIndex + 1, end)
            linesBefore += 1
        }
        position = start
        return start < end
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        let count = min(buffer.count, end - position)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }

    private func readMore() throws(RDFError) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { piece.deallocate() }
        do {
            let count = try upstream.read(into: piece)
            bytes.append(contentsOf: piece[..<count])
            if count == 0 { hasEnded = true }
        } catch { throw RDFError(.unreadable, error.description) }
    }
}
