import Crypto
import DCAT
import GRDB
import Harvesting

/// Takes the records of one portal's harvest into the warehouse: first beside what is there, then, once the harvest is
/// known to be good, in its place.
///
/// Records are written in short transactions of a batch each, so that other portals can be loaded at the same time and
/// a kill leaves nothing but staged rows, which the next attempt clears.
public final class PortalLoader: RecordSink {
    /// What the portal says, kept back until its batch is full.
    private enum Entry {
        case record(Staged)
        case deleted(identifier: String)
        case answer(RememberedAnswer)
        /// The digest of the request of an answer that stands.
        case standing(Int64)
        case entries([ListEntry], list: String)
        case end(ListEnd)
        /// The entries of a list that were not met, from behind one of them on.
        case rest(list: String, after: Int64?)
    }

    struct Staged {
        var identifier: String
        var publisher: String
        var agent: [UInt8]
        var digest: [UInt8]
        var record: [UInt8]
        var links: [StatedLink]
    }

    static let batchSize = 2_000

    let warehouse: Warehouse
    let portal: String
    let run: RunID
    public private(set) var duplicates = 0
    /// Identifiers that several records had; nil when they are too many to keep.
    var shared: Set<String>? = []
    private var batch: [Entry] = []
    private var hasDeletions = false
    private var issues: [RecordIssue] = []
    /// Answers and lists that stand, as long as nothing else was read: then all may stand as it is.
    private var standing: [Entry] = []
    private var hasRead = false

    /// Clears what an earlier attempt at the same portal left.
    public init(warehouse: Warehouse, portal: String, run: RunID) throws {
        self.warehouse = warehouse
        self.portal = portal
        self.run = run
        try warehouse.pool.write { db in try Self.clearStaging(db, portal: portal) }
    }

    public func receive(_ record: HarvestedRecord, position: Int) throws {
        try beginReading()
        switch record {
        case .deleted(let identifier):
            hasDeletions = true
            batch.append(.deleted(identifier: identifier))
        case .failure(let issue): issues.append(issue)
        case .dataset(let dataset, let found):
            issues.append(contentsOf: found)
            batch.append(.record(stage(dataset)))
        }
        if isFull { try flush() }
    }

    private var isFull: Bool { batch.count + issues.count / 4 >= Self.batchSize }

    public func report(_ issue: RecordIssue) throws { issues.append(issue) }

    public func pageCompleted(_ page: HarvestedPage) throws {}

    public func remember(_ answer: RememberedAnswer) throws {
        try beginReading()
        batch.append(.answer(answer))
        if isFull { try flush() }
    }

    public func stand(_ answer: RememberedAnswer) throws { try stand(.standing(answer.request)) }

    public func note(_ entries: [ListEntry], of list: String) throws {
        try beginReading()
        batch.append(.entries(entries, list: list))
        if isFull { try flush() }
    }

    public func note(_ end: ListEnd) throws { try stand(.end(end)) }

    private func stand(_ entry: Entry) throws {
        guard hasRead else { return standing.append(entry) }
        batch.append(entry)
        if isFull { try flush() }
    }

    /// Something is not as it was: what stands is staged beside it.
    func beginReading() throws {
        guard !hasRead else { return }
        hasRead = true
        for entry in standing {
            batch.append(entry)
            if isFull { try flush() }
        }
        standing = []
    }

    func stage(_ dataset: Dataset) -> Staged {
        let record = DatasetCodec.encode(dataset)
        let agent = dataset.publisher ?? Agent(name: MultilingualText())
        return Staged(
            identifier: dataset.identifier, publisher: PublisherKey.key(of: dataset.publisher),
            agent: DatasetCodec.encode(agent), digest: Self.digest(record), record: record,
            links: StatedLink.links(of: dataset))
    }

