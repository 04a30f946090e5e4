/// Why JSON could not be read.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        case malformed
        /// Deeper nesting or a larger element than allowed.
        case limit
        case unreadable
    }

    public var code: Code
    public var message: String
    /// Offset in the decoded bytes, from 0, where it is known.
    public var offset: Int64?

    public init(_ code: Code, _ message: String, offset: Int64? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
    }

    public var description: String { (offset.map { "at byte \($0): " } ?? "") + message }
}
