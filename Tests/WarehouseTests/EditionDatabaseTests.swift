import Foundation
import GRDB
import Testing

@testable import Warehouse

@Suite struct EditionDatabaseTests {
    /// The cells of the row that the guide to the site gives a table.
    private func row(of table: String) throws -> [Substring] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let page = try String(contentsOfFile: "/\(root)/Docs/site.md", encoding: .utf8)
        let guide = try #require(page.components(separatedBy: "## The database").last)
        let line = try #require(guide.split(separator: "\n").first { $0.hasPrefix("| `\(table)` |") }, "\(table)")
        return line.split(separator: "|")
    }

    @Test func `every table and column is described, in order`() throws {
        let queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(sql: EditionDatabase.schema)
            try db.execute(sql: EditionDatabase.editionSchema)
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
            #expect(tables.count == 8)
            for table in tables {
                let columns = try db.columns(in: table).map(\.name)
                let named = try row(of: table).last?.matches(of: /`([a-z0-9_]+)`/).map { String($0.output.1) }
                #expect(named == columns, "\(table)")
            }
        }
    }
}
