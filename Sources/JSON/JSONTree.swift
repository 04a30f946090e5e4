/// A JSON value that owns what it holds: for small documents, and for what lies around a streamed array.
public indirect enum JSONTree: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONTree])
    /// In the order of the document, repeated names included.
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSONTree

        public init(_ name: String, _ value: JSONTree) {
            self.name = name
            self.value = value
        }
    }

    /// - Throws: ``JSONError`` when the bytes are not one JSON value, or nest deeper than `maximumDepth`.
    public init(parsing bytes: some Sequence<UInt8>, maximumDepth: Int = 256) throws {
        self = try JSONParser(maximumDepth: maximumDepth).withValue(of: bytes) { $0.tree() }
    }

    /// - Throws: ``JSONError`` when the text is not one JSON value, or nests too deep.
    public init(parsing text: String) throws { try self.init(parsing: text.utf8) }

    /// The first member with that name; nil where there is none, or this is no object.
    public subscript(_ name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    public var string: String? { if case .string(let text) = self { text } else { nil } }
    public var bool: Bool? { if case .boolean(let value) = self { value } else { nil } }
    public var array: [JSONTree]? { if case .array(let elements) = self { elements } else { nil } }
    public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

    /// An integer, or a number without a fraction.
    public var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The value as minified JSON, in UTF-8.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }
}

extension JSONValue {
    /// A copy that outlives the parser. An integer beyond `Int64` becomes a number.
    public func tree() -> JSONTree {
        switch kind {
        case .null: .null
        case .boolean: .boolean(bool ?? false)
        case .number: integerOrNumber
        case .string: .string(string ?? "")
        case .array: .array(elements.map { $0.tree() })
        case .object: .object(members.map { JSONTree.Member($0.key.string, $0.value.tree()) })
        }
    }

    private var integerOrNumber: JSONTree {
        if type != UInt8(ascii: "d"), let value = int64 { return .integer(value) }
        return .number(double ?? 0)
    }
}
