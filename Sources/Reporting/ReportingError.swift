/// Why a site cannot be written.
public struct ReportingError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// A file or folder cannot be made or written.
        case unwritable
        /// A file that should be there cannot be read.
        case unreadable
        /// Two pages would lie at the same place, or the folder is not empty.
        case occupied
        /// The source contradicts itself.
        case inconsistent
    }

    public var code: Code
    /// What is wrong, where, in English.
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
