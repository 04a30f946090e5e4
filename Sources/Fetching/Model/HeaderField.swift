/// A header field as sent or received.
public struct HeaderField: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension HeaderField {
    /// Whether it has this name, compared without the case of ASCII letters.
    public func isNamed(_ name: String) -> Bool {
        let (own, other) = (self.name.utf8, name.utf8)
        return own.count == other.count
            && zip(own, other).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && ($0 | 0x20).isLetter) }
    }
}

extension [HeaderField] {
    /// The first value of the field, its name compared without case.
    public func first(named name: String) -> String? {
        first { $0.isNamed(name) }?.value
    }
}
