/// Why the warehouse could not do what was asked.
public struct WarehouseError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// The database cannot be opened, or was written by a newer version.
        case unusable
        /// The disk is full or the folder cannot be written.
        case unwritable
        /// A stored record cannot be read back.
        case damaged
        /// What was asked for is not there.
        case notFound = "not-found"
    }

    public var code: Code
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
