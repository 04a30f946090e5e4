import Harvesting

extension PagePosition {
    /// How to go on where what stands at a position could not be had.
    struct Division {
        /// What to ask for next; nil at the end.
        var next: PagePosition?
        /// Whether this was a single record, which is lost.
        var isRecordLost: Bool
    }

    /// The same stretch in pieces of a fifth, down to the single record that breaks it, and then what lies behind it. Nil
    /// where no page came before or no total is known: then the fault is not one record's.
    ///
    /// - Parameter usual: records that a page is asked for.
    func divided(usual: Int) -> Division? {
        guard let total, let size, size > 0, start < total else { return nil }
        let asked = limit ?? min(usual, size)
        var next = self
        let (end, overflow) = start.addingReportingOverflow(asked)
        guard !overflow else { return nil }
        guard asked > 1 else {
            next.start = end
            next.resume(mendedEnd, after: limit)
            return Division(next: end < total ? next : nil, isRecordLost: true)
        }
        next.mendedEnd = mendedEnd ?? min(end, total)
        next.limit = max(1, asked / 5)
        return Division(next: next, isRecordLost: false)
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
    init(lost position: PagePosition, url: String, reason: String) {
        self.init(
            .recordUnavailable, .error, record: "#\(position.start + 1)", value: url,
            message: "The portal lists the record and cannot give it: \(reason)")
    }
}

extension PageSummary {
    /// What becomes of a page of a list that is asked for by offset, and could not be had.
    ///
    /// - Parameters:
    ///   - usual: records that a page is asked for.
    ///   - request: makes the request for a position.
    /// - Throws: what `receive` throws.
    init(
        dividing failed: HarvestRequest, usual: Int, reason: String, _ receive: (HarvestedRecord) throws -> Void,
        request: (PagePosition) -> HarvestRequest
    ) throws {
        self.init()
        let position = PagePosition(failed.context)
        guard let division = position.divided(usual: usual) else { return }
        let url = failed.request.url
        if division.isRecordLost {
            try receive(.failure(RecordIssue(lost: position, url: url, reason: reason)))
        } else {
            issues = [RecordIssue(divided: position, url: url, reason: reason)]
            asksAgain = true
        }
        nextRequests = division.next.map { [request($0)] } ?? []
    }
}
