#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The name of a member, borrowed as ``JSONValue`` is: compared to literals without making a string.
public struct JSONKey {
    public let utf8: UnsafeBufferPointer<UInt8>

    /// Also for a text that names something, such as the key of an entry.
    @inlinable
    public init(utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

    @inlinable
    public var string: String { String(decoding: utf8, as: UTF8.self) }

    @inlinable
    public static func == (key: JSONKey, literal: StaticString) -> Bool {
        guard literal.hasPointerRepresentation, key.utf8.count == literal.utf8CodeUnitCount else { return false }
        guard let bytes = key.utf8.baseAddress, !key.utf8.isEmpty else { return true }
        return memcmp(bytes, literal.utf8Start, key.utf8.count) == 0
    }

    /// Lets a key be switched over: `switch member.key { case "title": … }`.
    @inlinable
    public static func ~= (literal: StaticString, key: JSONKey) -> Bool { key == literal }
}
