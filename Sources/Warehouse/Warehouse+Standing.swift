import DCAT
import DataQuality
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
        /// Whether an address of the operator's choice could be reached, and in which run; nil where none was asked.
        public var sentinel: (run: RunID, answers: Bool)?

        public init(
            rules: LinkStandingRules, forgottenBefore: RunID, sentinel: (run: RunID, answers: Bool)? = nil,
            host: @escaping (String) -> String,
            due: @escaping (_ history: LinkHistory, _ url: String, _ asOf: Instant) -> Instant
        ) {
            self.sentinel = sentinel
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
        while let next = try pool.read({ db in try UncountedChecks.nextRun(db) }) {
            let health = try self.health(of: next.run, by: counting)
            result = CountedChecks()
            result.hosts = health.hosts
            result.silentHosts = health.silentHosts
            result.isOwnTrouble = health.isOwnTrouble
            while try count(next.run, asOf: next.asOf, by: counting, into: &result) {}
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
                    SELECT hosts, silent_hosts, own_trouble FROM check_run WHERE run = :run AND :run =
                        (SELECT run FROM observation WHERE id <= (SELECT last FROM counted) ORDER BY id DESC LIMIT 1)
                    """, arguments: ["run": run.number])
            {
                return (row[0], row[1], row[2])
            }
            let sentinel = counting.sentinel.flatMap { $0.run == run ? $0.answers : nil }
            var health = RunHealth(counting.rules, sentinelAnswers: sentinel)
            // Before the first count no host was ever fine, and one that was reached settles the matter.
            let isFirst = try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM link_state)") == false
            var hosts = HostNames(counting.host)
            var checks = try UncountedChecks(db, run: run)
            while !(isFirst && health.isAnyReached), let batch = try checks.next() {
                for check in batch {
                    let link = try checks.link(of: check)
                    health.add(
                        LinkSignal(check.verdict, cause: check.cause), cause: check.cause, host: hosts[link.url],
                        before: try link.history.map(LinkHistoryCodec.decode))
                }
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO check_run VALUES (?, ?, ?, ?)",
                arguments: [run.number, health.hosts, health.silentHosts, health.isOwnTrouble])
            return (health.hosts, health.silentHosts, health.isOwnTrouble)
        }
    }

    /// Counts some of a run's checks in one transaction; false when none is left.
    private func count(_ run: RunID, asOf: Instant, by counting: Counting, into result: inout CountedChecks) throws
        -> Bool
    {
        try pool.write { db in
            var checks = try UncountedChecks(db, run: run)
            guard let batch = try checks.next() else { return false }
            let statements = try CountingStatements(db)
            // No check of a link lies before its first.
            let horizon = try Int64.fetchOne(
                db, sql: "SELECT as_of FROM run WHERE id = ?", arguments: [counting.forgottenBefore.number]
            ).map { Instant(millisecondsSince1970: $0) }
            for check in batch {
                let link = try checks.link(of: check)
                var history = try link.history.map(LinkHistoryCodec.decode) ?? LinkHistory(at: check.at)
                let earlier = link.history == nil ? nil : history.state(counting.rules)
                history.record(
                    LinkSignal(check.verdict, cause: check.cause), at: check.at, isOwnTrouble: result.isOwnTrouble)
                let due = counting.due(history, link.url, asOf)
                try statements.store(history, due: due, of: check, run: run)
                if let horizon, history.firstChecked < horizon {
                    try statements.forget(check, before: counting.forgottenBefore)
                }
                if check.before != link.history ?? [] { try statements.note(before: link.history ?? [], of: check) }
                result.links += 1
                let now = history.state(counting.rules)
                guard now != earlier else { continue }
                result.changes[now, default: 0] += 1
                try statements.note(now, of: check, run: run)
            }
            try db.execute(sql: "UPDATE counted SET last = ?", arguments: [checks.last])
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
        let before = try BulkStatement(db, sql: "UPDATE observation SET before = ? WHERE id = ?")
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

    func store(_ history: LinkHistory, due: Instant, of check: UncountedChecks.Check, run: RunID) throws {
        state.bind(check.link, at: 1)
        state.bind(run.number, at: 2)
        state.bind(due.millisecondsSince1970, at: 3)
        state.bind(blob: LinkHistoryCodec.encode(history), at: 4)
        try state.run()
    }

    /// Notes what was known of the link, where that has changed since the check was stored.
    func note(before history: [UInt8], of check: UncountedChecks.Check) throws {
        before.bind(blob: history, at: 1)
        before.bind(check.number, at: 2)
        try before.run()
    }

    func note(_ now: LinkStanding.State, of check: UncountedChecks.Check, run: RunID) throws {
        change.bind(check.link, at: 1)
        change.bind(run.number, at: 2)
        change.bind(check.at.millisecondsSince1970, at: 3)
        change.bind(now.rawValue, at: 4)
        change.bind(check.slug, at: 5)
        try change.run()
    }

    /// Of a link that was just checked, forgets the checks of runs before one, but the last of them, which still held.
    func forget(_ check: UncountedChecks.Check, before run: RunID) throws {
        old.bind(check.link, at: 1)
        old.bind(run.number, at: 2)
        try old.run()
    }
}
