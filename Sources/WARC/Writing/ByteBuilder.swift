import Glibc

/// Bytes in the making, in one piece of memory that grows by doubling and is used again.
///
/// What is appended makes its room first and is then copied at once; no part is allocated for itself.
struct ByteBuilder: ~Copyable {
    private var start: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1_024) {
        self.capacity = capacity
        start = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit { start.deallocate() }

    /// What was appended; valid until more is.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Forgets the bytes and keeps their memory.
    mutating func clear() { count = 0 }

    /// Forgets what lies behind the first `length` bytes.
    mutating func shorten(to length: Int) { count = min(count, max(length, 0)) }

    mutating func append(_ byte: UInt8) {
        append(atMost: 1) { place in
            place.storeBytes(of: byte, as: UInt8.self)
            return 1
        }
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        append(atMost: bytes.count) { place in
            memcpy(place, source, bytes.count)
            return bytes.count
        }
    }

    /// Appends bytes that are there already.
    mutating func append(copyOf range: Range<Int>) {
        let range = range.clamped(to: 0..<count)
        let distance = count - range.lowerBound
        append(atMost: range.count) { place in
            memcpy(place, place - distance, range.count)
            return range.count
        }
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(atMost: text.utf8CodeUnitCount) { place in
            memcpy(place, text.utf8Start, text.utf8CodeUnitCount)
            return text.utf8CodeUnitCount
        }
    }

    @inline(__always)
    mutating func append(_ text: String) {
        // All texts of this platform lie in one piece.
        let isThere: Void? = text.utf8.withContiguousStorageIfAvailable { append(UnsafeRawBufferPointer($0)) }
        if isThere == nil { for byte in text.utf8 { append(byte) } }
    }

    /// Adds what `write` puts at its place.
    ///
    /// - Parameter write: Fills no more than `most` bytes, and says how many it filled.
    @inline(__always)
    mutating func append(atMost most: Int, _ write: (UnsafeMutableRawPointer) -> Int) {
        if most > capacity &- count { grow(by: most) }
        count &+= write(start + count)
    }

    /// Changes the bytes from `first` on where they lie.
    mutating func change(from first: Int, _ change: (UnsafeMutableRawBufferPointer) -> Void) {
        let bytes = UnsafeMutableRawBufferPointer(start: start, count: count)
        change(UnsafeMutableRawBufferPointer(rebasing: bytes[first...]))
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        let larger = max(capacity * 2, count + more)
        let memory = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        memory.copyMemory(from: start, byteCount: count)
        start.deallocate()
        start = memory
        capacity = larger
    }
}
