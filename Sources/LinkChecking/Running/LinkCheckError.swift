/// Why a run of checks had to end.
public struct LinkCheckError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The temporary list of links cannot be written or read back.
        case spool
    }

    public var code: Code
    /// What happened and what would help, for a person.
    public var detail: String

    public init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    public var description: String { "\(detail) (\(code.rawValue))" }
}
