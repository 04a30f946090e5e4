/// Gives the names a document repeats without end (predicates, classes, datatypes, language tags) small numbers.
///
/// It is asked for every statement, so it lies in plain memory and its fields are not checked for overlapping access;
/// no method calls out while it changes them.
final class NameTable {
    private struct Entry {
        var hash: UInt64
        var text: UnsafeRawBufferPointer
    }

    private let limit: Int
    private let seed: UInt64
    @exclusivity(unchecked) private(set) var count = 0
    @exclusivity(unchecked) private var entries: UnsafeMutablePointer<Entry>
    private var capacity = 256
    /// Number + 1 of the name in each slot; 0 where free. There are twice as many slots as entries.
    @exclusivity(unchecked) private var slots: UnsafeMutablePointer<UInt32>
    @exclusivity(unchecked) private var slotMask = 511

    init(limit: Int, seed: UInt64) {
        self.limit = limit
        self.seed = seed
        entries = UnsafeMutablePointer<Entry>.allocate(capacity: capacity)
        slots = UnsafeMutablePointer<UInt32>.allocate(capacity: slotMask + 1)
        slots.initialize(repeating: 0, count: slotMask + 1)
    }

    deinit {
        for number in 0..<count { entries[number].text.deallocate() }
        entries.deallocate()
        slots.deallocate()
    }

    /// The bytes of a name; they stay in place as long as the table lives.
    subscript(number: Int) -> UnsafeRawBufferPointer {
        number >= 0 && number < count ? entries[number].text : UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// The number of a name, a new one where it is not known yet; nil when the table is full.
    func number(of name: UnsafeRawBufferPointer) -> Int? {
        let hash = ByteHash.hash(name, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & slotMask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number].hash == hash, entries[number].text.equals(name) { return number }
            slot = (slot + 1) & slotMask
        }
        guard count < limit else { return nil }
        if count == capacity {
            grow()
            slot = freeSlot(hash)
        }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: name.count, alignment: 1)
        copy.copyMemory(from: name)
        (entries + count).initialize(to: Entry(hash: hash, text: UnsafeRawBufferPointer(copy)))
        count += 1
        slots[slot] = UInt32(count)
        return count - 1
    }

    private func freeSlot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & slotMask
        while slots[slot] != 0 { slot = (slot + 1) & slotMask }
        return slot
    }

    private func grow() {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: entries, count: count)
        entries.deallocate()
        entries = larger
        capacity *= 2
        slots.deallocate()
        slotMask = capacity * 2 - 1
        slots = UnsafeMutablePointer<UInt32>.allocate(capacity: slotMask + 1)
        slots.initialize(repeating: 0, count: slotMask + 1)
        for number in 0..<count { slots[freeSlot(entries[number].hash)] = UInt32(number + 1) }
    }
}
