import DCAT
import GRDB
import Harvesting

extension Warehouse {
    /// Keeps what a run asked of whom, in place of what was kept of it.
    public func store(_ facts: FetchFacts, run: RunID) throws {
        try pool.write { db in
            for table in ["fetch_host", "fetch_total"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE run = ?", arguments: [run.number])
            }
            try db.execute(
                sql: "INSERT INTO fetch_total VALUES (?, ?, ?, ?)",
                arguments: [run.number, facts.furtherHosts, facts.furtherRequests, facts.userAgent])
            for (position, host) in facts.hosts.enumerated() {
                try db.execute(
                    sql: "INSERT INTO fetch_host VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        run.number, position, host.host, host.requests, host.good, host.refused, host.errors,
                        host.unanswered, host.forbidden, host.postponed, host.bytes, host.first.millisecondsSince1970,
                        host.last.millisecondsSince1970, host.robots.rawValue, host.crawlDelay, host.exception,
                    ])
            }
        }
    }

    /// What a run asked of whom; nothing for a run of which nothing was kept.
    public func fetches(run: RunID) throws -> FetchFacts {
        try pool.read { db in
            var facts = FetchFacts()
            if let row = try Row.fetchOne(db, sql: "SELECT * FROM fetch_total WHERE run = ?", arguments: [run.number]) {
                facts.furtherHosts = row["further_hosts"]
                facts.furtherRequests = row["further_requests"]
                facts.userAgent = row["user_agent"]
            }
            facts.hosts = try Row.fetchAll(
                db, sql: "SELECT * FROM fetch_host WHERE run = ? ORDER BY position", arguments: [run.number]
            ).map { row in
                var host = HostFetches(host: row["host"], first: Instant(millisecondsSince1970: row["first"]))
                host.last = Instant(millisecondsSince1970: row["last"])
                host.requests = row["requests"]
                host.good = row["good"]
                host.refused = row["refused"]
                host.errors = row["errors"]
                host.unanswered = row["unanswered"]
                host.forbidden = row["forbidden"]
                host.postponed = row["postponed"]
                host.bytes = row["bytes"]
                host.robots = HostFetches.Robots(rawValue: row["robots"]) ?? .notAsked
                host.crawlDelay = row["crawl_delay"]
                host.exception = row["exception"]
                return host
            }
            return facts
        }
    }
}
