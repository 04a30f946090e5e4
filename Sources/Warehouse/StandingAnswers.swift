import DCAT
import Foundation
import GRDB
import Harvesting
import JSON

/// Stages what answers give that are known from the last harvest, and what the next one is to know.
struct StandingAnswers: ~Copyable {
    /// What became of the records of an answer that stands.
    struct Staged {
        /// Records that another answer gave too.
        var duplicates = 0
        /// Records whose identifier another one has by now; they are to be staged as if they were read.
        var displaced: [Dataset] = []
        var issues: [RecordIssue] = []
    }

    private let db: Database
    private let portal: String
    private let known: BulkStatement
    private let mark: BulkStatement
    private let copy: BulkStatement

    /// For one transaction.
    init(_ db: Database, portal: String) throws {
        let known = try BulkStatement(
            db, sql: "SELECT identifiers, children, issues FROM answer WHERE portal = ? AND request = ?")
        let mark = try BulkStatement(db, sql: "INSERT OR IGNORE INTO staged_answer(portal, request) VALUES (?, ?)")
        let copy = try BulkStatement(
            db,
            sql: """
                INSERT OR IGNORE INTO staged(portal, identifier, publisher, digest, standing)
                SELECT portal, identifier, publisher, digest, 1 FROM dataset WHERE portal = ? AND identifier = ?
                """)
        self.db = db
        self.portal = portal
        self.known = known
        self.mark = mark
        self.copy = copy
    }

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
        known.bind(portal, at: 1)
        known.bind(request, at: 2)
        guard try known.next() else { return }
        let identifiers = known.text(0)
        let children = known.blob(1) ?? []
        let issues = known.isNull(2) ? nil : known.text(2)
        known.reset()
        mark.bind(portal, at: 1)
        mark.bind(request, at: 2)
        try mark.run()
        if let issues { staged.issues += try AnswerCodec.issues(in: issues, parser: JSONParser()) }
        for identifier in AnswerCodec.identifiers(in: identifiers) { try stage(record: identifier, into: &staged) }
        for child in AnswerCodec.digests(in: children) { try stage(child, into: &staged) }
    }

    private func stage(record identifier: String, into staged: inout Staged) throws {
        copy.bind(portal, at: 1)
        copy.bind(identifier, at: 2)
        guard try copy.run() == 0 else { return }
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT d.record, d.digest = s.digest FROM dataset d
                LEFT JOIN staged s ON s.portal = d.portal AND s.identifier = d.identifier
                WHERE d.portal = ? AND d.identifier = ?
                """, arguments: [portal, identifier])
        guard let row else { return }
        if row[1] == true {
            staged.duplicates += 1
        } else {
            staged.displaced.append(try DatasetCodec.dataset(row[0], parser: JSONParser()))
        }
    }
}
