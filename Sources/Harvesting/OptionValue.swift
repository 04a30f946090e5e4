/// A setting of an adapter as the portal's file gives it.
public indirect enum OptionValue: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case list([OptionValue])
    case table([String: OptionValue])
    /// A key without a value; for a setting the same as no key.
    case null

    public var string: String? { if case .string(let value) = self { value } else { nil } }
    public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    public var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
    public var list: [OptionValue]? { if case .list(let value) = self { value } else { nil } }
    public var table: [String: OptionValue]? { if case .table(let value) = self { value } else { nil } }
}
