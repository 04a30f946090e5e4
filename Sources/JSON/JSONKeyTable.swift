/// Finds what belongs to the name of a member without making a string of it: one multiplication and one comparison.
///
/// A reader of records with dozens of known members makes one table and switches over what it gives.
///
/// ```swift
/// static let fields = JSONKeyTable<Field>([("title", .title), ("notes", .description)])
/// for member in record.members { switch Self.fields[member.key] { … } }
/// ```
public struct JSONKeyTable<Value: Sendable>: Sendable {
    @usableFromInline let index: JSONKeyIndex
    @usableFromInline let values: [Value]

    /// The first of two entries with the same name counts.
    public init(_ entries: some Collection<(String, Value)>) {
        index = JSONKeyIndex(entries.map(\.0))
        values = entries.map(\.1)
    }

    /// Nil for a name that is not in the table.
    @inlinable
    public subscript(_ key: JSONKey) -> Value? {
        let position = index.position(of: key.utf8)
        return position < 0 ? nil : values[position]
    }

    /// Nil for a name that is not in the table.
    @inlinable
    public subscript(_ name: String) -> Value? {
        var name = name
        return name.withUTF8 { self[JSONKey(utf8: $0)] }
    }
}
