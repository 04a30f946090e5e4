import CCompression
import Glibc

/// Makes gzip members of records that are heads alone: every byte is coded for itself, with codes that are made once.
///
/// Such a record is half names, digests and numbers; looking for repetitions in it costs ten times what it takes to look
/// up codes, and saves an eighth. The codes are ISA-L's, of how often the bytes occur in ``TypicalRecords``.
final class LiteralCoder {
    /// The longest record that is worth coding so, in bytes.
    static let longestRecord = 8_192

    /// For each byte, and 256 for the end: its code in the highest bits and how many bits it has in the lowest.
    private let codes: UnsafeMutablePointer<UInt64>
    /// The header of the member and the whole bytes of the block's header.
    private let front: UnsafeMutableRawBufferPointer
    /// The bits of the block's header behind `front`, the last one highest.
    private let frontBits: UInt64
    private let frontBitCount: UInt64
    /// ISA-L's codes have at most this many bits, so that four and a started byte fit into a word.
    private static let longestCode = 13
    /// The codes of known runs, as many bytes together as the lowest six bits can tell and leave room in a word.
    private let runCodes: UnsafeMutablePointer<UInt64>
    /// Where the codes of a run are, by its number.
    private let runs: [Range<Int>]
    private static let longestRunCode = 48
    private static let end = 256
    private static let trailerBytes = 8

    /// - Throws: `unwritable` when the codes cannot be made.
    init() throws(WARCError) {
        let tables = UnsafeMutablePointer<isal_hufftables>.allocate(capacity: 1)
        defer { tables.deallocate() }
        guard LiteralCoder.makeCodes(tables) else {
            throw WARCError(.unwritable, path: "ISA-L", detail: "cannot make codes")
        }
        var entries: [UInt64] = []
        for symbol in 0...LiteralCoder.end {
            let (code, size) = LiteralCoder.code(of: symbol, in: tables)
            guard size > 0, size <= LiteralCoder.longestCode else {
                throw WARCError(.unwritable, path: "ISA-L", detail: "a code of \(size) bits")
            }
            entries.append(UInt64(code) << UInt64(64 - size) | UInt64(size))
        }
        (runCodes, runs) = LiteralCoder.codeRuns(entries)
        codes = .allocate(capacity: entries.count)
        codes.initialize(from: entries, count: entries.count)
        // RFC 1952: magic, deflate, no flags, no time, no extra flags, system unknown.
        let member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        let header = withUnsafeBytes(of: &tables.pointee.deflate_hdr) {
            Array($0.prefix(Int(tables.pointee.deflate_hdr_count) + 1))
        }
        frontBitCount = UInt64(tables.pointee.deflate_hdr_extra_bits)
        frontBits = frontBitCount == 0 ? 0 : UInt64(header.last ?? 0) << (64 - frontBitCount)
        front = .allocate(byteCount: member.count + header.count - 1, alignment: 16)
        front.copyBytes(from: member + header.dropLast())
        // RFC 1951: the first bit says that no block follows.
        front[member.count] |= 1
    }

    deinit {
        codes.deallocate()
        runCodes.deallocate()
        front.deallocate()
    }

    /// Codes a record behind what `output` holds.
    func append(_ record: borrowing RecordBuilder, to output: inout ByteBuilder) {
        let bytes = record.bytes.bytes
        guard let input = bytes.baseAddress, let header = front.baseAddress else { return }
        let most =
            front.count + (bytes.count + 1) * LiteralCoder.longestCode / 8 + 1 + LiteralCoder.trailerBytes
            + MemoryLayout<UInt64>.size
        let codes = self.codes
        let runCodes = self.runCodes
        output.append(atMost: most) { place in
            memcpy(place, header, front.count)
            var bits = BitQueue(place: place + front.count, bits: frontBits, count: frontBitCount)
            var index = 0
            for mark in record.marks {
                bits.add(input + index, mark.offset &- index, codes)
                for entry in runs[mark.run.rawValue] {
                    bits.add(runCodes[entry])
                    bits.writeWholeBytes()
                }
                index = mark.offset &+ mark.run.text.utf8CodeUnitCount
            }
            bits.add(input + index, bytes.count &- index, codes)
            bits.add(codes[LiteralCoder.end])
            bits.writeAll()
            let checksum = crc32_gzip_refl(0, input, UInt64(bytes.count))
            bits.place.storeBytes(of: checksum.littleEndian, as: UInt32.self)
            bits.place.storeBytes(
                of: UInt32(truncatingIfNeeded: bytes.count).littleEndian, toByteOffset: 4, as: UInt32.self)
            return bits.place - place + LiteralCoder.trailerBytes
        }
    }

