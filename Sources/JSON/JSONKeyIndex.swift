#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Names by their position in a list. Not generic, so that users in other modules call it at full speed.
@usableFromInline
struct JSONKeyIndex: Sendable {
    private struct Slot: Sendable {
        var start: Int32 = 0
        var length: Int32 = 0
        /// -1 where the slot is free.
        var position: Int32 = -1
    }

    private var names: [UInt8] = []
    /// Open addressing with linear probing, at most a quarter full.
    private var slots: [Slot]

    /// The first of two equal names counts.
    init(_ list: [String]) {
        var size = 16
        while size < list.count * 4 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        for (position, name) in list.enumerated() {
            var name = name
            name.withUTF8 { insert($0, at: position) }
        }
    }

    private mutating func insert(_ name: UnsafeBufferPointer<UInt8>, at position: Int) {
        let slot = slot(of: name)
        guard slots[slot].position < 0 else { return }
        slots[slot] = Slot(
            start: Int32(names.count), length: Int32(name.count), position: Int32(truncatingIfNeeded: position))
        names += name
    }

    /// -1 for a name that is not in the list.
    @usableFromInline
    func position(of name: UnsafeBufferPointer<UInt8>) -> Int { Int(slots[slot(of: name)].position) }

    /// Where the name is, or the free slot where it would go.
    private func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
        slots.withUnsafeBufferPointer { slots in
            names.withUnsafeBufferPointer { names in
                let mask = slots.count - 1
                var index = JSONKeyIndex.hash(name) & mask
                while slots[index].position >= 0, !JSONKeyIndex.holds(slots[index], name, names) {
                    index = (index + 1) & mask
                }
                return index
            }
        }
    }

    private static func holds(
        _ slot: Slot, _ name: UnsafeBufferPointer<UInt8>, _ names: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard Int(slot.length) == name.count else { return false }
        guard let bytes = name.baseAddress, let start = names.baseAddress else { return name.isEmpty }
        return memcmp(start + Int(slot.start), bytes, name.count) == 0
    }

    /// From the length and the first and last eight bytes: names of one record rarely agree in all of them.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        guard let start = UnsafeRawPointer(name.baseAddress) else { return 0 }
        var first: UInt64 = 0
        var last: UInt64 = 0
        if name.count >= 8 {
            first = start.loadUnaligned(as: UInt64.self)
            last = start.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self)
        } else {
            for byte in name { first = first << 8 | UInt64(byte) }
        }
        let mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(name.count)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
