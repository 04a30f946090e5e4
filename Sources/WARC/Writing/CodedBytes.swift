import CCompression

/// Bytes in the making together with their codes.
///
/// What is appended to `bytes` is coded byte by byte before the next run comes; of runs the codes are there already and
/// are only shifted to their place. So each part of a record that occurs several times, or in every record, is coded once.
struct CodedBytes: ~Copyable {
    /// What goes before the codes.
    enum Front {
        case nothing
        /// The headers of a gzip member.
        case member
    }

    /// To be appended to, and to nothing else.
    var bytes = ByteBuilder()
    /// How many of `bytes` are coded.
    private var coded = 0
    private let codes: LiteralCodes
    private let front: Front
    /// The codes, behind the front.
    private var start: UnsafeMutableRawPointer
    private var capacity = 2_048
    private var queue: BitQueue

    init(_ codes: LiteralCodes, front: Front = .nothing) {
        self.codes = codes
        self.front = front
        start = .allocate(byteCount: capacity, alignment: 16)
        queue = BitQueue(place: start)
        if front == .member { queue.add(codes.front) }
        clear()
    }

    deinit { start.deallocate() }

    /// Forgets the bytes and keeps their memory.
    mutating func clear() {
        bytes.clear()
        coded = 0
        queue =
            front == .member
            ? BitQueue(place: start + codes.front.count, bits: codes.frontBits, count: codes.frontBitCount)
            : BitQueue(place: start)
    }

    mutating func append(_ run: CodedRun) {
        codeRest(withRoomFor: run.text.count)
        bytes.append(run.text)
        coded = bytes.count
        queue.add(bits: run.codes, count: run.bitCount)
    }

    @inline(__always)
    mutating func append(_ run: KnownRun) { append(codes[run]) }

    /// Appends the digits of a digest.
    ///
    /// - Parameters:
    ///   - run: What goes before those of SHA-256.
    ///   - other: What goes before another digest with its label.
    mutating func append(_ run: KnownRun, else other: StaticString, _ digest: FinishedDigest) {
        guard digest.algorithm == .sha256 else {
            bytes.append(other)
            return digest.write(to: &bytes)
        }
        append(run)
        digest.withBytes { digits in
            guard let first = digits.baseAddress else { return }
            codeRest(withRoomFor: digits.count * 2)
            bytes.append(hexadecimal: digits)
            coded = bytes.count
            queue.add(first, digits.count, codes.digitPairs)
        }
    }

    /// Appends bytes that are there already; their code says only where.
    mutating func append(copyOf range: Range<Int>) {
        codeRest(withRoomFor: range.count)
        let distance = bytes.count &- range.lowerBound
        bytes.append(copyOf: range)
        guard range.count <= distance, distance <= LiteralCodes.longestDistance else { return }
        var rest = range.count
        while rest >= LiteralCodes.copyLengths.lowerBound {
            let length = min(rest, LiteralCodes.copyLengths.upperBound)
            queue.add(codes.copy(length: length), codes.copy(distance: distance))
            coded &+= length
            rest &-= length
        }
    }

    /// Appends what follows `urn:uuid:`.
    mutating func append(_ id: RecordID) {
        codeRest(withRoomFor: 36)
        id.write(to: &bytes)
        coded = bytes.count
        id.withBytes { digits in
            guard let first = digits.baseAddress else { return }
            let (dash, pairs) = (codes[0x2D], codes.digitPairs)
            queue.add(first, 4, pairs)
            queue.add(dash, first + 4, 2, pairs)
            queue.add(dash, first + 6, 2, pairs)
            queue.add(dash, first + 8, 2, pairs)
            queue.add(dash, first + 10, 6, pairs)
        }
    }

    /// The bytes with their codes; valid until more is appended.
    mutating func run() -> CodedRun {
        codeRest(withRoomFor: 0)
        queue.writeRest()
        return CodedRun(text: bytes.bytes, codes: start, bitCount: queue.bitCount(from: start))
    }

    /// Ends the member and puts it behind what `output` holds.
    mutating func finishMember(to output: inout ByteBuilder) {
        codeRest(withRoomFor: 0)
        queue.add(codes.end)
        queue.finishByte()
        output.append(UnsafeRawBufferPointer(start: start, count: queue.place - start))
        let text = bytes.bytes
        output.append(atMost: 8) { place in
            let checksum = crc32_gzip_refl(0, text.baseAddress, UInt64(text.count))
            place.storeBytes(of: checksum.littleEndian, as: UInt32.self)
            place.storeBytes(
                of: UInt32(truncatingIfNeeded: text.count).littleEndian, toByteOffset: 4, as: UInt32.self)
            return 8
        }
    }

    /// Codes what has no codes yet, and makes room for those of `count` further bytes.
    @inline(__always)
    private mutating func codeRest(withRoomFor count: Int) {
        let rest = bytes.count &- coded
        let room = LiteralCodes.room(for: rest &+ count)
        if room > capacity &- (queue.place - start) { grow(by: room) }
        guard rest > 0, let input = bytes.bytes.baseAddress else { return }
        codeRest(input + coded, rest)
    }

    @inline(never)
    private mutating func codeRest(_ input: UnsafeRawPointer, _ count: Int) {
        queue.add(input, count, codes.bytes)
        coded = bytes.count
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let used = queue.place - start
        let larger = UnsafeMutableRawPointer.allocate(byteCount: 2 * capacity + more, alignment: 16)
        larger.copyMemory(from: start, byteCount: used)
        start.deallocate()
        start = larger
        capacity = 2 * capacity + more
        queue.move(to: start + used)
    }
}
