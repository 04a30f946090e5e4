import ByteStreams

/// A body in the chunks of HTTP/1.1, without them (RFC 9112, section 7.1).
///
/// A body that only claims to be chunked is handed out as it is.
final class ChunkedByteSource: ByteSource {
    private let upstream: PeekingByteSource
    private var chunkRemaining: Int64 = 0
    private var hasEnded = false
    /// nil before the first chunk.
    private var isChunked: Bool?
    private static let longestSizeLine = 4_096

    init(_ upstream: any ByteSource) { self.upstream = PeekingByteSource(upstream) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        if isChunked == false { return try upstream.read(into: buffer) }
        if hasEnded || buffer.isEmpty { return 0 }
        if chunkRemaining == 0 {
            guard let size = try nextSize() else {
                if isChunked == nil {
                    isChunked = false
                    return try upstream.read(into: buffer)
                }
                throw ByteStreamError(.damaged, subject: "chunked", detail: "not the size of a chunk")
            }
            isChunked = true
            chunkRemaining = size
            if size == 0 {
                hasEnded = true
                return 0
            }
        }
        let wanted = Int(min(Int64(buffer.count), chunkRemaining))
        let count = try upstream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        guard count > 0 else { throw ByteStreamError(.damaged, subject: "chunked", detail: "a chunk ends early") }
        chunkRemaining -= Int64(count)
        return count
    }

    /// Goes past the line with the size of the next chunk; nil, with nothing consumed, when there is none.
    private func nextSize() throws(ByteStreamError) -> Int64? {
        var wanted = 3
        while true {
            let bytes = try upstream.peek(wanted).prefix(ChunkedByteSource.longestSizeLine)
            let start = isChunked == true && bytes.starts(with: [0x0D, 0x0A]) ? 2 : 0
            if let end = bytes.dropFirst(start).firstIndex(of: 0x0A) {
                let digits = bytes[start..<end].prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
                guard digits.count <= 15, let size = Int64(String(decoding: digits, as: UTF8.self), radix: 16),
                    size >= 0
                else { return nil }
                upstream.consume(end + 1)
                return size
            }
            guard bytes.count >= wanted, bytes.count < ChunkedByteSource.longestSizeLine else { return nil }
            wanted = bytes.count + 1
        }
    }
}
