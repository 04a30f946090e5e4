/// A source without the UTF-8 byte order mark that may stand at its front.
public final class BOMSkippingByteSource: ByteSource {
    private let upstream: PeekingByteSource
    private var isAtStart = true

    public init(_ upstream: any ByteSource) {
        self.upstream = upstream as? PeekingByteSource ?? PeekingByteSource(upstream)
    }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        if isAtStart {
            isAtStart = false
            if try upstream.peek(3).starts(with: [0xEF, 0xBB, 0xBF]) { upstream.consume(3) }
        }
        return try upstream.read(into: buffer)
    }
}
