import DCAT
import Foundation
import GRDB
import Harvesting
import JSON

/// Stages what answers give that are known from the last harvest, and what the next one is to know.
struct StandingAnswers {
    /// What became of the records of an answer that stands.
    struct Staged {
        /// Records that another answer gave too.
        var duplicates = 0
        /// Records whose identifier another one has by now; they are to be staged as if they were read.
        var displaced: [Dataset] = []
        var issues: [RecordIssue] = []
    }

    let db: Database
    let portal: String

    func remember(_ answer: RememberedAnswer) throws {
        guard let identifiers = AnswerCodec.text(of: answer.identifiers), let next = HarvestRequest.stored(answer.next)
        else { return }
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO staged_answer(portal, request, \(AnswerCodec.columns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let part = answer.part.flatMap { AnswerCodec.bytes(of: $0) }
        try statement.execute(arguments: [
            portal, answer.request, answer.body.map { Data($0) }, answer.records, answer.unasked, identifiers,
            Data(AnswerCodec.bytes(of: answer.children)), answer.announcedTotal, Data(next),
            answer.catalog.map { String(decoding: DatasetCodec.encode($0), as: UTF8.self) },
            AnswerCodec.text(of: answer.issues), part == nil ? nil : answer.part?.list,
            part == nil ? nil : answer.part?.place, part.map { Data($0) },
        ])
    }

    /// Stages the records of an answer and of its children as they are stored.
    func stage(_ request: Int64) throws -> Staged {
        var staged = Staged()
        try stage(request, into: &staged)
        return staged
    }

    private func stage(_ request: Int64, into staged: inout Staged) throws {
        let known = try db.cachedStatement(
            sql: "SELECT identifiers, children, issues FROM answer WHERE portal = ? AND request = ?")
        let key: StatementArguments = [portal, request]
        guard let row = try Row.fetchOne(known, arguments: key) else { return }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO staged_answer(portal, request) VALUES (?, ?)")
            .execute(arguments: key)
        if let issues: String = row[2] {
            staged.issues += try AnswerCodec.issues(in: issues, parser: JSONParser())
        }
        for identifier in AnswerCodec.identifiers(in: row[0]) { try stage(record: identifier, into: &staged) }
        for child in AnswerCodec.digests(in: Array(row[1] as Data)) { try stage(child, into: &staged) }
    }

    private func stage(record identifier: String, into staged: inout Staged) throws {
        let key: StatementArguments = [portal, identifier]
        try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO staged(portal, identifier, publisher, digest, standing)
                SELECT portal, identifier, publisher, digest, 1 FROM dataset WHERE portal = ? AND identifier = ?
                """
        ).execute(arguments: key)
        guard db.changesCount == 0 else { return }
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT d.record, d.digest = s.digest FROM dataset d
                LEFT JOIN staged s ON s.portal = d.portal AND s.identifier = d.identifier
                WHERE d.portal = ? AND d.identifier = ?
                """, arguments: key)
        guard let row else { return }
        if row[1] == true {
            staged.duplicates += 1
        } else {
            staged.displaced.append(try DatasetCodec.dataset(row[0], parser: JSONParser()))
        }
    }
}
