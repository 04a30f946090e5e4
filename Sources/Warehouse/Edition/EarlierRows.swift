import GRDB

/// The rows that a table of the attached earlier file has of a portal, to be copied one by one. They lie side by side.
struct EarlierRows: ~Copyable {
    private let source: BulkStatement
    private let target: BulkStatement
    private(set) var hasRow: Bool

    init(_ table: String, of portal: String, _ db: Database) throws {
        let range = try Row.fetchOne(
            db, sql: "SELECT MIN(rowid), MAX(rowid) FROM earlier.\(table) WHERE portal = ?", arguments: [portal])
        let source = try BulkStatement(
            db, sql: "SELECT * FROM earlier.\(table) WHERE rowid BETWEEN ? AND ? ORDER BY rowid")
        let marks = Array(repeating: "?", count: Int(source.columns)).joined(separator: ", ")
        let target = try BulkStatement(db, sql: "INSERT INTO main.\(table) VALUES (\(marks))")
        source.bind(range?[0] as Int64? ?? 1, at: 1)
        source.bind(range?[1] as Int64? ?? 0, at: 2)
        hasRow = try source.next()
        self.source = source
        self.target = target
    }

    /// The identifier of the dataset that the row is or belongs to: the second column, after the portal.
    var dataset: String { source.text(1) }

    /// Copies the row and goes on to the next.
    mutating func copy() throws {
        for column in 0..<source.columns { target.bind(column, of: source, at: column + 1) }
        try target.run()
        hasRow = try source.next()
    }
}
