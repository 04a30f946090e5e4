import CCompression

/// gzip, zlib and bare deflate through zlib.
final class ZlibDecoder: StreamDecoder {
    /// On the heap, as zlib compares the address from call to call.
    private let stream: UnsafeMutablePointer<z_stream>
    private let isGzip: Bool
    private var hasBegun = false

    /// - Parameter isGzip: False for zlib or bare deflate, told apart by the first two bytes.
    init(isGzip: Bool) {
        self.isGzip = isGzip
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
    }

    deinit {
        if hasBegun { inflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    func beginMember(_ prefix: UnsafeRawBufferPointer) -> Bool {
        if hasBegun {
            return isGzip && prefix.starts(with: [0x1F, 0x8B]) && inflateReset(stream) == Z_OK
        }
        var windowBits = MAX_WBITS + 16
        if !isGzip {
            let header = prefix.count >= 2 ? Int(prefix[0]) << 8 | Int(prefix[1]) : 0
            windowBits = header & 0x0F00 == 0x0800 && header % 31 == 0 ? MAX_WBITS : -MAX_WBITS
        }
        _ = inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        hasBegun = true
        return true
    }

    func decode(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(ByteStreamError) -> DecoderStep {
        let given = UInt32(clamping: input.count)
        let room = UInt32(clamping: output.count)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = given
        stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = room
        let code = inflate(stream, Z_NO_FLUSH)
        guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
            let reason = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(code)"
            throw ByteStreamError(.damaged, subject: isGzip ? "gzip" : "deflate", detail: reason)
        }
        return DecoderStep(
            consumed: Int(given - stream.pointee.avail_in), produced: Int(room - stream.pointee.avail_out),
            memberEnded: code == Z_STREAM_END)
    }
}
