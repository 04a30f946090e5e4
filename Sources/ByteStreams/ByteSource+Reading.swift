extension ByteSource {
    /// All bytes up to the end, for small things.
    ///
    /// - Throws: `tooLarge` when there are more than `limit` bytes.
    public func readAll(limit: Int) throws(ByteStreamError) -> [UInt8] {
        var all: [UInt8] = []
        try forEachChunk { chunk throws(ByteStreamError) in
            guard chunk.count <= limit - all.count else {
                throw ByteStreamError(.tooLarge, subject: "content", detail: "more than \(limit) bytes")
            }
            all.append(contentsOf: chunk)
        }
        return all
    }

    /// Hands out the bytes in pieces of at most `size`; a piece is valid only during the call.
    ///
    /// - Throws: what the source or `body` throws.
    public func forEachChunk(
        size: Int = 65_536, _ body: (UnsafeRawBufferPointer) throws(ByteStreamError) -> Void
    ) throws(ByteStreamError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 1), alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try read(into: buffer)
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
