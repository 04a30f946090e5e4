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
            while try rows.next() {
                try body(
                    PlannableLink(
                        number: rows.integer(0), url: rows.text(1), declared: rows.isNull(2) ? nil : rows.text(2),
                        portal: rows.text(3), publisher: rows.text(4),
                        history: try rows.blob(5).map(LinkHistoryCodec.decode)))
            }
        }
    }

    /// Links by their numbers, in the same order; a number that is not known is passed over.
    public func links(_ numbers: some Sequence<UInt32>) throws -> [Link] {
        try pool.read { db in
            let found = try BulkStatement(
                db,
                sql: """
                    SELECT url, (SELECT MIN(declared) FROM dataset_link WHERE link = id), s.history
                    FROM link LEFT JOIN link_state s ON s.link = id WHERE id = ?
                    """)
            return try numbers.compactMap { number in
                found.bind(Int64(number), at: 1)
                defer { found.reset() }
                guard try found.next() else { return nil }
                let stored = found.blob(2)
                let history = try stored.map(LinkHistoryCodec.decode)
                return Link(
                    url: found.text(0), declared: found.isNull(1) ? nil : FileFormat(code: found.text(1)),
                    lastSuccess: history.flatMap { $0.signal.isSuccess ? $0.lastChecked : nil },
                    known: KnownLink(number: Int64(number), history: stored ?? []))
            }
        }
    }

    /// Stores what was observed; an observation of a link that is not known is passed over. Where the bytes of a link
    /// that answers were not read, and nothing says that they have changed, what was last read of them still holds.
    ///
    /// - Parameters:
    ///   - known: what ``links(_:)`` read of the link with a URL in this run, where it is at hand.
    ///   - twins: the numbers of further links for which a check of a URL may stand.
    ///   - areTwins: whether it does stand for a link with the other URL.
    public func store(
        _ observations: [LinkObservation], run: RunID, known: (_ url: String) -> KnownLink? = { _ in nil },
        twins: (_ url: String) -> [UInt32] = { _ in [] },
        areTwins: (_ url: String, _ other: String) -> Bool = { _, _ in true }
    ) throws {
        try pool.write { db in
            let statements = try StoringStatements(db)
            // Checks of earlier runs that are in no history yet.
            let isBehind = try UncountedChecks.nextRun(db).map { $0.run < run } ?? false
            let parser = try JSONParser()
            for observation in observations {
                guard let link = try known(observation.url) ?? statements.link(observation.url) else { continue }
                let evidence: [UInt8]
                if observation.mayKeepContent, isBehind || !link.history.isEmpty,
                    let earlier = try statements.observation(of: link.number, before: run, observation.url, parser)
                {
                    var kept = observation
                    kept.keepContent(of: earlier)
                    evidence = ObservationCodec.encode(kept)
                } else {
                    evidence = ObservationCodec.encode(observation)
                }
                try statements.store(observation, evidence, of: link, run: run)
                for number in twins(observation.url) {
                    guard let twin = try statements.link(Int64(number), where: { areTwins(observation.url, $0) })
                    else { continue }
                    try statements.store(observation, evidence, of: twin, run: run)
                }
            }
        }
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
