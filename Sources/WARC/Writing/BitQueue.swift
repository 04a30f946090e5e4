/// Bits on their way to memory in the order of deflate: the first one is the lowest of its byte.
///
/// Codes come as words with their bits on top and how many they are below. Added to a word whose last bit is its highest,
/// such a code pushes the others down, and its size falls off before it could be taken for a bit. Whole words of memory are
/// written, so that eight bytes behind the last bit must be there too.
struct BitQueue {
    /// Where the next byte goes.
    private(set) var place: UnsafeMutableRawPointer
    /// The bits of a byte that is not yet whole, the first one lowest; zeros above.
    private var bits: UInt64
    /// Of `bits`: 0…7.
    private var count: UInt64

    /// - Parameters:
    ///   - bits: Fewer than eight that go before all others, the first one lowest.
    ///   - count: How many they are.
    init(place: UnsafeMutableRawPointer, bits: UInt64 = 0, count: UInt64 = 0) {
        self.place = place
        self.bits = bits
        self.count = count
    }

    /// How many bits were written since the queue began at `first`.
    func bitCount(from first: UnsafeMutableRawPointer) -> Int { (place - first) &* 8 &+ Int(count) }

    /// Goes on at another place.
    mutating func move(to place: UnsafeMutableRawPointer) { self.place = place }

    /// Adds whole bytes to a queue that holds no bits of another.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        place.copyMemory(from: source, byteCount: bytes.count)
        place += bytes.count
    }

    /// Adds the code of each of `count` bytes, of up to 14 bits.
    @inline(__always)
    mutating func add(_ input: UnsafeRawPointer, _ count: Int, _ codes: UnsafePointer<UInt64>) {
        var top = Top(self)
        var index = 0
        // Four codes of up to 14 bits and a started byte fit into a word.
        while index &+ 4 <= count {
            for offset in 0..<4 { top.add(codes[Int(input.load(fromByteOffset: index &+ offset, as: UInt8.self))]) }
            top.writeWholeBytes()
            index &+= 4
        }
        if index < count {
            repeat {
                top.add(codes[Int(input.load(fromByteOffset: index, as: UInt8.self))])
                index &+= 1
            } while index < count
            top.writeWholeBytes()
        }
        self = top.queue
    }

    /// Adds one code and then that of each of `count` bytes, which are two at least.
    @inline(__always)
    mutating func add(_ code: UInt64, _ input: UnsafeRawPointer, _ count: Int, _ codes: UnsafePointer<UInt64>) {
        var top = Top(self)
        top.add(code)
        for offset in 0..<2 { top.add(codes[Int(input.load(fromByteOffset: offset, as: UInt8.self))]) }
        top.writeWholeBytes()
        self = top.queue
        if count > 2 { add(input + 2, count &- 2, codes) }
    }

    /// Adds one code.
    @inline(__always)
    mutating func add(_ code: UInt64) {
        var top = Top(self)
        top.add(code)
        top.writeWholeBytes()
        self = top.queue
    }

    /// Adds two codes of up to 57 bits together.
    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64) {
        var top = Top(self)
        top.add(first)
        top.add(second)
        top.writeWholeBytes()
        self = top.queue
    }

    /// Adds bits that stand in memory, the first one lowest, with zeros up to the end of the word behind them.
    @inline(__always)
    mutating func add(bits source: UnsafeRawPointer, count bitCount: Int) {
        var source = source
        var rest = bitCount
        while rest >= 64 {
            add(word: source.loadUnaligned(as: UInt64.self).littleEndian)
            place += 8
            source += 8
            rest &-= 64
        }
        let word = source.loadUnaligned(as: UInt64.self).littleEndian
        let whole = bits | word &<< count
        place.storeBytes(of: whole.littleEndian, as: UInt64.self)
        let total = count &+ UInt64(rest)
        if total >= 64 {
            bits = (word &>> 1) &>> (63 &- count)
            place += 8
        } else {
            bits = whole &>> (total & 0x38)
            place += Int(total >> 3)
        }
        count = total & 7
    }

    /// Fills the last byte with zeros.
    @inline(__always)
    mutating func finishByte() {
        guard count > 0 else { return }
        place.storeBytes(of: UInt8(truncatingIfNeeded: bits), as: UInt8.self)
        place += 1
        bits = 0
        count = 0
    }

    /// Writes the bits that are left, and zeros up to the end of the word behind them, without going on.
    func writeRest() {
        place.storeBytes(of: bits.littleEndian, as: UInt64.self)
        place.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
    }

    @inline(__always)
    private mutating func add(word: UInt64) {
        place.storeBytes(of: (bits | word &<< count).littleEndian, as: UInt64.self)
        bits = (word &>> 1) &>> (63 &- count)
    }

    /// The form that codes are added in: the last bit is the highest, and what stands below the first one means nothing.
    private struct Top {
        private var place: UnsafeMutableRawPointer
        private var bits: UInt64
        /// What stands above the lowest byte means nothing.
        private var count: UInt64

        @inline(__always)
        init(_ queue: BitQueue) {
            place = queue.place
            bits = (queue.bits &<< 1) &<< (63 &- queue.count)
            count = queue.count
        }

        @inline(__always)
        var queue: BitQueue { BitQueue(place: place, bits: (bits &>> 1) &>> (63 &- count), count: count) }

        @inline(__always)
        mutating func add(_ code: UInt64) {
            bits = bits &>> code | code
            count &+= code
        }

        /// Leaves up to seven bits. There must be one at least.
        @inline(__always)
        mutating func writeWholeBytes() {
            count &= 0xFF
            place.storeBytes(of: (bits &>> (64 &- count)).littleEndian, as: UInt64.self)
            place += Int(truncatingIfNeeded: count >> 3)
            count &= 7
        }
    }
}
