import DCAT
import GRDB
import Harvesting

extension StagedHarvest {
    /// Whether the staged records may take the place of the last good ones.
    func judge(_ outcome: HarvestOutcome, bounds: PortalLoader.Guard) throws -> PortalRun {
        let state = PortalRun.State(rawValue: outcome.state.rawValue) ?? .failed
        var result = PortalRun(portal: portal, state: state, isAccepted: false)
        result.isFull = outcome.scope == .full
        result.unasked = outcome.unasked
        result.unaskedPages = outcome.unaskedPages
        result.announced = outcome.announced
        result.received = outcome.received
        result.failures = outcome.failures
        result.requests = outcome.requests
        result.bytes = outcome.bytes
        result.message = outcome.message
        if outcome.isKnown {
            result.isAccepted = true
            return result
        }
        let staged = try count("SELECT COUNT(*) FROM staged WHERE portal = :portal")
        // What came before a portal refused to go on is judged as a partial harvest; the state stays that of a refusal.
        let isBlocked = outcome.state == .blocked
        guard outcome.state != .failed, !isBlocked || staged > 0 else { return result }
        let before = try count("SELECT COUNT(*) FROM dataset WHERE portal = :portal AND removed_at IS NULL")
        let deleted = try count("SELECT COUNT(*) FROM \(Self.named) AND d.removed_at IS NULL")
        let least = bounds.minimumRecords ?? 0
        let learned = Int((Double(before) * bounds.minimumShareOfLast).rounded(.up))
        // After a harvest of changes what counts is what it would leave.
        let datasets = result.isFull ? staged : before - deleted + (try newcomers())
        let isShort = try datasets < learned && !hasStayedSmall(since: bounds.daysOfGrace)
        if isBlocked, datasets < least || isShort { return result }
        if datasets < least {
            result.state = .shrunken
            result.message = "\(datasets) datasets, fewer than the declared minimum of \(least)"
        } else if isShort {
            result.state = .shrunken
            result.message = "\(datasets) datasets, fewer than the \(learned) expected after \(before) last time"
        } else if result.isFull, staged == 0 {
            result.state = .failed
            result.message = result.message ?? "not one dataset could be read"
        } else {
            result.isAccepted = true
            if datasets < learned {
                result.message = "\(datasets) datasets after \(before): believed, as it has been so for days"
            } else if let most = bounds.maximumRecords, datasets > most {
                result.message = "\(datasets) datasets, more than the declared maximum of \(most)"
            }
        }
        return result
    }

    /// Whether every harvest for so many days was refused for being too small: then the portal really is.
    private func hasStayedSmall(since days: Double) throws -> Bool {
        let limit = asOf.adding(days: -days).millisecondsSince1970
        return try Bool.fetchOne(
            db,
            sql: """
                SELECT COUNT(*) > 0 AND MIN(r.as_of) <= :limit AND MIN(p.state = 'shrunken') FROM portal_run p
                JOIN run r ON r.id = p.run
                WHERE p.portal = :portal AND p.run < :run AND p.run > coalesce((
                    SELECT MAX(run) FROM portal_run WHERE portal = :portal AND accepted = 1), 0)
                """, arguments: ["limit": limit, "portal": portal, "run": run]) ?? false
    }

    private func newcomers() throws -> Int {
        try count(
            """
            SELECT COUNT(*) FROM staged s WHERE s.portal = :portal AND s.record IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM dataset d
                WHERE d.portal = s.portal AND d.identifier = s.identifier AND d.removed_at IS NULL)
            """)
    }
}
