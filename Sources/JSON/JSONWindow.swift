import ByteStreams
import CSimdJSON

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A window that moves over a source: the bytes from a mark to the cursor are kept, those before it are forgotten.
final class JSONWindow {
    private let source: any ByteSource
    private var buffer: UnsafeMutablePointer<UInt8>
    /// Usable bytes of the buffer; the parser's padding lies behind them.
    private var capacity: Int
    private var end = 0
    /// The offset of the buffer's first byte in the source.
    private var base: Int64 = 0
    private var isAtEnd = false
    private var mark = 0
    private var cursor = 0
    /// The offset at which the mark was last set.
    private(set) var markedOffset: Int64 = 0
    /// Whether bytes behind the mark had to be forgotten because they were too many.
    private(set) var hasOverflowed = false

    init(_ source: any ByteSource, capacity: Int) {
        self.source = source
        self.capacity = max(capacity, 4_096)
        buffer = .allocate(capacity: self.capacity + JSONParser.padding)
    }

    deinit { buffer.deallocate() }

    /// The offset of the cursor in the source.
    var offset: Int64 { base + Int64(cursor) }

    /// From the mark to the cursor; readable padding follows.
    var markedBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: buffer + mark, count: cursor - mark) }

    func setMark() {
        mark = cursor
        markedOffset = offset
        hasOverflowed = false
    }

    /// The byte at the cursor; nil at the end of the source.
    func peek() throws(ByteStreamError) -> UInt8? {
        if cursor == end, try !fill() { return nil }
        return buffer[cursor]
    }

    /// Steps over the byte that `peek` gave.
    func advance() { if cursor < end { cursor += 1 } }

    /// Steps over white space, and says whether a line ended in it.
    func skipWhitespace() throws(ByteStreamError) -> Bool {
        var sawLineEnd = false
        while let byte = try peek() {
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x1E else { break }
            if byte == 0x0A { sawLineEnd = true }
            cursor += 1
        }
        return sawLineEnd
    }

    /// How a step over brackets ended.
    enum BracketStep {
        /// Behind the bracket that closes the first.
        case closed
        /// At the end of the source.
        case ended
        /// Somewhere between, as there is more than is to be kept.
        case long
    }

    /// Moves the cursor behind the bracket that closes the one under it. What lies between is kept up to `limit` bytes;
    /// the step ends there once, and a second call with the same `scan` goes on, and moves the mark along.
    func stepOverBrackets(
        _ scan: inout og_json_scan, keeping limit: Int, isSecond: Bool = false
    ) throws(ByteStreamError) -> BracketStep {
        while true {
            let length = og_json_scan_brackets(&scan, buffer + cursor, end - cursor)
            if length >= 0 {
                cursor += length
                forgetBeyond(limit)
                return .closed
            }
            cursor = end
            if cursor - mark > limit, !isSecond { return .long }
            forgetBeyond(limit)
            guard try fill() else { return .ended }
        }
    }

    /// Moves the cursor back, to so many bytes behind the mark.
    func rewind(toMarked count: Int) { cursor = min(mark + max(count, 0), cursor) }

    /// Moves the cursor behind the closing quote of the string that opens under it; false when the source ends first.
    func skipString(keeping limit: Int) throws(ByteStreamError) -> Bool {
        advance()
        while let byte = try peek() {
            cursor += 1
            if byte == UInt8(ascii: "\"") { return true }
            if byte == UInt8(ascii: "\\") {
                guard try peek() != nil else { return false }
                cursor += 1
            }
            forgetBeyond(limit)
        }
        return false
    }

    /// Moves the cursor to the end of a number or a literal.
    func skipScalar(keeping limit: Int) throws(ByteStreamError) {
        while let byte = try peek() {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x0A, 0x0D, 0x09: return
            default: cursor += 1
            }
            forgetBeyond(limit)
        }
    }

    /// Moves the cursor to the next line feed, or to the end of the source.
    func skipLine(keeping limit: Int) throws(ByteStreamError) {
        while true {
            if let found = memchr(buffer + cursor, 0x0A, end - cursor) {
                cursor = UnsafeRawPointer(found) - UnsafeRawPointer(buffer)
                forgetBeyond(limit)
                return
            }
            cursor = end
            forgetBeyond(limit)
            guard try fill() else { return }
        }
    }

    private func forgetBeyond(_ limit: Int) {
        guard cursor - mark > limit else { return }
        mark = cursor
        hasOverflowed = true
    }

    /// Reads on behind `end`; false at the end of the source.
    private func fill() throws(ByteStreamError) -> Bool {
        guard !isAtEnd else { return false }
        if end == capacity {
            if mark > 0 {
                memmove(buffer, buffer + mark, end - mark)
                base += Int64(mark)
                end -= mark
                cursor -= mark
                mark = 0
            }
            if end > capacity / 2 { grow() }
        }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(start: buffer + end, count: capacity - end))
        end += count
        if count == 0 { isAtEnd = true }
        return count > 0
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + JSONParser.padding)
        larger.update(from: buffer, count: end)
        buffer.deallocate()
        buffer = larger
        capacity *= 2
    }
}
