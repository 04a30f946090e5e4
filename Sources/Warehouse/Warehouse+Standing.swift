import DCAT
import DataQuality
import Foundation
import GRDB

extension Warehouse {
    /// What counting the checks of a run came to.
    public struct CountedChecks: Hashable, Sendable {
        public var links = 0
        /// Hosts that had not failed before.
        public var hosts = 0
        /// Those of them that did not answer.
        public var silentHosts = 0
        /// Whether the failures are put down to our own side.
        public var isOwnTrouble = false
        /// Links whose standing changed, by what they are now.
        public var changes: [LinkStanding.State: Int] = [:]
    }

    /// How checks are counted.
    public struct Counting {
        public var rules: LinkStandingRules
        /// The host and port of a URL.
        public var host: (String) -> String
        /// When a link is to be checked again, from the instant of the run.
        public var due: (_ history: LinkHistory, _ url: String, _ asOf: Instant) -> Instant
        /// Of each link that is counted, checks of runs before this one are forgotten, but the last of them.
        public var forgottenBefore: RunID

        public init(
            rules: LinkStandingRules, forgottenBefore: RunID, host: @escaping (String) -> String,
            due: @escaping (_ history: LinkHistory, _ url: String, _ asOf: Instant) -> Instant
        ) {
            self.rules = rules
            self.forgottenBefore = forgottenBefore
            self.host = host
            self.due = due
        }
    }

