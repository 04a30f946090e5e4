/// A string that libxml2 keeps once for a whole document, so that equal strings of one parse have equal addresses.
///
/// Valid until the parse ends. Comparing two is comparing two pointers.
@frozen
public struct InternedText: Hashable {
    /// The first byte; the text is UTF-8 and ends with a zero byte.
    public let start: UnsafePointer<UInt8>

    @inlinable
    public init(_ start: UnsafePointer<UInt8>) {
        self.start = start
    }

    @inlinable
    public static func == (a: InternedText, b: InternedText) -> Bool { a.start == b.start }

    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(start) }

    /// The UTF-8 bytes without the terminating zero; measured on each call.
    public var utf8: UnsafeRawBufferPointer {
        var length = 0
        while start[length] != 0 { length += 1 }
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    /// A copy.
    public var string: String { String(decoding: utf8, as: UTF8.self) }
}
