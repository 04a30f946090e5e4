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

        public var number: Int64 { known.number }
    }

    /// A link and what is known of it, as it is stored.
    public struct KnownLink: Hashable, Sendable {
        var number: Int64
        /// Empty before the first check.
        var history: [UInt8]
        /// The number of its last check that is counted; 0 where there is none.
        var last: Int64 = 0
    }

    /// A link as a dataset names it, with what a plan of checks goes by. What it points to is there only while it is handed
    /// out.
    public struct PlannableLink {
        public fileprivate(set) var number: Int64 = 0
        /// UTF-8.
        public fileprivate(set) var url = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        /// The code of the declared format.
        public fileprivate(set) var declared: String?
        public fileprivate(set) var portal = ""
        public fileprivate(set) var publisher = ""
        /// Without its timeline; nil before its first check.
        public fileprivate(set) var history: LinkHistory?
        /// The history as it is stored; empty before the first check.
        fileprivate(set) var stored = UnsafeRawBufferPointer(start: nil, count: 0)
        /// The number of its last check that is counted; 0 where there is none.
        fileprivate(set) var last: Int64 = 0
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
                """
                AND s.run IS NOT \(run.number) AND l.id NOT IN (
                    SELECT o.link FROM uncounted u JOIN observation o ON o.id = u.id
                    UNION ALL SELECT link FROM observation WHERE id > (SELECT last FROM counted))
                """
            let rows = try BulkStatement(
                db,
                sql: """
                    SELECT l.id, l.url, dl.declared, d.portal, d.publisher, s.history, s.last
                    FROM dataset d CROSS JOIN dataset_link dl ON dl.dataset = d.id
                    CROSS JOIN link l ON l.id = dl.link LEFT JOIN link_state s ON s.link = l.id
                    WHERE d.removed_at IS NULL AND d.portal IN (\(marks)) AND (s.due IS NULL OR s.due <= ?)
                    \(isTakenUp ? unobserved : "")
                    """)
            for (index, portal) in portals.enumerated() { rows.bind(portal, at: Int32(index + 1)) }
            rows.bind(latest.millisecondsSince1970, at: Int32(portals.count + 1))
            var link = PlannableLink()
            var declared = ""
            while try rows.next() {
                link.number = rows.integer(0)
                link.url = rows.utf8(1)
                // The same in row after row.
                rows.read(2, into: &declared)
                link.declared = rows.isNull(2) ? nil : declared
                rows.read(3, into: &link.portal)
                rows.read(4, into: &link.publisher)
                link.stored = rows.bytes(5)
                link.history = link.stored.isEmpty ? nil : try LinkHistoryCodec.decode(link.stored, timeline: false)
                link.last = rows.integer(6)
                try body(link)
            }
        }
    }

    /// Links by their numbers, in the same order; a number that is not known is passed over.
    ///
    /// - Parameter planned: what was read of them for the plan.
    public func links(_ numbers: ArraySlice<UInt32>, _ planned: PlannedLinks) throws -> [Link] {
        if !planned.isGivenUp { return numbers.compactMap { planned.link($0) } }
        return try pool.read { db in
            func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
            let found = try BulkStatement(
                db,
                sql: """
                    SELECT l.id, l.url,
                        (SELECT MIN(dl.declared) FROM dataset_link dl JOIN dataset d ON d.id = dl.dataset
                        WHERE dl.link = l.id AND d.removed_at IS NULL AND d.portal IN (\(marks(planned.portals.count)))),
                        s.history, s.last
                    FROM link l LEFT JOIN link_state s ON s.link = l.id WHERE l.id IN (\(marks(Warehouse.linksAtOnce)))
                    """)
            var links: [Link] = []
            links.reserveCapacity(numbers.count)
            var rest = numbers
            while !rest.isEmpty {
                let some = rest.prefix(Warehouse.linksAtOnce)
                rest = rest.dropFirst(Warehouse.linksAtOnce)
                let known = try Warehouse.links(some, planned.portals, found)
                links += some.compactMap { known[$0] }
            }
            return links
        }
    }

    /// What SQLite reads at one go without looking up links one by one.
    private static let linksAtOnce = 200

    private static func links(
        _ numbers: ArraySlice<UInt32>, _ portals: [String], _ found: borrowing BulkStatement
    ) throws -> [UInt32: Link] {
        var links: [UInt32: Link] = [:]
        links.reserveCapacity(numbers.count)
        for (place, portal) in portals.enumerated() { found.bind(portal, at: Int32(place + 1)) }
        for place in 0..<linksAtOnce {
            let position = Int32(portals.count + place + 1)
            if place < numbers.count {
                found.bind(Int64(numbers[numbers.startIndex + place]), at: position)
            } else {
                found.bindNull(at: position)
            }
        }
        while try found.next() {
            let stored = found.blob(3) ?? []
            links[UInt32(truncatingIfNeeded: found.integer(0))] = Link(
                url: found.text(1), declared: found.isNull(2) ? nil : FileFormat(code: found.text(2)),
                lastSuccess: LinkHistoryCodec.lastSuccess(stored),
                known: KnownLink(number: found.integer(0), history: stored, last: found.integer(4)))
        }
        return links
    }

    /// Whether a check of any link of the portal has been counted in any run.
    func hasObservations(_ db: Database, portal: String) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS(SELECT 1 FROM dataset d JOIN dataset_link dl ON dl.dataset = d.id
                JOIN link_state s ON s.link = dl.link WHERE d.portal = ?)
                """, arguments: [portal]) ?? false
    }
}
