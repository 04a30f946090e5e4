import CCompression

/// The codes of records that are heads alone: every byte is coded for itself, with codes that are made once.
///
/// Such a record is half names, digests and numbers; looking for repetitions in it costs ten times what it takes to look
/// up codes, and saves an eighth. The codes are ISA-L's, of how often the bytes occur in ``TypicalRecords``.
final class LiteralCodes {
    /// The longest record that is worth coding so, in bytes.
    static let longestRecord = 8_192

    /// For each byte, and 256 for the end: its code in the highest bits and how many bits it has in the lowest.
    let bytes: UnsafePointer<UInt64>
    /// For each byte the codes of its two hexadecimal digits, in the same form.
    let digitPairs: UnsafePointer<UInt64>
    /// The header of a member and the whole bytes of its block's header.
    let front: UnsafeRawBufferPointer
    /// The bits of the block's header behind `front`, the first one lowest.
    let frontBits: UInt64
    let frontBitCount: UInt64
    private let runs: [CodedRun]
    /// How many bytes one code can copy.
    static let copyLengths = 3...258
    /// How far back a copy may begin (RFC 1951, section 3.2.5).
    static let longestDistance = 32_768
    /// For each of `copyLengths`, and for each class of distances, in the form of `bytes`.
    private let lengths: [UInt64]
    private let distances: [UInt64]
    /// Four codes of this many bits and a started byte fit into a word.
    private static let longestCode = 14
    private static let end = 256

    /// - Throws: `unwritable` when the codes cannot be made.
    init() throws(WARCError) {
        let tables = UnsafeMutablePointer<isal_hufftables>.allocate(capacity: 1)
        defer { tables.deallocate() }
        guard LiteralCodes.makeCodes(tables) else {
            throw WARCError(.unwritable, path: "ISA-L", detail: "cannot make codes")
        }
        var entries: [UInt64] = []
        for symbol in 0...LiteralCodes.end {
            let (code, size) = LiteralCodes.code(of: symbol, in: tables)
            entries.append(try LiteralCodes.entry(UInt64(code), size))
        }
        let pairs = try LiteralCodes.pairs(entries)
        lengths = try LiteralCodes.lengths(tables)
        distances = try LiteralCodes.distances(tables)
        bytes = LiteralCodes.kept(entries)
        digitPairs = LiteralCodes.kept(pairs)
        runs = LiteralCodes.runs(bytes)
        // RFC 1952: magic, deflate, no flags, no time, no extra flags, system unknown.
        let member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        let header = withUnsafeBytes(of: &tables.pointee.deflate_hdr) {
            Array($0.prefix(Int(tables.pointee.deflate_hdr_count) + 1))
        }
        frontBitCount = UInt64(tables.pointee.deflate_hdr_extra_bits) & 7
        frontBits = UInt64(header.last ?? 0) & (1 << frontBitCount - 1)
        let front = UnsafeMutableRawBufferPointer.allocate(byteCount: member.count + header.count - 1, alignment: 16)
        front.copyBytes(from: member + header.dropLast())
        // RFC 1951: the first bit says that no block follows.
        front[member.count] |= 1
        self.front = UnsafeRawBufferPointer(front)
    }

    deinit {
        bytes.deallocate()
        digitPairs.deallocate()
        front.deallocate()
        for run in runs { run.codes.deallocate() }
    }

    /// The code that ends a block.
    var end: UInt64 { bytes[LiteralCodes.end] }

    /// The code of a byte.
    subscript(byte: UInt8) -> UInt64 { bytes[Int(byte)] }

    /// The code for copying as many bytes, of up to 20 bits.
    func copy(length: Int) -> UInt64 { lengths[length &- LiteralCodes.copyLengths.lowerBound] }

    /// The code for copying from so far back, of up to 28 bits.
    func copy(distance: Int) -> UInt64 {
        // Each class has as many bits more as its distances have behind the highest two.
        let place = UInt64(distance &- 1)
        let more = UInt64(max(62 &- place.leadingZeroBitCount, 0))
        let code = distances[Int(place &>> more &+ 2 &* more)]
        let size = code & 0xFF
        let whole = code &>> (64 &- size) | (place & (1 &<< more &- 1)) &<< size
        return whole &<< (64 &- size &- more) | (size &+ more)
    }

