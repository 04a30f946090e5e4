import Crypto
import GRDB
import GRDBSQLite

/// A digest over the rows of queries, taken straight from the columns' bytes.
struct RowDigest: ~Copyable {
    private static let flushSize = 1 << 16

    private var hash = SHA256()
    private var buffer: [UInt8] = []

    mutating func add(_ bytes: some Sequence<UInt8>) {
        let start = buffer.count
        append(0)
        buffer.append(contentsOf: bytes)
        store(Int64(buffer.count - start - 9), at: start + 1)
        flush()
    }

    /// Adds all rows of a query, in their order.
    mutating func add(_ db: Database, sql: String, _ argument: String) throws {
        guard let connection = db.sqliteConnection else {
            throw WarehouseError(.unusable, "the database connection is closed")
        }
        var prepared: OpaquePointer?
        var code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
        defer { sqlite3_finalize(prepared) }
        guard code == SQLITE_OK, let prepared else { throw Self.error(code, connection) }
        var argument = argument
        argument.withUTF8 { bytes in
            _ = bytes.withMemoryRebound(to: CChar.self) { text in
                sqlite3_bind_text(
                    prepared, 1, text.baseAddress, Int32(clamping: text.count),
                    unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            }
        }
        let columns = sqlite3_column_count(prepared)
        code = sqlite3_step(prepared)
        while code == SQLITE_ROW {
            for column in 0..<columns { addColumn(column, of: prepared) }
            flush()
            code = sqlite3_step(prepared)
        }
        guard code == SQLITE_DONE else { throw Self.error(code, connection) }
    }

    /// Thirty-two bytes.
    consuming func finish() -> [UInt8] {
        hash.update(data: buffer)
        return Array(hash.finalize())
    }

    private mutating func addColumn(_ column: Int32, of statement: OpaquePointer) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: buffer.append(1)
        case SQLITE_INTEGER: append(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: append(Int64(bitPattern: sqlite3_column_double(statement, column).bitPattern))
        default:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            append(Int64(count))
            if let start { buffer.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count)) }
        }
    }

    private mutating func append(_ number: Int64) {
        buffer.append(2)
        withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    }

    private mutating func store(_ number: Int64, at index: Int) {
        withUnsafeBytes(of: number.littleEndian) { bytes in
            for (offset, byte) in bytes.enumerated() { buffer[index + offset] = byte }
        }
    }

    private mutating func flush() {
        guard buffer.count >= Self.flushSize else { return }
        hash.update(data: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private static func error(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
    }
}
