import Fetching

extension HarvestWalk {
    /// Takes up the requests with a version that an answer names: those that are known stand, the others are asked.
    ///
    /// - Returns: The requests without a version, which are still to be queued, and those with one that were new.
    mutating func follow(
        _ summary: PageSummary, of request: HarvestRequest, into sink: any RecordSink
    ) throws -> (rest: [HarvestRequest], children: [AnswerWatch.Child]) {
        guard answers != nil else { return (summary.nextRequests, []) }
        let branch = answers?.branch(of: request)
        var rest: [HarvestRequest] = []
        var children: [AnswerWatch.Child] = []
        for next in summary.nextRequests {
            if let branch {
                try extend(branch, by: next)
            } else if next.version == nil {
                rest.append(next)
            } else if queue.isNew(next) {
                let digest = next.digest
                let known = try answers?.met(digest)
                children.append(AnswerWatch.Child(digest: digest, records: known?.records))
                if let known {
                    count(known)
                    try sink.stand(known)
                } else {
                    answers?.open(next, digest)
                    try queue.append(next)
                }
            }
        }
        return (rest, children)
    }

    /// A branch has the records of its own requests alone: where it shares one with another, neither is remembered.
    private mutating func extend(_ branch: Int64, by next: HarvestRequest) throws {
        guard queue.isNew(next) else {
            answers?.forget(branch)
            if let other = answers?.branch(of: next) { answers?.forget(other) }
            return
        }
        answers?.extend(branch, by: next)
        try queue.append(next)
    }

    /// Takes a page that came for what it gave before; answers whether it is known again.
    mutating func stand(
        _ request: HarvestRequest, _ response: FetchResponse, into sink: any RecordSink
    ) throws -> Bool {
        guard let known = try answers?.known(request, response) else { return false }
        count(known)
        try sink.stand(known)
        let summary = PageSummary(
            announcedTotal: known.announcedTotal, nextRequests: known.next, catalog: known.catalog,
            issues: known.issues)
        try pageRead(request, summary, next: known.next, records: known.records)
        try sink.pageCompleted(
            HarvestedPage(
                ordinal: outcome.requests, request: request, status: response.status, fetchedAt: response.fetchedAt,
                bytes: response.body.length, records: known.records, summary: summary))
        return true
    }

    private mutating func count(_ known: RememberedAnswer) {
        outcome.received += known.records
        outcome.unasked += known.unasked
    }
}
