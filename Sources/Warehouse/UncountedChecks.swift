import DCAT
import DataQuality
import GRDB

/// The checks of one run that are not counted yet, some at a time, in the order of their links within each batch.
struct UncountedChecks: ~Copyable {
    struct Check {
        var number: Int64
        var link: Int64
        var at: Instant
        var verdict: LinkVerdict
        /// The stored slug.
        var slug: String
        /// What was noted of the link before the check; nil where nothing was.
        var before: [UInt8]?

        var cause: LinkCause? { LinkCause(slug: slug) }
    }

    /// The number of the last check that was handed out.
    private(set) var last: Int64
    private let run: RunID
    private let checks: BulkStatement
    private let links: BulkStatement
    private static let batchSize = 20_000

    init(_ db: Database, run: RunID) throws {
        let last = try Int64.fetchOne(db, sql: "SELECT last FROM counted") ?? 0
        let checks = try BulkStatement(
            db,
            sql: """
                SELECT id, run, link, checked_at, verdict, cause, before FROM observation WHERE id > ?
                ORDER BY id LIMIT \(Self.batchSize)
                """)
        let links = try BulkStatement(
            db, sql: "SELECT url, s.history FROM link LEFT JOIN link_state s ON s.link = id WHERE id = ?")
        self.run = run
        self.last = last
        self.checks = checks
        self.links = links
    }

    /// The run of the first check that is not counted, and its instant; nil when all are.
    static func nextRun(_ db: Database) throws -> (run: RunID, asOf: Instant)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT o.run, r.as_of FROM observation o JOIN run r ON r.id = o.run
                WHERE o.id > (SELECT last FROM counted) ORDER BY o.id LIMIT 1
                """
        ).map { (RunID(number: $0[0]), Instant(millisecondsSince1970: $0[1])) }
    }

    /// nil when none is left.
    mutating func next() throws -> [Check]? {
        var batch: [Check] = []
        checks.bind(last, at: 1)
        defer { checks.reset() }
        while try checks.next(), checks.integer(1) == run.number {
            let verdict = checks.text(4)
            guard let known = LinkVerdict(rawValue: verdict) else {
                throw WarehouseError(.damaged, "the stored verdict '\(verdict)' is not known")
            }
            last = checks.integer(0)
            batch.append(
                Check(
                    number: last, link: checks.integer(2), at: Instant(millisecondsSince1970: checks.integer(3)),
                    verdict: known, slug: checks.text(5), before: checks.blob(6)))
        }
        batch.sort { $0.link < $1.link }
        return batch.isEmpty ? nil : batch
    }

    /// The URL of a check's link and what is known of the link; no history before its first check.
    func link(of check: Check) throws -> (url: String, history: [UInt8]?) {
        links.bind(check.link, at: 1)
        defer { links.reset() }
        guard try links.next() else { return ("", nil) }
        return (links.text(0), links.blob(1))
    }
}
