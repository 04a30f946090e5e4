import DCAT
import DataQuality
import GRDB

/// Counts the checks of one run in the histories of their links, some thousands at a time, in the order of the links.
///
/// What trouble on our own side may look like waits until the run has ended; all else is counted as it comes. Checks up to
/// `counted.last` are counted but for those in `uncounted`, so that counting can be cut short anywhere.
struct CheckCounter: Sendable {
    private(set) var result = Warehouse.CountedChecks()
    private let run: RunID
    private let asOf: Instant
    private let counting: Warehouse.Counting
    private var hosts: HostNumbers
    private var health: RunHealth
    private var isEmpty = true
    /// Those that have a check in the run.
    private var links = LinkSet()
    /// Stored, but not counted.
    private var waiting: [CountableCheck] = []
    /// The number of the last check that was taken into account.
    private var last: Int64
    private let batch: Int

    init(_ db: Database, of run: RunID, by counting: Warehouse.Counting, batch: Int) throws {
        let asOf = try Int64.fetchOne(db, sql: "SELECT as_of FROM run WHERE id = ?", arguments: [run.number])
        guard let asOf else { throw WarehouseError(.notFound, "there is no run \(run.number)") }
        self.run = run
        self.asOf = Instant(millisecondsSince1970: asOf)
        self.counting = counting
        self.batch = batch
        hosts = HostNumbers(counting.host)
        health = RunHealth(counting.rules)
        // Runs are stored one after another.
        last =
            try Int64.fetchOne(
                db, sql: "SELECT id FROM observation WHERE run < ? ORDER BY id DESC LIMIT 1", arguments: [run.number])
            ?? 0
    }

    /// Takes some of what was stored of the run before into account, as it was left; false when there is no more.
    mutating func takeUp(_ db: Database) throws -> Bool {
        let counted = try Int64.fetchOne(db, sql: "SELECT last FROM counted") ?? 0
        var stored = try StoredChecks(db, of: run, after: last, batch: batch)
        let statements = try CountingStatements(db, of: run)
        let batch = try stored.next()
        for var check in batch {
            let link = try stored.link(of: check)
            _ = links.insert(check.link)
            check.spread = counting.spread(link.url)
            if check.number > counted {
                if check.before != link.history { try statements.note(before: link.history, of: check) }
                check.before = link.history
                try add(check, of: link.url, LinkCause(slug: check.slug))
                continue
            }
            try witness(check, of: link.url, LinkCause(slug: check.slug))
            if try stored.isPostponed(check) { continue }
            let now = try LinkHistoryCodec.decode(link.history).state(counting.rules)
            let earlier = try check.before.isEmpty ? nil : LinkHistoryCodec.decode(check.before).state(counting.rules)
            _ = note(now, after: earlier)
        }
        last = stored.last
        if last > counted { try count(db) }
        return !batch.isEmpty
    }

    /// Whether a link has no check in the run yet; it has one from now on.
    mutating func isFirst(_ link: Int64) -> Bool { links.insert(link) }

    /// Adds a check that was just stored.
    ///
    /// - Parameter cause: nil for one that this version does not know.
    mutating func add(_ check: CountableCheck, of url: String, _ cause: LinkCause?) throws {
        try witness(check, of: url, cause)
        waiting.append(check)
        last = max(last, check.number)
    }

    /// Whether there are so many that they should be counted.
    var isFull: Bool { waiting.count >= batch }

    /// The number of a link's check in the run.
    ///
    /// - Throws: ``WarehouseError`` with code `damaged` where there is none.
    func number(of link: Int64, _ db: Database) throws -> Int64 {
        if let check = waiting.first(where: { $0.link == link }) { return check.number }
        let number = try Int64.fetchOne(
            db,
            sql: """
                SELECT o.id FROM link_state s JOIN observation o ON o.id = s.last WHERE s.link = :link AND o.run = :run
                UNION ALL SELECT o.id FROM uncounted u JOIN observation o ON o.id = u.id
                WHERE o.link = :link AND o.run = :run
                """, arguments: ["link": link, "run": run.number])
        guard let number else { throw WarehouseError(.damaged, "a check of link \(link) is not there any more") }
        return number
    }

    /// Takes note that the last check of a link in this run was replaced; a check that is counted stays so.
    mutating func replace(_ check: CountableCheck, of url: String, _ cause: LinkCause?) throws {
        try witness(check, of: url, cause)
        guard let place = waiting.firstIndex(where: { $0.link == check.link }) else { return }
        (waiting[place].at, waiting[place].slug) = (check.at, check.slug)
        waiting[place].signal = check.signal
    }

