/// Why a document could not be read on.
public struct RDFError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// Against the grammar of its syntax.
        case malformed
        /// A limit on depth, names, prefixes or text was passed.
        case limit
        /// Bytes could not be had.
        case unreadable
        /// Outside what this reader covers.
        case unsupported
        /// The scratch directory cannot be written.
        case storage
    }

    public var code: Code
    public var message: String
    public var line: Int?

    public init(_ code: Code, _ message: String, line: Int? = nil) {
        self.code = code
        self.message = message
        self.line = line
    }

    public var description: String { (line.map { "line \($0): " } ?? "") + message }
}
