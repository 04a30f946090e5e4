import Foundation
import GRDB

extension StagedHarvest {
    /// Puts the answers of this harvest in the place of those of the last.
    ///
    /// - Parameter shared: identifiers that several records had. Which of these keeps its own depends on their order, so
    ///   that they are read again together; nil where they are too many to tell.
    func keepAnswers(shared: Set<String>?) throws {
        guard let shared else { return try execute("DELETE FROM answer WHERE portal = :portal") }
        if !shared.isEmpty { try forget(shared) }
        try execute(
            """
            DELETE FROM answer WHERE portal = :portal AND NOT EXISTS (
                SELECT 1 FROM staged_answer s WHERE s.portal = answer.portal AND s.request = answer.request)
            """)
        try execute(
            """
            INSERT OR REPLACE INTO answer(portal, request, \(AnswerCodec.columns))
            SELECT portal, request, \(AnswerCodec.columns) FROM staged_answer
            WHERE portal = :portal AND identifiers IS NOT NULL
            """)
    }

    /// Forgets the answers that gave one of these identifiers, and the pages that led to such an answer.
    private func forget(_ identifiers: Set<String>) throws {
        var gone: [Int64] = []
        try each("identifiers") { request, text in
            let found = AnswerCodec.identifiers(in: String.fromDatabaseValue(text) ?? "")
            if found.contains(where: identifiers.contains) { gone.append(request) }
        }
        let children = Set(gone)
        try each("children") { request, bytes in
            let found = AnswerCodec.digests(in: Array(Data.fromDatabaseValue(bytes) ?? Data()))
            if found.contains(where: children.contains) { gone.append(request) }
        }
        let statement = try db.cachedStatement(sql: "DELETE FROM staged_answer WHERE portal = ? AND request = ?")
        for request in gone { try statement.execute(arguments: [portal, request]) }
    }

    /// What each answer of this harvest has in a column, be it read or standing.
    private func each(_ column: String, _ body: (Int64, DatabaseValue) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT s.request, coalesce(s.\(column), a.\(column)) FROM staged_answer s
                LEFT JOIN answer a ON a.portal = s.portal AND a.request = s.request
                WHERE s.portal = ?
                """, arguments: [portal])
        while let row = try rows.next() { try body(row[0], row[1]) }
    }
}
