import CCompression

/// Makes gzip members, one after another, with the same zlib state.
///
/// The header of a member bears no time, so the same content gives the same bytes.
final class MemberCompressor {
    /// On the heap, as zlib compares the address from call to call.
    private let stream: UnsafeMutablePointer<z_stream>
    private let chunk: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter isSmall: Whether members of a few hundred bytes are expected: the tables that zlib clears for each
    ///   member are then smaller, which is what a small member's time goes to.
    init(level: Int, isSmall: Bool) throws(WARCError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        chunk = .allocate(capacity: isSmall ? 16_384 : 262_144)
        let code = deflateInit2_(
            stream, Int32(min(max(level, 1), 9)), Z_DEFLATED, MAX_WBITS + 16, isSmall ? 7 : 9, Z_DEFAULT_STRATEGY,
            ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw WARCError(.unwritable, path: "zlib", detail: "cannot begin: \(code)") }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        chunk.deallocate()
    }

    /// Begins a member; one that was not ended is given up.
    func begin() { deflateReset(stream) }

    /// Compresses the next bytes of the member behind what `output` holds; `isLast` ends the member.
    func append(_ input: UnsafeRawBufferPointer, isLast: Bool, to output: inout [UInt8]) {
        var rest = input
        repeat {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
            stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.bindMemory(to: UInt8.self).baseAddress)
            stream.pointee.avail_in = UInt32(clamping: piece.count)
            run(isLast && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH, to: &output)
        } while !rest.isEmpty
    }

    private func run(_ flush: Int32, to output: inout [UInt8]) {
        repeat {
            stream.pointee.next_out = chunk.baseAddress
            stream.pointee.avail_out = UInt32(clamping: chunk.count)
            deflate(stream, flush)
            output.append(contentsOf: chunk.prefix(chunk.count - Int(stream.pointee.avail_out)))
        } while stream.pointee.avail_out == 0
    }
}
