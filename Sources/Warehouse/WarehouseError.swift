import GRDB

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

extension WarehouseError {
    /// What a failure of the database means: that it cannot be written, or that its file is damaged; nil for others.
    ///
    /// - Parameter error: anything that was thrown.
    public init?(ofDatabase error: any Error) {
        guard let error = error as? DatabaseError else { return nil }
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self.init(.unwritable, "the warehouse cannot be written: \(error)")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self.init(.unusable, "the warehouse is damaged: \(error)")
        default: return nil
        }
    }
}
