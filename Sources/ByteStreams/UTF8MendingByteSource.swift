/// Text that should be UTF-8, with the bytes that are not read as windows-1252.
public final class UTF8MendingByteSource: ByteSource {
    private let upstream: PeekingByteSource
    private var mender = UTF8Mender()
    private var pending: [UInt8] = []
    private var position = 0

    public init(_ upstream: any ByteSource) {
        self.upstream = upstream as? PeekingByteSource ?? PeekingByteSource(upstream)
    }

    /// How many bytes belonged to no character so far.
    public var mendedCount: Int { mender.mendedCount }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        while position == pending.count {
            pending.removeAll(keepingCapacity: true)
            position = 0
            guard try mendMore() else { return 0 }
        }
        let count = min(buffer.count, pending.count - position)
        buffer.copyBytes(from: pending[position..<position + count])
        position += count
        return count
    }

    /// Takes the next stretch; false at the end.
    private func mendMore() throws(ByteStreamError) -> Bool {
        // A character is no longer than four bytes.
        let bytes = try upstream.peek(4)
        guard !bytes.isEmpty else { return false }
        upstream.consume(mender.append(bytes, isWhole: bytes.count < 4, to: &pending))
        return true
    }
}
