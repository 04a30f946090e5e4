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

    /// Begins again behind the line of an error, counted from 1; false when nothing is left or there was none.
    func skip(pastLine line: Int?) -> Bool {
        guard let line else { return false }
        for _ in 0..<max(line, 1) {
            guard let newline = bytes[start..<end].firstIndex(of: 0x0A) else { return false }
            start = newline + 1
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
