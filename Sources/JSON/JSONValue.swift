import CSimdJSON

/// A value of a parsed document, borrowed from its ``JSONParser``: two words, nothing copied.
///
/// It is valid only inside the closure it was handed to. Copy out (`string`, ``tree()``) what must live longer.
public struct JSONValue {
    @usableFromInline let document: UnsafePointer<og_json_document>
    @usableFromInline let index: Int

    @inlinable
    init(document: UnsafePointer<og_json_document>, index: Int) {
        self.document = document
        self.index = index
    }

    public enum Kind: Hashable, Sendable {
        case null, boolean, number, string, array, object
    }

    @usableFromInline var type: UInt8 {
        @inline(__always) @inlinable get { og_json_type(document, index) }
    }

    @inlinable
    public var kind: Kind {
        switch type {
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "d"): .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        default: .null
        }
    }

    @inlinable
    public var isNull: Bool { type == UInt8(ascii: "n") }
    @inlinable
    public var isObject: Bool { type == UInt8(ascii: "{") }
    @inlinable
    public var isArray: Bool { type == UInt8(ascii: "[") }
    @inlinable
    public var isString: Bool { type == UInt8(ascii: "\"") }

    /// Nil for anything but `true` and `false`.
    @inlinable
    public var bool: Bool? {
        switch type {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: nil
        }
    }

    /// A number written as an integer that fits, or one without a fraction such as `3.0`.
    @inlinable
    public var int64: Int64? {
        switch type {
        case UInt8(ascii: "l"): Int64(bitPattern: og_json_number_bits(document, index))
        case UInt8(ascii: "u"): Int64(exactly: og_json_number_bits(document, index))
        case UInt8(ascii: "d"): Int64(exactly: Double(bitPattern: og_json_number_bits(document, index)))
        default: nil
        }
    }

    /// A number of at most 2^64 - 1 without a fraction or a sign.
    @inlinable
    public var uint64: UInt64? {
        type == UInt8(ascii: "u") ? og_json_number_bits(document, index) : int64.flatMap { UInt64(exactly: $0) }
    }

    /// Any number.
    @inlinable
    public var double: Double? {
        switch type {
        case UInt8(ascii: "l"): Double(Int64(bitPattern: og_json_number_bits(document, index)))
        case UInt8(ascii: "u"): Double(og_json_number_bits(document, index))
        case UInt8(ascii: "d"): Double(bitPattern: og_json_number_bits(document, index))
        default: nil
        }
    }

    /// The bytes of a string, unescaped, in UTF-8; nil for other kinds.
    @inlinable
    public var utf8: UnsafeBufferPointer<UInt8>? { isString ? stringBytes : nil }

    /// A string; nil for other kinds.
    @inlinable
    public var string: String? { isString ? String(decoding: stringBytes, as: UTF8.self) : nil }

    @usableFromInline var stringBytes: UnsafeBufferPointer<UInt8> {
        @inline(__always) @inlinable get {
            UnsafeBufferPointer(
                start: og_json_string_bytes(document, index), count: og_json_string_length(document, index))
        }
    }

    /// A string as it is, a number or a boolean as it would be written; nil for null and containers.
    public var scalarText: String? {
        switch kind {
        case .string: string
        case .number, .boolean: minified()
        case .null, .array, .object: nil
        }
    }

    /// How many members or elements a container has (of more than 16,777,215, that many); 0 for other kinds.
    @inlinable
    public var count: Int { isObject || isArray ? og_json_count(document, index) : 0 }

    /// The value as minified JSON.
    public func minified() -> String {
        var writer = JSONWriter()
        writer.value(self)
        return writer.text
    }
}
