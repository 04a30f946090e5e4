import Glibc

/// Bytes that grow at the end and are cut back like a stack; borrowed views are good until the next append.
///
/// Readers keep the texts of all open elements in one, so that reading makes no allocation for each.
final class TextBuffer {
    @exclusivity(unchecked) private var start: UnsafeMutableRawPointer
    @exclusivity(unchecked) private var capacity: Int
    @exclusivity(unchecked) private(set) var count = 0

    init(capacity: Int = 4_096) {
        self.capacity = max(capacity, 64)
        start = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { start.deallocate() }

    @inline(__always)
    func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        if count + bytes.count > capacity { grow(to: count + bytes.count) }
        memcpy(start + count, source, bytes.count)
        count += bytes.count
    }

    @inline(__always)
    func append(_ byte: UInt8) {
        if count == capacity { grow(to: count + 1) }
        start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Appends a number in decimal digits.
    func append(decimal number: Int) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// Drops what lies behind the first `length` bytes.
    @inline(__always)
    func cut(to length: Int) {
        if length < count { count = max(length, 0) }
    }

    /// The bytes of a span of what was written.
    @inline(__always)
    subscript(span: Span) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start + span.start, count: span.count)
    }

    /// The bytes from `position` to the end.
    @inline(__always)
    func view(from position: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start + position, count: count - position)
    }

    /// From `position` to the end.
    @inline(__always)
    func span(from position: Int) -> Span { Span(start: position, count: count - position) }

    /// Where some text lies in a buffer, which may move as it grows.
    struct Span {
        var start = 0
        var count = 0
    }

    private func grow(to needed: Int) {
        let newCapacity = max(needed, capacity * 2)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: newCapacity, alignment: 16)
        larger.copyMemory(from: start, byteCount: count)
        start.deallocate()
        start = larger
        capacity = newCapacity
    }
}
