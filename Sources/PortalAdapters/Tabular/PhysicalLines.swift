import ByteStreams
import Glibc

/// The physical lines of a text, each with one line feed at its end; a line that is too long is cut and said to be.
struct PhysicalLines {
    private let source: PeekingByteSource
    private let maximumLength: Int
    private let terminator: UInt8
    /// How many lines were handed out.
    private(set) var count = 0
    /// Whether the last of them had a terminator of its own.
    private(set) var endsWithTerminator = true

    struct Line {
        var bytes: [UInt8]
        var number: Int
        /// Whether there was more of it than is kept.
        var isCut = false
    }

    /// - Parameter maximumLength: how much of a line is kept, in bytes.
    init(_ source: PeekingByteSource, maximumLength: Int) throws(ByteStreamError) {
        self.source = source
        self.maximumLength = maximumLength
        let sample = try source.peek(65_536)
        // Old spreadsheets end lines with CR alone.
        terminator = sample.contains(0x0a) || !sample.contains(0x0d) ? 0x0a : 0x0d
    }

    /// The next line; nil at the end.
    mutating func next() throws(ByteStreamError) -> Line? {
        var line = Line(bytes: [], number: count + 1)
        var isEnded = false
        while !isEnded {
            let buffered = try source.peek(1)
            guard let base = buffered.baseAddress, !buffered.isEmpty else { break }
            var length = buffered.count
            if let hit = memchr(base, Int32(terminator), buffered.count) {
                length = UnsafeRawPointer(hit) - base
                isEnded = true
            }
            let room = maximumLength - line.bytes.count
            line.bytes.append(contentsOf: buffered.prefix(min(length, room)))
            if length > room { line.isCut = true }
            source.consume(length + (isEnded ? 1 : 0))
        }
        guard isEnded || !line.bytes.isEmpty else { return nil }
        endsWithTerminator = isEnded
        if line.bytes.last == 0x0d { line.bytes.removeLast() }
        line.bytes.append(0x0a)
        count += 1
        return line
    }
}