    private mutating func witness(_ check: CountableCheck, of url: String, _ cause: LinkCause?) throws {
        isEmpty = false
        health.add(
            check.signal, cause: cause, host: hosts.number(of: url),
            before: check.before.isEmpty ? nil : try LinkHistoryCodec.decode(check.before, timeline: false))
    }

    /// Counts what was added, as far as it need not wait.
    mutating func count(_ db: Database) throws {
        if waiting.isEmpty { return }
        waiting.sort { $0.link > $1.link }
        var statements = try CountingStatements(db, of: run)
        // Taken out, as a copy of each would cost as much as what is done with it.
        while let check = waiting.popLast() {
            if check.signal.mayBeOurs {
                try statements.postpone(check)
            } else {
                try count(check, isOwnTrouble: false, &statements)
            }
        }
        try statements.finish()
        try db.execute(sql: "UPDATE counted SET last = ?", arguments: [last])
    }

    /// Decides whether the failures of the run are put down to our own side; once, as counting may be cut short.
    ///
    /// - Parameter sentinel: whether an address of the operator's choice could be reached; nil where none was asked.
    mutating func judge(_ db: Database, sentinel: Bool?) throws {
        if isEmpty { return }
        if let row = try Row.fetchOne(
            db, sql: "SELECT hosts, silent_hosts, own_trouble FROM check_run WHERE run = ?", arguments: [run.number])
        {
            (result.hosts, result.silentHosts, result.isOwnTrouble) = (row[0], row[1], row[2])
            return
        }
        health.sentinelAnswers = sentinel
        (result.hosts, result.silentHosts) = (health.hosts, health.silentHosts)
        result.isOwnTrouble = health.isOwnTrouble
        try db.execute(
            sql: "INSERT INTO check_run VALUES (?, ?, ?, ?)",
            arguments: [run.number, result.hosts, result.silentHosts, result.isOwnTrouble])
    }

    /// Counts some of the checks that waited for the end of the run; false when none is left.
    mutating func countPostponed(_ db: Database) throws -> Bool {
        var stored = try StoredChecks(db, of: run, after: 0, batch: batch)
        let batch = try stored.nextPostponed()
        if batch.isEmpty { return false }
        var statements = try CountingStatements(db, of: run)
        for var check in batch {
            let link = try stored.link(of: check)
            (check.spread, check.before) = (counting.spread(link.url), link.history)
            try count(check, isOwnTrouble: result.isOwnTrouble, &statements)
        }
        try statements.finish()
        try db.execute(sql: "DELETE FROM uncounted WHERE id <= ?", arguments: [stored.last])
        return true
    }

    /// Forgets some of the checks that lie before the last one that a link had in the runs that need not be kept; false
    /// when no more are old enough.
    func forget(_ db: Database) throws -> Bool {
        let done = try Int64.fetchOne(db, sql: "SELECT forgotten FROM counted") ?? 0
        // Runs are stored one after another: where the next check need not be forgotten, none need.
        let next = try Int64.fetchOne(
            db, sql: "SELECT run FROM observation WHERE id > ? ORDER BY id LIMIT 1", arguments: [done])
        guard let next, next < counting.forgottenBefore.number else { return false }
        let last = try Int64.fetchOne(
            db,
            sql: """
                SELECT MAX(id) FROM (SELECT id, run FROM observation WHERE id > ? ORDER BY id LIMIT \(batch))
                WHERE run < ?
                """, arguments: [done, counting.forgottenBefore.number])
        guard let last else { return false }
        try db.execute(
            sql: """
                DELETE FROM observation WHERE id IN (
                    SELECT previous FROM observation WHERE id > ? AND id <= ? AND run < ?)
                """, arguments: [done, last, counting.forgottenBefore.number])
        try db.execute(sql: "UPDATE counted SET forgotten = ?", arguments: [last])
        return true
    }

    private mutating func count(
        _ check: CountableCheck, isOwnTrouble: Bool, _ statements: inout CountingStatements
    ) throws {
        let isFirst = check.before.isEmpty
        var history = isFirst ? LinkHistory(at: check.at) : try LinkHistoryCodec.decode(check.before)
        let earlier = isFirst ? nil : history.state(counting.rules)
        history.record(check.signal, at: check.at, isOwnTrouble: isOwnTrouble)
        try statements.store(history, due: counting.due(history, check.spread, asOf), of: check)
        let now = history.state(counting.rules)
        if note(now, after: earlier) { try statements.note(now, of: check) }
    }

    /// Adds a link to the result; false where its standing is what it was.
    private mutating func note(_ now: LinkStanding.State, after earlier: LinkStanding.State?) -> Bool {
        result.links += 1
        if now == earlier { return false }
        result.changes[now, default: 0] += 1
        return true
    }
}
