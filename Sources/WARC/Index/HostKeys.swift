import Glibc

/// Scheme, host and port as the keys of the index have them, kept from one line to the next: a run asks each host many times.
///
/// Each has two places that it may lie in.
struct HostKeys: ~Copyable {
    private struct Place {
        var length = 0
        var keyLength = 0
    }

    private static let placeBits: UInt64 = 9
    private static let longest = 72
    /// The text and its key, which is shorter.
    private static let stride = 2 * longest

    private let places: UnsafeMutablePointer<Place>
    private let memory: UnsafeMutableRawPointer

    init() {
        places = .allocate(capacity: 1 << Int(HostKeys.placeBits))
        places.initialize(repeating: Place(), count: 1 << Int(HostKeys.placeBits))
        memory = .allocate(byteCount: HostKeys.stride << Int(HostKeys.placeBits), alignment: 16)
    }

    deinit {
        places.deallocate()
        memory.deallocate()
    }

    /// Writes the key of what stands before the path of a URL.
    ///
    /// - Parameter make: Writes it where it is not known; false, with nothing written, when it cannot.
    @inline(__always)
    func write(
        _ text: UnsafeRawBufferPointer, to line: inout ByteBuilder, _ make: (inout ByteBuilder) -> Bool
    ) -> Bool {
        guard let start = text.baseAddress, text.count >= 8, text.count <= HostKeys.longest else { return make(&line) }
        let number = HostKeys.number(text)
        if append(start, text.count, ifAt: number, to: &line) || append(start, text.count, ifAt: number ^ 1, to: &line)
        {
            return true
        }
        let first = line.count
        guard make(&line) else { return false }
        keep(
            text, UnsafeRawBufferPointer(rebasing: line.bytes[first...]),
            at: places[number].length == 0 ? number : number ^ 1)
        return true
    }

    @inline(__always)
    private func append(
        _ text: UnsafeRawPointer, _ length: Int, ifAt number: Int, to line: inout ByteBuilder
    ) -> Bool {
        let known = memory + number &* HostKeys.stride
        guard places[number].length == length, memcmp(known, text, length) == 0 else { return false }
        line.append(UnsafeRawBufferPointer(start: known + HostKeys.longest, count: places[number].keyLength))
        return true
    }

    private func keep(_ text: UnsafeRawBufferPointer, _ key: UnsafeRawBufferPointer, at number: Int) {
        guard let start = text.baseAddress, let keyStart = key.baseAddress, key.count <= HostKeys.longest else {
            return
        }
        let known = memory + number * HostKeys.stride
        known.copyMemory(from: start, byteCount: text.count)
        (known + HostKeys.longest).copyMemory(from: keyStart, byteCount: key.count)
        places[number] = Place(length: text.count, keyLength: key.count)
    }

    /// Of the middle and the end, where names of hosts differ, and the length.
    @inline(__always)
    private static func number(_ text: UnsafeRawBufferPointer) -> Int {
        let middle = text.loadUnaligned(fromByteOffset: (text.count &- 8) / 2, as: UInt64.self)
        let end = text.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)
        let sum =
            (middle &* 0x9E37_79B9_7F4A_7C15 ^ end &+ UInt64(truncatingIfNeeded: text.count)) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: sum &>> (64 &- placeBits))
    }
}
