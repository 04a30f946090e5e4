/// Some bytes, then a source.
public final class PrecededByteSource: ByteSource {
    private let front: [UInt8]
    private var position = 0
    private let rest: any ByteSource

    public init(_ front: [UInt8], _ rest: any ByteSource) {
        self.front = front
        self.rest = rest
    }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        guard position < front.count else { return try rest.read(into: buffer) }
        let count = min(buffer.count, front.count - position)
        buffer.copyBytes(from: front[position..<position + count])
        position += count
        return count
    }
}
