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
    public struct Counting: Sendable {
        public var rules: LinkStandingRules
        /// The host and port of a URL.
        public var host: @Sendable (String) -> String
        /// A number made of a URL, by which links are spread that would be due together.
        public var spread: @Sendable (_ url: String) -> UInt64
        /// When a link is to be checked again, from the instant of the run.
        public var due: @Sendable (_ history: LinkHistory, _ spread: UInt64, _ asOf: Instant) -> Instant
        /// Of each link that is counted, checks of runs before this one are forgotten, but the last of them.
        public var forgottenBefore: RunID

        public init(
            rules: LinkStandingRules, forgottenBefore: RunID, host: @escaping @Sendable (String) -> String,
            spread: @escaping @Sendable (_ url: String) -> UInt64 = { _ in 0 },
            due: @escaping @Sendable (_ history: LinkHistory, _ spread: UInt64, _ asOf: Instant) -> Instant
        ) {
            self.rules = rules
            self.forgottenBefore = forgottenBefore
            self.host = host
            self.spread = spread
            self.due = due
        }
    }

    /// The checks of a run, to be stored and counted.
    ///
    /// Those of earlier runs that were not counted are counted first, so that what is known of a link is known when its
    /// next check is planned.
    ///
    /// - Throws: ``WarehouseError`` with code `notFound` for a run that was never begun.
    public func checks(of run: RunID, by counting: Counting) throws -> RunChecks {
        while let earlier = try pool.read({ db in try StoredChecks.firstUncountedRun(db) }), earlier < run {
            _ = try RunChecks(self, of: earlier, by: counting).finish()
        }
        return try RunChecks(self, of: run, by: counting)
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
}
