import CCompression

/// Makes gzip members of any size piece by piece, one after another, with the same memory.
///
/// The header of a member bears no time, so on one kind of processor the same content gives the same bytes.
final class MemberCompressor {
    private let stream: UnsafeMutablePointer<isal_zstream>
    private let workspace: UnsafeMutableBufferPointer<UInt8>
    /// `ISAL_DEF_LVL3_DEFAULT`, the most that any level takes: 64 K tokens of four bytes, a hash table and the state.
    private static let workspaceBytes = 4 * 65_536 + 2 * 32_768 + 20 * 1_024
    /// What is made at once, in bytes.
    private static let chunk = 262_144

    /// - Parameter level: Of ISA-L, 1…3.
    init(level: Int) {
        stream = .allocate(capacity: 1)
        workspace = .allocate(capacity: MemberCompressor.workspaceBytes)
        isal_deflate_init(stream)
        stream.pointee.level = UInt32(min(max(level, 1), 3))
        stream.pointee.level_buf = workspace.baseAddress
        stream.pointee.level_buf_size = UInt32(clamping: workspace.count)
    }

    deinit {
        stream.deallocate()
        workspace.deallocate()
    }

    /// Begins a member; one that was not ended is given up.
    func begin() {
        isal_deflate_reset(stream)
        stream.pointee.gzip_flag = UInt16(IGZIP_GZIP)
        stream.pointee.flush = UInt16(NO_FLUSH)
        stream.pointee.end_of_stream = 0
    }

    /// Compresses the next bytes of the member behind what `output` holds; `isLast` ends the member.
    func append(_ input: UnsafeRawBufferPointer, isLast: Bool, to output: inout ByteBuilder) {
        var rest = input
        repeat {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
            stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.bindMemory(to: UInt8.self).baseAddress)
            stream.pointee.avail_in = UInt32(clamping: piece.count)
            stream.pointee.end_of_stream = isLast && rest.isEmpty ? 1 : 0
            repeat {
                output.append(atMost: MemberCompressor.chunk) { place in
                    stream.pointee.next_out = place.assumingMemoryBound(to: UInt8.self)
                    stream.pointee.avail_out = UInt32(clamping: MemberCompressor.chunk)
                    isal_deflate(stream)
                    return MemberCompressor.chunk - Int(stream.pointee.avail_out)
                }
            } while stream.pointee.avail_out == 0
        } while !rest.isEmpty
    }
}
