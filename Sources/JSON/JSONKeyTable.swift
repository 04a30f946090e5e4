#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds what belongs to the name of a member without making a string of it: one multiplication and one comparison.
///
/// A reader of records with dozens of known members makes one table and switches over what it gives.
///
/// ```swift
/// static let fields = JSONKeyTable<Field>([("title", .title), ("notes", .description)])
/// for member in record.members { switch Self.fields[member.key] { … } }
/// ```
public struct JSONKeyTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var start: Int32
        /// -1 where the slot is free.
        var length: Int32 = -1
        var value: Int32 = 0
    }

    private var names: [UInt8] = []
    private var values: [Value] = []
    /// Open addressing with linear probing, at most a quarter full.
    private var slots: [Slot]

    /// The first of two entries with the same name counts.
    public init(_ entries: some Collection<(String, Value)>) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        slots = Array(repeating: Slot(start: 0), count: size)
        for (name, value) in entries {
            var name = name
            name.withUTF8 { insert($0, value) }
        }
    }

    private mutating func insert(_ name: UnsafeBufferPointer<UInt8>, _ value: Value) {
        let position = position(of: name)
        guard slots[position].length < 0 else { return }
        slots[position] = Slot(
            start: Int32(names.count), length: Int32(name.count), value: Int32(values.count))
        names += name
        values.append(value)
    }

    /// Nil for a name that is not in the table.
    public subscript(_ key: JSONKey) -> Value? { value(key.utf8) }

    /// Nil for a name that is not in the table.
    public subscript(_ name: String) -> Value? {
        var name = name
        return name.withUTF8 { value($0) }
    }

    private func value(_ name: UnsafeBufferPointer<UInt8>) -> Value? {
        let slot = slots[position(of: name)]
        return slot.length < 0 ? nil : values[Int(slot.value)]
    }

    /// Where the name is, or the free slot where it would go.
    private func position(of name: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var position = Self.hash(name) & mask
        while slots[position].length >= 0, !holds(slots[position], name) { position = (position + 1) & mask }
        return position
    }

    private func holds(_ slot: Slot, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(slot.length) == name.count else { return false }
        guard let bytes = name.baseAddress else { return true }
        return names.withUnsafeBufferPointer { names in
            guard let start = names.baseAddress else { return false }
            return memcmp(start + Int(slot.start), bytes, name.count) == 0
        }
    }

    /// From the length and the first and last eight bytes: names of one record rarely agree in all of them.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        guard let start = name.baseAddress else { return 0 }
        var first: UInt64 = 0
        var last: UInt64 = 0
        if name.count >= 8 {
            memcpy(&first, start, 8)
            memcpy(&last, start + name.count - 8, 8)
        } else {
            for byte in name { first = first << 8 | UInt64(byte) }
        }
        let mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(name.count)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