    static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes).prefix(16)) }

    /// Writes what is kept back.
    func flush() throws {
        while !batch.isEmpty || !issues.isEmpty {
            let batch = self.batch
            let issues = self.issues
            self.batch.removeAll(keepingCapacity: true)
            self.issues.removeAll(keepingCapacity: true)
            duplicates += try warehouse.pool.write { db in
                try write(issues, db)
                return try write(batch, db)
            }
        }
    }

    /// Writes a batch and answers how many records only repeated others.
    private func write(_ batch: [Entry], _ db: Database) throws -> Int {
        let known = try BulkStatement(db, sql: "SELECT digest FROM dataset WHERE portal = ? AND identifier = ?")
        var shared = try SharedIdentifiers(db, portal: portal)
        let insert = try BulkStatement(
            db,
            sql: "INSERT OR IGNORE INTO staged(portal, identifier, publisher, digest, record) VALUES (?, ?, ?, ?, ?)")
        let link = try BulkStatement(db, sql: "INSERT INTO staged_link VALUES (?, ?, ?, ?)")
        let publisher = try BulkStatement(db, sql: "INSERT OR IGNORE INTO publisher VALUES (?, ?, ?)")
        let undelete = try BulkStatement(db, sql: "DELETE FROM staged_deletion WHERE portal = ? AND identifier = ?")
        let standing = try StandingAnswers(db, portal: portal)
        var duplicates = 0
        var seenPublishers: Set<String> = []
        for entry in batch {
            guard case .record(let row) = entry else {
                duplicates += try settle(entry, standing, db)
                continue
            }
            if hasDeletions {
                undelete.bind(portal, at: 1)
                undelete.bind(row.identifier, at: 2)
                try undelete.run()
            }
            guard let identifier = try shared.place(for: row.identifier, digest: row.digest, record: row.record) else {
                duplicates += 1
                continue
            }
            if identifier != row.identifier {
                noteShared(row.identifier)
                try write([Self.sharedIdentifier(row.identifier, identifier)], db)
            }
            known.bind(portal, at: 1)
            known.bind(identifier, at: 2)
            let isUnchanged = try known.firstBlob() == row.digest
            insert.bind(portal, at: 1)
            insert.bind(identifier, at: 2)
            insert.bind(row.publisher, at: 3)
            insert.bind(blob: row.digest, at: 4)
            if isUnchanged { insert.bindNull(at: 5) } else { insert.bind(utf8: row.record, at: 5) }
            try insert.run()
            guard !isUnchanged else { continue }
            if seenPublishers.insert(row.publisher).inserted {
                publisher.bind(portal, at: 1)
                publisher.bind(row.publisher, at: 2)
                publisher.bind(utf8: row.agent, at: 3)
                try publisher.run()
            }
            for target in row.links {
                link.bind(portal, at: 1)
                link.bind(identifier, at: 2)
                link.bind(target.url, at: 3)
                link.bind(target.declared, at: 4)
                try link.run()
            }
        }
        return duplicates
    }

    /// Writes what is no record, and answers how many records it only repeats.
    private func settle(_ entry: Entry, _ standing: borrowing StandingAnswers, _ db: Database) throws -> Int {
        switch entry {
        case .record: break
        case .deleted(let identifier): try delete(identifier, db)
        case .answer(let answer): try standing.remember(answer)
        case .standing(let request): return try stage(request, standing)
        case .entries(let entries, let list): try StandingLists(db: db, portal: portal).note(entries, of: list)
        case .end(let end):
            issues += try StandingLists(db: db, portal: portal).note(end)
            if end.place != nil { return try settle(.rest(list: end.list, after: nil), standing, db) }
        case .rest(let list, let entry):
            let rest = try StandingLists(db: db, portal: portal).rest(of: list, after: entry)
            if let last = rest.last { batch.append(.rest(list: list, after: last)) }
            var duplicates = 0
            for request in rest.requests { duplicates += try stage(request, standing) }
            return duplicates
        }
        return 0
    }

    /// Stages what an answer that stands gave; answers how many records it only repeats.
    private func stage(_ request: Int64, _ standing: borrowing StandingAnswers) throws -> Int {
        let staged = try standing.stage(request)
        issues += staged.issues
        batch += staged.displaced.map { .record(stage($0)) }
        return staged.duplicates
    }

    private static let mostShared = 10_000

    private func noteShared(_ identifier: String) {
        guard let count = shared?.count else { return }
        if count < Self.mostShared { shared?.insert(identifier) } else { shared = nil }
    }

    /// The portal's last word on an identifier is that it is gone.
    private func delete(_ identifier: String, _ db: Database) throws {
        for table in ["staged", "staged_link"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE portal = ? AND identifier = ?", arguments: [portal, identifier])
        }
        try db.execute(sql: "INSERT OR IGNORE INTO staged_deletion VALUES (?, ?)", arguments: [portal, identifier])
    }

    private static func sharedIdentifier(_ identifier: String, _ distinct: String) -> RecordIssue {
        RecordIssue(
            code: "identifier-duplicate", severity: .error, record: distinct, field: "identifier", value: identifier,
            message: "several different records share this identifier; this one is kept as \(distinct)")
    }

    private func write(_ issues: [RecordIssue], _ db: Database) throws {
        guard !issues.isEmpty else { return }
        let insert = try BulkStatement(
            db,
            sql: """
                INSERT INTO staged_issue(portal, digest, code, severity, record, title, field, value, message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for issue in issues {
            insert.bind(portal, at: 1)
            insert.bind(Self.digest(issue), at: 2)
            insert.bind(issue.code, at: 3)
            insert.bind(issue.severity.rawValue, at: 4)
            insert.bind(issue.record, at: 5)
            insert.bind(issue.title, at: 6)
            insert.bind(issue.field, at: 7)
            insert.bind(issue.value, at: 8)
            insert.bind(issue.message, at: 9)
            try insert.run()
        }
    }

    /// Eight bytes of the SHA-256 of all that an issue says.
    private static func digest(_ issue: RecordIssue) -> Int64 {
        let parts = [
            issue.code, issue.severity.rawValue, issue.record, issue.title, issue.field, issue.value, issue.message,
        ]
        var hash = SHA256()
        for part in parts {
            hash.update(data: Array((part.map { "=" + $0 } ?? "").utf8))
            hash.update(data: [0])
        }
        return Int64(bitPattern: hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    static func clearStaging(_ db: Database, portal: String) throws {
        for table in [
            "staged", "staged_link", "staged_issue", "staged_deletion", "staged_answer", "staged_list", "staged_entry",
        ] {
            try db.execute(sql: "DELETE FROM \(table) WHERE portal = ?", arguments: [portal])
        }
    }
}
