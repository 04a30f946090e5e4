import ByteStreams

/// Bytes after which comes what was not read: their end is no end, but ``ByteStreamError/Code/unreadable``.
final class CutByteSource: ByteSource {
    private let bytes: MemoryByteSource

    init(_ bytes: [UInt8]) { self.bytes = MemoryByteSource(bytes) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteStreamError) -> Int {
        let count = try bytes.read(into: buffer)
        if count == 0 { throw ByteStreamError(.unreadable, subject: "content", detail: "read no further") }
        return count
    }
}
