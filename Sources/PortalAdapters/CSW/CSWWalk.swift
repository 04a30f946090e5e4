import Harvesting

/// How to go on after a page of a catalogue, whatever the service says about itself.
struct CSWWalk {
    let page: CSWPage
    let answer: CSWAnswer
    /// Records on a page where nothing is wrong.
    let standardSize: Int
    private(set) var issues: [RecordIssue] = []

    init(page: CSWPage, answer: CSWAnswer, standardSize: Int) {
        self.page = page
        self.answer = answer
        self.standardSize = standardSize
    }

    /// The first total counts: one that grows with every page would never be reached. A total of 0 beside records is
    /// none.
    private var goal: Int? {
        if let total = page.total { return total }
        guard let matched = answer.matched, matched > 0 || answer.received == 0 else { return nil }
        return matched
    }

    /// The page after one that was read; nil at the end.
    mutating func next(_ fingerprint: PageFingerprint) -> CSWPage? {
        noteCount()
        if answer.received == 0 { return afterNothing() }
        if fingerprint.repeats(page.trail) {
            issues.append(
                RecordIssue(
                    .pagingRepeats, .error, value: String(page.start),
                    message: "The page gives the same records as one before; the harvest of the portal ends here."))
            return nil
        }
        var next = page.start.addingReportingOverflow(answer.received)
        guard !next.overflow else { return nil }
        // A service that leaves records out tells where it really stands; one that stands still or jumps is not believed.
        if let told = answer.nextRecord, told > next.partialValue, told <= page.start + page.size {
            next.partialValue = told
        }
        if let goal {
            guard next.partialValue <= goal else { return nil }
        } else if (answer.nextRecord ?? 0) <= page.start {
            return nil
        }
        return following(at: next.partialValue, trail: fingerprint.extending(page.trail))
    }

    /// A page without records may be one of which nobody may see any; the service then tells a next record.
    private mutating func afterNothing() -> CSWPage? {
        guard let goal, page.start <= goal else { return nil }
        if let told = answer.nextRecord, told > page.start, told <= goal, told <= page.start + page.size {
            return following(at: told, trail: page.trail)
        }
        issues.append(
            RecordIssue(
                .pagingEndsEarly, .error, value: String(page.start),
                message: "The service announced \(goal) records and gave none from number \(page.start) on."))
        return nil
    }

    private func following(at start: Int, trail: String?) -> CSWPage {
        var next = page
        next.suspects = 0
        next.start = start
        next.trail = trail
        next.total = goal
        guard let end = page.mendedEnd else { return next }
        if start >= end {
            next.mendedEnd = nil
            next.size = standardSize
        } else {
            // Larger pieces again, as most records are sound.
            next.size = max(1, min(end - start, page.size * 5))
        }
        return next
    }

    /// The rest of a page after a record that breaks it: that record alone first, so that it alone is lost.
    mutating func resumed() -> CSWPage? {
        let start = page.start + answer.received
        guard let goal, start <= goal else { return nil }
        guard answer.received < page.size else { return following(at: start, trail: page.trail) }
        var broken = page
        broken.start = start
        broken.total = goal
        broken.mendedEnd = page.mendedEnd ?? page.start + page.size
        broken.size = 1
        return broken
    }

    /// The same stretch in smaller pieces; a single record that cannot be had is told and passed over. Before the service
    /// has given anything it is soon asked for single records; nil where it gives neither the first nor the second.
    mutating func smaller(
        after reason: String, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> CSWPage? {
        let goal = page.total ?? answer.matched
        guard goal.map({ page.start <= $0 }) ?? true else { return nil }
        var next = page
        next.total = goal
        next.mendedEnd = page.mendedEnd ?? page.start + page.size
        if page.size > 1 {
            issues.append(
                RecordIssue(
                    .pageDivided, .warning, value: "\(page.start)–\(page.start + page.size - 1)",
                    message: "The service could not give these records at once and is asked for fewer: \(reason)"))
            next.size = goal == nil && page.mendedEnd != nil ? 1 : max(1, page.size / 5)
            return next
        }
        guard let goal else {
            guard page.suspects == 0 else { return nil }
            next.start = page.start + 1
            next.suspects = 1
            return next
        }
        try receive(.failure(lost(page.start, reason)))
        guard page.start < goal else { return nil }
        return following(at: page.start + 1, trail: page.trail)
    }

    /// Tells of the record before those that were read, which could not be had.
    func receiveSuspect(_ receive: (HarvestedRecord) throws -> Void) throws {
        guard page.suspects > 0, answer.received > 0 else { return }
        try receive(.failure(lost(page.start - 1, "those behind it could be had")))
    }

    private func lost(_ position: Int, _ reason: String) -> RecordIssue {
        RecordIssue(
            .recordUnavailable, .error, record: "#\(position)",
            message: "The service cannot give this record: \(reason)")
    }

    /// Notes a count that the page itself disproves.
    private mutating func noteCount() {
        guard let returned = answer.returned, returned != answer.received else { return }
        issues.append(
            RecordIssue(
                .countDiffers, .warning, field: "numberOfRecordsReturned", value: String(returned),
                message: "The page says it holds \(returned) records and holds \(answer.received)."))
    }
}