    /// The text and codes of a run; they live as long as this does.
    @inline(__always)
    subscript(run: KnownRun) -> CodedRun { runs[run.rawValue] }

    /// The most bytes that the codes of `count` bytes take, and a word to write beyond them.
    static func room(for count: Int) -> Int { count &* 2 &+ 32 }

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

    private static func code(
        of symbol: Int, in tables: UnsafeMutablePointer<isal_hufftables>
    ) -> (code: UInt16, size: Int) {
        let code = withUnsafeBytes(of: &tables.pointee.lit_table) {
            $0.loadUnaligned(fromByteOffset: symbol * MemoryLayout<UInt16>.size, as: UInt16.self)
        }
        let size = withUnsafeBytes(of: &tables.pointee.lit_table_sizes) { $0[symbol] }
        return (code, Int(size))
    }

    private static func entry(
        _ code: UInt64, _ size: Int, atMost most: Int = longestCode
    ) throws(WARCError) -> UInt64 {
        guard size > 0, size <= most else {
            throw WARCError(.unwritable, path: "ISA-L", detail: "a code of \(size) bits")
        }
        return code << UInt64(64 - size) | UInt64(size)
    }

    private static func lengths(_ tables: UnsafeMutablePointer<isal_hufftables>) throws(WARCError) -> [UInt64] {
        var lengths: [UInt64] = []
        for index in 0..<copyLengths.count {
            // The bits of a code stand above five that tell how many they are.
            let entry = withUnsafeBytes(of: &tables.pointee.len_table) {
                $0.loadUnaligned(fromByteOffset: index * MemoryLayout<UInt32>.size, as: UInt32.self)
            }
            lengths.append(try self.entry(UInt64(entry >> 5), Int(entry & 0x1F), atMost: 20))
        }
        return lengths
    }

    private static func distances(_ tables: UnsafeMutablePointer<isal_hufftables>) throws(WARCError) -> [UInt64] {
        var distances: [UInt64] = []
        for index in 0..<30 {
            let (code, size) = withUnsafeBytes(of: &tables.pointee.dcodes) { codes in
                withUnsafeBytes(of: &tables.pointee.dcodes_sizes) { sizes in
                    // A library built for longer tables has only the last of them.
                    index < sizes.count
                        ? (codes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self), sizes[index]) : (0, 0)
                }
            }
            distances.append(try entry(UInt64(code), Int(size), atMost: 15))
        }
        return distances
    }

    private static func pairs(_ codes: [UInt64]) throws(WARCError) -> [UInt64] {
        var pairs: [UInt64] = []
        for byte in 0...255 as ClosedRange<UInt8> {
            let (first, second) = (
                codes[Int(Hexadecimal.digit(byte >> 4))], codes[Int(Hexadecimal.digit(byte & 15))]
            )
            let (firstSize, secondSize) = (first & 0xFF, second & 0xFF)
            let code = first >> (64 - firstSize) | (second >> (64 - secondSize)) << firstSize
            pairs.append(try entry(code, Int(firstSize + secondSize)))
        }
        return pairs
    }

    private static func runs(_ codes: UnsafePointer<UInt64>) -> [CodedRun] {
        KnownRun.allCases.map { run in
            let count = run.text.utf8CodeUnitCount
            let memory = UnsafeMutableRawPointer.allocate(byteCount: room(for: count), alignment: 16)
            var queue = BitQueue(place: memory)
            queue.add(run.text.utf8Start, count, codes)
            queue.writeRest()
            return CodedRun(
                text: UnsafeRawBufferPointer(start: run.text.utf8Start, count: count), codes: memory,
                bitCount: queue.bitCount(from: memory))
        }
    }

    private static func kept(_ entries: [UInt64]) -> UnsafePointer<UInt64> {
        let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: entries.count)
        memory.initialize(from: entries, count: entries.count)
        return UnsafePointer(memory)
    }
}