    /// Counts every stored check that has not been counted yet in the history of its link, run by run.
    ///
    /// Can be cut short anywhere and called again. Answers for the last run that had any.
    public func countChecks(_ counting: Counting) throws -> CountedChecks {
        var result = CountedChecks()
        let runs = try pool.read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, as_of FROM run WHERE id IN (SELECT DISTINCT run FROM uncounted) ORDER BY id"
            ).map { (RunID(number: $0[0]), Instant(millisecondsSince1970: $0[1])) }
        }
        for (run, asOf) in runs {
            let health = try self.health(of: run, by: counting)
            result = CountedChecks()
            result.hosts = health.hosts
            result.silentHosts = health.silentHosts
            result.isOwnTrouble = health.isOwnTrouble
            while try count(run, asOf: asOf, by: counting, into: &result) {}
        }
        return result
    }

    /// The first run whose instant is not before `instant`.
    public func firstRun(since instant: Instant) throws -> RunID {
        try pool.read { db in
            RunID(
                number: try Int64.fetchOne(
                    db, sql: "SELECT coalesce(MIN(id), 0) FROM run WHERE as_of >= ?",
                    arguments: [instant.millisecondsSince1970]) ?? 0)
        }
    }

    /// A look at all checks of a run before any is counted; kept, so that the same is found when counting was cut short.
    private func health(
        of run: RunID, by counting: Counting
    ) throws -> (hosts: Int, silentHosts: Int, isOwnTrouble: Bool) {
        try pool.write { db in
            if let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT hosts, silent_hosts, own_trouble FROM check_run WHERE run = :run AND EXISTS(
                        SELECT 1 FROM observation o JOIN link_state s ON s.link = o.link
                        WHERE o.run = :run AND s.run = :run)
                    """, arguments: ["run": run.number])
            {
                return (row[0], row[1], row[2])
            }
            var health = RunHealth(counting.rules)
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT l.url, o.verdict, o.cause, s.history
                    FROM uncounted u JOIN observation o ON o.link = u.link AND o.run = u.run
                    JOIN link l ON l.id = u.link LEFT JOIN link_state s ON s.link = u.link WHERE u.run = ?
                    """, arguments: [run.number])
            while let row = try rows.next() {
                let cause = LinkCause(slug: row[2])
                let signal = LinkSignal(try Self.verdict(row[1]), cause: cause)
                let before = try (row[3] as Data?).map { try LinkHistoryCodec.decode(Array($0)) }
                health.add(signal, cause: cause, host: counting.host(row[0]), before: before)
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO check_run VALUES (?, ?, ?, ?)",
                arguments: [run.number, health.hosts, health.silentHosts, health.isOwnTrouble])
            return (health.hosts, health.silentHosts, health.isOwnTrouble)
        }
    }

    private static func verdict(_ stored: String) throws -> LinkVerdict {
        guard let verdict = LinkVerdict(rawValue: stored) else {
            throw WarehouseError(.damaged, "the stored verdict '\(stored)' is not known")
        }
        return verdict
    }

    /// Counts some of a run's checks in one transaction; false when none is left.
    private func count(_ run: RunID, asOf: Instant, by counting: Counting, into result: inout CountedChecks) throws
        -> Bool
    {
        try pool.write { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT l.id, l.url, o.checked_at, o.verdict, o.cause, s.history
                        FROM (SELECT link FROM uncounted WHERE run = ? ORDER BY link LIMIT 5000) u
                        JOIN observation o ON o.link = u.link AND o.run = ? JOIN link l ON l.id = u.link
                        LEFT JOIN link_state s ON s.link = u.link ORDER BY u.link
                        """), arguments: [run.number, run.number])
            guard let last = rows.last else { return false }
            let statements = try CountingStatements(db)
            for row in rows {
                let (link, url, cause): (Int64, String, String) = (row[0], row[1], row[4])
                let at = Instant(millisecondsSince1970: row[2])
                let signal = LinkSignal(try Self.verdict(row[3]), cause: LinkCause(slug: cause))
                let before = (row[5] as Data?).map { Array($0) }
                var history = try before.map(LinkHistoryCodec.decode) ?? LinkHistory(at: at)
                let earlier = before == nil ? nil : history.state(counting.rules)
                history.record(signal, at: at, isOwnTrouble: result.isOwnTrouble)
                let due = counting.due(history, url, asOf)
                try statements.store(history, before: before, due: due, link: link, run: run)
                try statements.forget(link: link, before: counting.forgottenBefore)
                result.links += 1
                let now = history.state(counting.rules)
                guard now != earlier else { continue }
                result.changes[now, default: 0] += 1
                try statements.note(now, cause: cause, at: at, link: link, run: run)
            }
            try db.execute(
                sql: "DELETE FROM uncounted WHERE run = ? AND link <= ?", arguments: [run.number, last[0] as Int64])
            return true
        }
    }
}

/// What counting checks writes, prepared once a transaction.
private struct CountingStatements: ~Copyable {
    private let state: BulkStatement
    private let before: BulkStatement
    private let change: BulkStatement
    private let old: BulkStatement

    init(_ db: Database) throws {
        let state = try BulkStatement(db, sql: "INSERT OR REPLACE INTO link_state VALUES (?, ?, ?, ?)")
        let before = try BulkStatement(db, sql: "UPDATE observation SET before = ? WHERE link = ? AND run = ?")
        let change = try BulkStatement(db, sql: "INSERT OR REPLACE INTO link_change VALUES (?, ?, ?, ?, ?)")
        let old = try BulkStatement(
            db,
            sql: """
                DELETE FROM observation WHERE link = ?1
                AND run < (SELECT MAX(run) FROM observation WHERE link = ?1 AND run < ?2)
                """)
        self.state = state
        self.before = before
        self.change = change
        self.old = old
    }

    func store(_ history: LinkHistory, before earlier: [UInt8]?, due: Instant, link: Int64, run: RunID) throws {
        before.bind(blob: earlier ?? [], at: 1)
        before.bind(link, at: 2)
        before.bind(run.number, at: 3)
        try before.run()
        state.bind(link, at: 1)
        state.bind(run.number, at: 2)
        state.bind(due.millisecondsSince1970, at: 3)
        state.bind(blob: LinkHistoryCodec.encode(history), at: 4)
        try state.run()
    }

    func note(_ now: LinkStanding.State, cause: String, at instant: Instant, link: Int64, run: RunID) throws {
        change.bind(link, at: 1)
        change.bind(run.number, at: 2)
        change.bind(instant.millisecondsSince1970, at: 3)
        change.bind(now.rawValue, at: 4)
        change.bind(cause, at: 5)
        try change.run()
    }

    /// Of a link that was just checked, forgets the checks of runs before one, but the last of them, which still held.
    func forget(link: Int64, before run: RunID) throws {
        old.bind(link, at: 1)
        old.bind(run.number, at: 2)
        try old.run()
    }
}
