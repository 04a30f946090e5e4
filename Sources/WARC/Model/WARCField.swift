/// A named value: a field of a WARC record, of an HTTP header, or of an `application/warc-fields` block.
public struct WARCField: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether this is the field called `other`; the case of ASCII letters does not matter.
    public func isNamed(_ other: String) -> Bool {
        name.utf8.count == other.utf8.count && isNamedAlike(other)
    }

    private func isNamedAlike(_ other: String) -> Bool {
        if name == other { return true }
        return zip(name.utf8, other.utf8).allSatisfy { $0 == $1 || lowered($0) == lowered($1) }
    }

    private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

extension [WARCField] {
    /// The first value of the field; case does not matter in its name.
    public func first(named name: String) -> String? { first { $0.isNamed(name) }?.value }
}
