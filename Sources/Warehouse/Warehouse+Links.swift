import DCAT
import DataQuality
import GRDB
import JSON

extension Warehouse {
    /// A link that distributions name.
    public struct Link: Hashable, Sendable {
        public var url: String
        /// The format that the file behind it is declared to have; of several, the first by code.
        public var declared: FileFormat?
        /// The last check, if it was a success.
        public var lastSuccess: Instant?
        public var known: KnownLink
    }

    /// A link and what is known of it, as it is stored.
    public struct KnownLink: Hashable, Sendable {
        var number: Int64
        /// Empty before the first check.
        var history: [UInt8]
    }

    /// A link as a dataset names it, with what a plan of checks goes by.
    public struct PlannableLink: Sendable {
        public var number: Int64
        public var url: String
        /// The code of the declared format.
        public var declared: String?
        public var portal: String
        public var publisher: String
        /// nil before its first check.
        public var history: LinkHistory?
    }

    /// Reads the links of present datasets that are due and that the run has not observed, once for each dataset that
    /// names them.
    ///
    /// - Parameter latest: a link with a later turn is passed over; one that was never checked is due.
    public func forEachLink(
        run: RunID, portals: [String], dueBy latest: Instant, _ body: (PlannableLink) throws -> Void
    ) throws {
        try pool.read { db in
            let marks = Array(repeating: "?", count: portals.count).joined(separator: ", ")
            let isTakenUp =
                try Int64.fetchOne(db, sql: "SELECT run FROM observation ORDER BY id DESC LIMIT 1") == run.number
            let unobserved =
                "AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.link = l.id AND o.run = \(run.number))"
            let rows = try BulkStatement(
                db,
                sql: """
                    SELECT l.id, l.url, dl.declared, d.portal, d.publisher, s.history
                    FROM dataset d CROSS JOIN dataset_link dl ON dl.dataset = d.id
                    CROSS JOIN link l ON l.id = dl.link LEFT JOIN link_state s ON s.link = l.id
                    WHERE d.removed_at IS NULL AND d.portal IN (\(marks)) AND (s.due IS NULL OR s.due <= ?)
                    \(isTakenUp ? unobserved : "")
                    """)
            for (index, portal) in portals.enumerated() { rows.bind(portal, at: Int32(index + 1)) }
            rows.bind(latest.millisecondsSince1970, at: Int32(portals.count + 1))
            var (portal, publisher) = ("", "")
            while try rows.next() {
                // The same in row after row.
                rows.read(3, into: &portal)
                rows.read(4, into: &publisher)
                try body(
                    PlannableLink(
                        number: rows.integer(0), url: rows.text(1), declared: rows.isNull(2) ? nil : rows.text(2),
                        portal: portal, publisher: publisher,
                        history: try rows.blob(5).map(LinkHistoryCodec.decode)))
            }
        }
    }

    /// Links by their numbers, in the same order; a number that is not known is passed over.
    public func links(_ numbers: ArraySlice<UInt32>) throws -> [Link] {
        try pool.read { db in
            let marks = Array(repeating: "?", count: Warehouse.linksAtOnce).joined(separator: ", ")
            let found = try BulkStatement(
                db,
                sql: """
                    SELECT id, url, (SELECT MIN(declared) FROM dataset_link WHERE link = id), s.history
                    FROM link LEFT JOIN link_state s ON s.link = id WHERE id IN (\(marks))
                    """)
            var links: [Link] = []
            links.reserveCapacity(numbers.count)
            var rest = numbers
            while !rest.isEmpty {
                let some = rest.prefix(Warehouse.linksAtOnce)
                rest = rest.dropFirst(Warehouse.linksAtOnce)
                let known = try Warehouse.links(some, found)
                links += some.compactMap { known[$0] }
            }
            return links
        }
    }

    /// What SQLite reads at one go without looking up links one by one.
    private static let linksAtOnce = 200

    private static func links(
        _ numbers: ArraySlice<UInt32>, _ found: borrowing BulkStatement
    ) throws -> [UInt32: Link] {
        var links: [UInt32: Link] = [:]
        links.reserveCapacity(numbers.count)
        for place in 0..<linksAtOnce {
            if place < numbers.count {
                found.bind(Int64(numbers[numbers.startIndex + place]), at: Int32(place + 1))
            } else {
                found.bindNull(at: Int32(place + 1))
            }
        }
        while try found.next() {
            let stored = found.blob(3)
            let history = try stored.map(LinkHistoryCodec.decode)
            links[UInt32(truncatingIfNeeded: found.integer(0))] = Link(
                url: found.text(1), declared: found.isNull(2) ? nil : FileFormat(code: found.text(2)),
                lastSuccess: history.flatMap { $0.signal.isSuccess ? $0.lastChecked : nil },
                known: KnownLink(number: found.integer(0), history: stored ?? []))
        }
        return links
    }

    /// Whether any link of the portal has been observed in any run.
    func hasObservations(_ db: Database, portal: String) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS(SELECT 1 FROM dataset d JOIN dataset_link dl ON dl.dataset = d.id
                JOIN observation o ON o.link = dl.link WHERE d.portal = ?)
                """, arguments: [portal]) ?? false
    }
}
