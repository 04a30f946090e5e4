import DataQuality
import GRDB

/// Adds rows to a table many at a time: a quarter of what SQLite does for a row alone is done around it.
///
/// Valid only inside the database access that made it. Each row begins with a column that is never null.
struct BulkInsert: ~Copyable {
    enum Conflict {
        case ignore
        case replace
    }

    /// Rows that are added at a time.
    private static let most: Int32 = 40

    private let statement: BulkStatement
    private let columns: Int32
    private var rows: Int32

    /// - Parameters:
    ///   - columns: the first must not be null; a row replaces the one that has the same there.
    init(_ db: Database, into table: String, _ columns: [String], or conflict: Conflict) throws {
        let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ",") + ")"
        let values = Array(repeating: row, count: Int(BulkInsert.most)).joined(separator: ",")
        let replacement = columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        // The last rows may be fewer: the others are null, and ignored as such.
        statement = try BulkStatement(
            db,
            sql: """
                INSERT OR IGNORE INTO \(table)(\(columns.joined(separator: ", "))) VALUES \(values)
                \(conflict == .replace ? "ON CONFLICT(\(columns[0])) DO UPDATE SET \(replacement)" : "")
                """)
        self.columns = Int32(columns.count)
        rows = 0
    }

    /// - Parameter column: of the row that is being put together; the first is 1.
    func bind(_ value: Int64, at column: Int32) { statement.bind(value, at: rows * columns + column) }

    func bind(_ value: String, at column: Int32) { statement.bind(value, at: rows * columns + column) }

    func bind(utf8 text: UnsafeRawBufferPointer, at column: Int32) {
        statement.bind(utf8: text, at: rows * columns + column)
    }

    func bind(blob content: [UInt8], at column: Int32) { statement.bind(blob: content, at: rows * columns + column) }

    func bind(_ history: LinkHistory, at column: Int32) { statement.bind(history, at: rows * columns + column) }

    /// Adds the row that was put together, now or with others.
    mutating func add() throws {
        rows += 1
        if rows == BulkInsert.most { try finish() }
    }

    /// Adds what waits; must come last, and before the table is read.
    mutating func finish() throws {
        if rows == 0 { return }
        rows = 0
        try statement.run()
        statement.forget()
    }

    /// The number of the row that was last added.
    var lastRow: Int64 { statement.lastRow }
}
