import CCompression

/// Makes gzip members of short records with bodies, each in one call: several times as fast as what finds the best codes for each.
///
/// The codes are made once, of sentences as such records have them, and stand at the front of each member.
final class SmallMemberCompressor {
    /// The longest record that is taken, in bytes.
    static let longestRecord = 32_768

    private let stream: UnsafeMutablePointer<isal_zstream>
    private let tables: UnsafeMutablePointer<isal_hufftables>
    /// Stored blocks, the header and the trailer need less than that.
    private static let longestMember = longestRecord + 1_024

    /// - Throws: `unwritable` when the codes cannot be made.
    init() throws(WARCError) {
        stream = .allocate(capacity: 1)
        tables = .allocate(capacity: 1)
        let histogram = UnsafeMutablePointer<isal_huff_histogram>.allocate(capacity: 1)
        defer { histogram.deallocate() }
        UnsafeMutableRawPointer(histogram).initializeMemory(
            as: UInt8.self, repeating: 0, count: MemoryLayout<isal_huff_histogram>.size)
        for record in TypicalRecords.all {
            var bytes = Array(record.utf8)
            isal_update_histogram(&bytes, Int32(clamping: bytes.count), histogram)
        }
        guard isal_create_hufftables(tables, histogram) == 0 else {
            throw WARCError(.unwritable, path: "ISA-L", detail: "cannot make codes")
        }
    }

    deinit {
        stream.deallocate()
        tables.deallocate()
    }

    /// Compresses a record of at most ``longestRecord`` bytes behind what `output` holds.
    func append(_ record: UnsafeRawBufferPointer, to output: inout ByteBuilder) throws(WARCError) {
        isal_deflate_stateless_init(stream)
        isal_deflate_set_hufftables(stream, tables, IGZIP_HUFFTABLE_CUSTOM)
        stream.pointee.gzip_flag = UInt16(IGZIP_GZIP)
        stream.pointee.end_of_stream = 1
        stream.pointee.next_in = UnsafeMutablePointer(mutating: record.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(clamping: record.count)
        var code = COMP_OK
        output.append(atMost: SmallMemberCompressor.longestMember) { place in
            stream.pointee.next_out = place.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(clamping: SmallMemberCompressor.longestMember)
            code = isal_deflate_stateless(stream)
            return SmallMemberCompressor.longestMember - Int(stream.pointee.avail_out)
        }
        guard code == COMP_OK else {
            throw WARCError(.unwritable, path: "ISA-L", detail: "cannot compress: \(code)")
        }
    }
}
