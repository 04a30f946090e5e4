/// A source whose next bytes can be looked at before they are read.
///
/// It is also the buffered reader for parsers: `peek` to see, `consume` to go on.
public final class PeekingByteSource: ByteSource {
    private let upstream: any ByteSource
    private var buffer: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    private var upstreamEnded = false

    /// - Parameter capacity: The bytes asked from `upstream` at once.
    public init(_ upstream: any ByteSource, capacity: Int = 65_536) {
        self.upstream = upstream
        buffer = .allocate(byteCount: max(capacity, 16), alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// The bytes read ahead and not consumed; valid until the next call that is not `consume`.
    public var buffered: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<end])
    }

    /// The bytes read ahead, at least `count` of them unless the source ends before; the buffer grows to hold them.
    ///
    /// The pointer is valid until the next call that is not `consume`.
    public func peek(_ count: Int) throws(ByteStreamError) -> UnsafeRawBufferPointer {
        while end - start < count, !upstreamEnded { try fill(atLeast: count) }
        return buffered
    }

    /// Reads on when there is more, behind the bytes that are buffered; false at the end of the source.
    public func readMore() throws(ByteStreamError) -> Bool {
        let before = end - start
        guard !upstreamEnded else { return false }
        try fill(atLeast: before + 1)
        return end - start > before
    }

    /// Goes past `count` of the buffered bytes.
    public func consume(_ count: Int) { start += max(0, min(count, end - start)) }

    /// Goes past the next `count` bytes, buffered or not, and says how many there were.
    public func skip(_ count: Int64) throws(ByteStreamError) -> Int64 {
        var skipped: Int64 = 0
        while skipped < count {
            let next = try peek(1)
            if next.isEmpty { break }
            let step = Int(min(Int64(next.count), count - skipped))
            consume(step)
            skipped += Int64(step)
        }
        return skipped
    }

    /// Asks upstream again after it has ended, for sources that pause.
    public func resume() { upstreamEnded = false }

    public func read(into output: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        guard !output.isEmpty else { return 0 }
        if start == end {
            if upstreamEnded { return 0 }
            if output.count >= buffer.count { return try upstream.read(into: output) }
            try fill(atLeast: 1)
        }
        let count = min(output.count, end - start)
        output.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffered[..<count]))
        start += count
        return count
    }

    /// Reads once from upstream, having made room for `count` bytes in all.
    private func fill(atLeast count: Int) throws(ByteStreamError) {
        if start == end {
            start = 0
            end = 0
        }
        if buffer.count - start < count || end == buffer.count { makeRoom(count) }
        let read = try upstream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
        if read == 0 { upstreamEnded = true }
        end += read
    }

    private func makeRoom(_ count: Int) {
        let kept = end - start
        if count > buffer.count {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(count, buffer.count * 2), alignment: 16)
            larger.copyMemory(from: buffered)
            buffer.deallocate()
            buffer = larger
        } else if start > 0, let base = buffer.baseAddress {
            base.copyMemory(from: base + start, byteCount: kept)
        }
        start = 0
        end = kept
    }
}