    /// Bits on their way to memory: the last one is the highest of `bits`, so that the next code pushes the others down.
    ///
    /// The size of a code, which stands in the lowest bits, falls off before it could be taken for a bit.
    private struct BitQueue {
        var place: UnsafeMutableRawPointer
        var bits: UInt64
        /// Of `bits` that are not yet written; what stands above the lowest byte means nothing.
        var count: UInt64

        @inline(__always)
        mutating func add(_ code: UInt64) {
            bits = bits &>> code | code
            count &+= code
        }

        /// Adds each of `count` bytes, and leaves up to seven bits.
        @inline(__always)
        mutating func add(_ input: UnsafeRawPointer, _ count: Int, _ codes: UnsafeMutablePointer<UInt64>) {
            let bytes = input.assumingMemoryBound(to: UInt8.self)
            var index = 0
            while index &+ 4 <= count {
                for offset in 0..<4 { add(codes[Int(bytes[index &+ offset])]) }
                writeWholeBytes()
                index &+= 4
            }
            while index < count {
                add(codes[Int(bytes[index])])
                index &+= 1
            }
            writeWholeBytes()
        }

        /// Leaves up to seven bits; the place for eight bytes is written to.
        @inline(__always)
        mutating func writeWholeBytes() {
            count &= 0xFF
            place.storeBytes(of: (bits &>> (64 &- count)).littleEndian, as: UInt64.self)
            place += Int(truncatingIfNeeded: count >> 3)
            count &= 7
        }

        /// Fills the last byte with zeros.
        @inline(__always)
        mutating func writeAll() {
            writeWholeBytes()
            guard count > 0 else { return }
            place.storeBytes(of: UInt8(truncatingIfNeeded: bits &>> (64 &- count)), as: UInt8.self)
            place += 1
        }
    }

    /// Makes codes for all bytes, of how often they are met; each printable character of ASCII counts once more.
    private static func makeCodes(_ tables: UnsafeMutablePointer<isal_hufftables>) -> Bool {
        let histogram = UnsafeMutablePointer<isal_huff_histogram>.allocate(capacity: 1)
        defer { histogram.deallocate() }
        UnsafeMutableRawPointer(histogram).initializeMemory(
            as: UInt8.self, repeating: 0, count: MemoryLayout<isal_huff_histogram>.size)
        return withUnsafeMutableBytes(of: &histogram.pointee.lit_len_histogram) { memory in
            let counts = memory.bindMemory(to: UInt64.self)
            for byte in 0x21...0x7E { counts[byte] = 1 }
            for record in TypicalRecords.all {
                for byte in record.utf8 { counts[Int(byte)] += 1 }
                counts[end] += 1
            }
            return isal_create_hufftables(tables, histogram) == 0
        }
    }

    private static func codeRuns(_ codes: [UInt64]) -> (UnsafeMutablePointer<UInt64>, [Range<Int>]) {
        var entries: [UInt64] = []
        var runs: [Range<Int>] = []
        for run in KnownRun.allCases {
            let first = entries.count
            var bits: UInt64 = 0
            var size: UInt64 = 0
            func finish() {
                if size > 0 { entries.append(bits << (64 - size) | size) }
                bits = 0
                size = 0
            }
            for byte in run.text.description.utf8 {
                let length = codes[Int(byte)] & 0xFF
                if size + length > longestRunCode { finish() }
                bits |= (codes[Int(byte)] >> (64 - length)) << size
                size += length
            }
            finish()
            runs.append(first..<entries.count)
        }
        let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: entries.count)
        memory.initialize(from: entries, count: entries.count)
        return (memory, runs)
    }

    private static func code(
        of symbol: Int, in tables: UnsafeMutablePointer<isal_hufftables>
    ) -> (code: UInt16, size: Int) {
        let code = withUnsafeBytes(of: &tables.pointee.lit_table) {
            $0.loadUnaligned(fromByteOffset: symbol * MemoryLayout<UInt16>.size, as: UInt16.self)
        }
        let size = withUnsafeBytes(of: &tables.pointee.lit_table_sizes) { $0[symbol] }
        return (code, Int(size))
    }
}
