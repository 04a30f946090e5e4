import Harvesting

extension PagePosition {
    /// How a portal is asked for the records from a place on.
    enum Paging {
        /// By the number of the first record, or by how many come before it.
        case byRecord
        /// By the number of a page, all pages being of the size that is asked for.
        case byPage
    }

    /// How to go on where what stands at a position could not be had.
    struct Division {
        /// What to ask for next; nil at the end.
        var next: PagePosition?
        /// Whether this was a single record, which is lost.
        var isRecordLost = false
        /// Whether this was a single record of which nothing says that the portal has it.
        var isRecordSuspect = false
    }

    /// Single records in a row that cannot be had, of which nothing says that the portal has them, before it is asked no
    /// more: then the fault is not one record's.
    private static let mostSuspects = 1

    /// The same stretch in pieces of a fifth, down to the single record that breaks it, and then what lies behind it. Nil
    /// where the fault is not one record's.
    ///
    /// - Parameter usual: records that a page is asked for.
    func divided(usual: Int, _ paging: Paging) -> Division? {
        guard total.map({ start < $0 }) ?? true else { return nil }
        var here = self
        let asked: Int
        if let limit {
            asked = limit
        } else {
            asked = max(1, pageSize(usual: usual, paging))
            if paging == .byPage {
                let (begin, overflow) = (number &- 1).multipliedReportingOverflow(by: asked)
                guard !overflow, begin >= 0 else { return nil }
                here.start = begin
            }
        }
        let (end, overflow) = here.start.addingReportingOverflow(asked)
        guard !overflow else { return nil }
        here.countsPages = paging == .byPage
        if here.mendedEnd == nil { here.mendedEnd = total.map { min(end, $0) } ?? end }
        if here.size == nil {
            // No page came yet: it may be pages of this size that the portal cannot give.
            here.size = max(1, asked / 5)
            here.mendedEnd = .max
        }
        if asked == 1 { return here.withoutRecord(end: end) }
        // A portal that has given nothing yet is asked for a single record soon: it may give nothing at all.
        let isUnproven = trail == nil && limit != nil
        here.limit = here.piece(of: isUnproven ? 1 : max(1, asked / 5), at: here.start)
        return Division(next: here)
    }

    /// Goes on behind the single record that stands here.
    private func withoutRecord(end: Int) -> Division? {
        var next = following(at: end)
        guard let total else {
            guard suspects < PagePosition.mostSuspects else { return nil }
            next.suspects = suspects + 1
            next.limit = next.limit.map { _ in 1 }
            return Division(next: next, isRecordSuspect: true)
        }
        return Division(next: end < total ? next : nil, isRecordLost: true)
    }

    /// Records on a page: as many as the last whole one gave. Where pages are counted, one that is short is only known to
    /// be as large as all are where all gave as much.
    private func pageSize(usual: Int, _ paging: Paging) -> Int {
        guard let size, size > 0 else { return usual }
        guard paging == .byPage else { return min(usual, size) }
        let (before, overflow) = (number &- 1).multipliedReportingOverflow(by: size)
        return !overflow && before == start ? min(usual, size) : usual
    }

    /// The page to ask for where pages are counted, and its size.
    ///
    /// - Parameter usual: records that a page is asked for.
    func page(usual: Int) -> (number: Int, size: Int) {
        guard let limit, limit > 0 else { return (number, usual) }
        return (start / limit &+ 1, limit)
    }

    /// Tells of the records that are lost as surely as something behind them could be read.
    func receiveSuspects(_ receive: (HarvestedRecord) throws -> Void) rethrows {
        for place in max(0, start - suspects)..<max(0, start) where suspects > 0 {
            var lost = self
            lost.start = place
            try receive(.failure(RecordIssue(lost: lost, url: nil, reason: "those behind it could be had")))
        }
    }
}

extension RecordIssue {
    /// The portal could not give the records from `start` on at once.
    init(divided position: PagePosition, url: String, reason: String) {
        self.init(
            .pageDivided, .warning, value: url,
            message:
                "The portal could not give the records from number \(position.start + 1) on at once and is asked for "
                + "fewer: \(reason)")
    }

    /// The portal could not give the record at `start`.
    init(lost position: PagePosition, url: String?, reason: String) {
        self.init(
            .recordUnavailable, .error, record: "#\(position.start + 1)", value: url,
            message: "The portal lists the record and cannot give it: \(reason)")
    }
}

extension PageSummary {
    /// What becomes of a page of a list that could not be had.
    ///
    /// - Parameters:
    ///   - usual: records that a page is asked for.
    ///   - request: makes the request for a position.
    /// - Throws: what `receive` throws.
    init(
        dividing failed: HarvestRequest, usual: Int, _ paging: PagePosition.Paging = .byRecord, reason: String,
        _ receive: (HarvestedRecord) throws -> Void, request: (PagePosition) -> HarvestRequest?
    ) throws {
        self.init()
        let position = PagePosition(failed.context)
        guard let division = position.divided(usual: usual, paging) else { return }
        let url = failed.request.url
        nextRequests = division.next.flatMap { request($0) }.map { [$0] } ?? []
        if division.isRecordLost {
            try receive(.failure(RecordIssue(lost: position, url: url, reason: reason)))
        } else if !division.isRecordSuspect, let next = division.next, !nextRequests.isEmpty {
            issues = [RecordIssue(divided: next, url: url, reason: reason)]
            asksAgain = true
        }
    }
}
