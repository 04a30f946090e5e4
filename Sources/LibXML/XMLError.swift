/// Why XML or HTML could not be read.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        case malformed
        /// A limit on depth, names or text was passed.
        case limit
        case unreadable
        /// A document type declaration or entity that is refused.
        case refused
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
