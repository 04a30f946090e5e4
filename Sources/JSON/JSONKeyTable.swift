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
        var name: [UInt8]
        var value: Value
    }

    private var slots: [Slot?]
    private let mask: Int

    /// The first of two entries with the same name counts.
    public init(_ entries: some Collection<(String, Value)>) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        slots = Array(repeating: nil, count: size)
        mask = size - 1
        for (name, value) in entries { insert(Array(name.utf8), value) }
    }

    private mutating func insert(_ name: [UInt8], _ value: Value) {
        var position = name.withUnsafeBufferPointer { Self.hash($0) } & mask
        while let slot = slots[position] {
            if slot.name == name { return }
            position = (position + 1) & mask
        }
        slots[position] = Slot(name: name, value: value)
    }

    /// Nil for a name that is not in the table.
    public subscript(_ key: JSONKey) -> Value? { find(key.utf8) }

    /// Nil for a name that is not in the table.
    public subscript(_ name: String) -> Value? {
        var name = name
        return name.withUTF8 { find($0) }
    }

    private func find(_ name: UnsafeBufferPointer<UInt8>) -> Value? {
        var position = Self.hash(name) & mask
        while true {
            let found: Value?? = slots.withUnsafeBufferPointer { slots in
                guard let slot = slots[position] else { return .some(nil) }
                return slot.name.count == name.count && slot.name.elementsEqual(name) ? slot.value : nil
            }
            if let found { return found }
            position = (position + 1) & mask
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
