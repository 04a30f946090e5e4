import ByteStreams

/// The first bytes of a source.
struct LinkBytes {
    var bytes: [UInt8]
    /// What ended the reading before the end and the limit.
    var fault: ByteStreamError?

    /// What can be read before the end, the limit or damage, which is what cut compressed data ends in.
    static func read(
        _ limit: Int, _ open: () throws(ByteStreamError) -> any ByteSource
    ) -> LinkBytes {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(limit, 1), alignment: 1)
        defer { buffer.deallocate() }
        var count = 0
        do throws(ByteStreamError) {
            let source = try open()
            while count < limit {
                let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<limit]))
                if more == 0 { break }
                count += more
            }
        } catch {
            return LinkBytes(bytes: Array(buffer.prefix(count)), fault: error)
        }
        return LinkBytes(bytes: Array(buffer.prefix(count)), fault: nil)
    }
}
