import DataQuality
import GRDB
import GRDBSQLite
import Glibc

/// A prepared statement bound and read by position, for what is done once for every dataset or link.
///
/// GRDB's own statements build a value array a row; binding straight through its connection is about 1.5 times as fast
/// (`Benchmarks/`). Valid only inside the database access that made it. Every parameter must be bound before each run.
struct BulkStatement: ~Copyable {
    private let statement: OpaquePointer
    private let connection: OpaquePointer
    private let bytes = BoundBytes()

    init(_ db: Database, sql: String) throws {
        guard let connection = db.sqliteConnection else {
            throw WarehouseError(.unusable, "the database connection is closed")
        }
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
        }
        statement = prepared
        self.connection = connection
    }

    deinit { sqlite3_finalize(statement) }

    func bind(_ value: String, at index: Int32) {
        var value = value
        value.withUTF8 { bind(utf8: UnsafeRawBufferPointer($0), at: index) }
    }

    func bind(_ value: String?, at index: Int32) {
        if let value { bind(value, at: index) } else { sqlite3_bind_null(statement, index) }
    }

    func bind(utf8 bytes: [UInt8], at index: Int32) {
        bytes.withUnsafeBytes { bind(utf8: $0, at: index) }
    }

    func bind(utf8 text: UnsafeRawBufferPointer, at index: Int32) {
        let place = bytes.keep(text).assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(statement, index, place, Int32(clamping: text.count), nil)
    }

    func bind(blob content: [UInt8], at index: Int32) {
        _ = content.withUnsafeBytes {
            sqlite3_bind_blob(statement, index, bytes.keep($0), Int32(clamping: $0.count), nil)
        }
    }

    func bind(_ history: LinkHistory, at index: Int32) {
        let place = bytes.room(LinkHistoryCodec.mostBytes(history))
        let count = LinkHistoryCodec.write(history, to: place)
        sqlite3_bind_blob(statement, index, place.baseAddress, Int32(clamping: count), nil)
    }

    func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(statement, index, value) }

    func bind(_ value: Double?, at index: Int32) {
        if let value { sqlite3_bind_double(statement, index, value) } else { sqlite3_bind_null(statement, index) }
    }

    /// Binds a column of the row that another statement has read.
    func bind(_ column: Int32, of other: borrowing BulkStatement, at index: Int32) {
        sqlite3_bind_value(statement, index, sqlite3_column_value(other.statement, column))
    }

    /// Columns of a query.
    var columns: Int32 { sqlite3_column_count(statement) }

    func bindNull(at index: Int32) { sqlite3_bind_null(statement, index) }

    /// Runs the statement once and makes it ready for the next row; answers the rows it changed.
    @discardableResult
    func run() throws -> Int32 {
        let code = sqlite3_step(statement)
        reset()
        guard code == SQLITE_DONE || code == SQLITE_ROW else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
        }
        return sqlite3_changes(connection)
    }

    /// Makes every parameter null.
    func forget() { sqlite3_clear_bindings(statement) }

    /// The number of the row that was last added through the connection.
    var lastRow: Int64 { sqlite3_last_insert_rowid(connection) }

    /// Runs a query for its first column of its first row, as a blob; nil when there is no row.
    func firstBlob() throws -> [UInt8]? {
        defer { reset() }
        return try next() ? blob(0) ?? [] : nil
    }

    /// Goes on to the next row of a query; false, and ready to run again, when there is none.
    func next() throws -> Bool {
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        reset()
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
        }
        return false
    }

    /// Makes a query ready to run again before its last row was read.
    func reset() {
        sqlite3_reset(statement)
        bytes.clear()
    }

    /// A column of the current row, the first being 0.
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// Empty for null.
    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Reads a text column, unless it says what `text` says already.
    func read(_ column: Int32, into text: inout String) {
        guard let start = sqlite3_column_text(statement, column) else {
            text = ""
            return
        }
        let count = Int(sqlite3_column_bytes(statement, column))
        let isSame = text.withUTF8 { known in
            known.count == count && (known.baseAddress.map { memcmp($0, start, count) == 0 } ?? true)
        }
        if !isSame { text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }
    }

    /// Whether a text column holds these characters, told without making a text of it.
    func text(_ column: Int32, contains part: String) -> Bool {
        guard let start = sqlite3_column_text(statement, column) else { return false }
        return strstr(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), part) != nil
    }

    /// A text column as it lies in the row, until the next row or the next look at this column; empty for null.
    func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, column)
        return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
    }

    /// A blob as it lies in the row, until the next row or the next look at this column; empty for null.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(
            start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
    }

    /// nil for null.
    func blob(_ column: Int32) -> [UInt8]? {
        if isNull(column) { return nil }
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
}
