/// Why bytes could not be had.
public struct ByteStreamError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// The file could not be opened or read.
        case unreadable
        /// Compressed data that is damaged or ends early.
        case damaged
        /// More bytes than allowed, or an expansion beyond the allowed ratio.
        case tooLarge
        /// A compression or character encoding that is not supported.
        case unsupported
    }

    public var code: Code
    /// What was read, for a person: a path, a coding.
    public var subject: String
    public var detail: String

    public init(_ code: Code, subject: String, detail: String) {
        self.code = code
        self.subject = subject
        self.detail = detail
    }

    public var description: String { "\(subject): \(detail) (\(code.rawValue))" }
}
