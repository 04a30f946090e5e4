import Glibc

/// The lines of a source, one at a time.
public final class LineReader {
    private let source: PeekingByteSource
    private let maximumLength: Int
    private var consumedLine = 0
    /// How many lines were handed out.
    public private(set) var lineNumber = 0
    /// Whether the last line handed out ended with a line feed; false only for one at the very end.
    public private(set) var isTerminated = false

    /// - Parameter maximumLength: The longest line allowed, in bytes; 64 MiB unless told.
    public init(_ source: any ByteSource, maximumLength: Int = 64 << 20) {
        self.source = source as? PeekingByteSource ?? PeekingByteSource(source)
        self.maximumLength = maximumLength
    }

    /// The next line without its LF or CR LF; nil at the end.
    ///
    /// The bytes are valid until the next call.
    ///
    /// - Throws: `tooLarge` for a line above the maximum, and what the source throws.
    public func next() throws(ByteStreamError) -> UnsafeRawBufferPointer? {
        source.consume(consumedLine)
        consumedLine = 0
        var searched = 0
        while true {
            let bytes = try source.peek(searched + 1)
            guard let base = bytes.baseAddress, bytes.count > searched else {
                return bytes.isEmpty ? nil : take(bytes, length: bytes.count, terminator: 0)
            }
            if let hit = memchr(base + searched, 0x0A, bytes.count - searched) {
                return take(bytes, length: UnsafeRawPointer(hit) - base, terminator: 1)
            }
            searched = bytes.count
            guard searched <= maximumLength else {
                throw ByteStreamError(
                    .tooLarge, subject: "line \(lineNumber + 1)", detail: "longer than \(maximumLength) bytes")
            }
        }
    }

    private func take(_ bytes: UnsafeRawBufferPointer, length: Int, terminator: Int) -> UnsafeRawBufferPointer {
        consumedLine = length + terminator
        isTerminated = terminator > 0
        lineNumber += 1
        let end = length > 0 && bytes[length - 1] == 0x0D ? length - 1 : length
        return UnsafeRawBufferPointer(rebasing: bytes[..<end])
    }
}
