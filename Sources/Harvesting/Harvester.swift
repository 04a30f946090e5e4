import DCAT
import Fetching

/// Walks a portal with its adapter: asks, reads, follows, and hands each record on.
///
/// Answers are read in the order they were asked, so that the same answers give the same records in the same order
/// whatever the network does.
public struct Harvester: Sendable {
    public var fetcher: any Fetcher
    public var limits: HarvestLimits
    /// A folder for what adapters spill; it must exist.
    public var scratchDirectory: String
    /// Seconds since any fixed point, for the time budget alone.
    public var secondsNow: @Sendable () -> Double

    public init(
        fetcher: any Fetcher, limits: HarvestLimits = HarvestLimits(), scratchDirectory: String,
        secondsNow: @escaping @Sendable () -> Double
    ) {
        self.fetcher = fetcher
        self.limits = limits
        self.scratchDirectory = scratchDirectory
        self.secondsNow = secondsNow
    }

    /// - Parameter scope: a scope that the adapter cannot ask for is taken as full; the outcome tells which it was.
    /// - Throws: what `sink` throws, ``FetchFailure`` with code `storage`, and `CancellationError`; a portal's own
    ///   failures are the outcome.
    public func harvest(
        with adapter: any PortalAdapter, scope: HarvestScope = .full, into sink: any RecordSink
    ) async throws -> HarvestOutcome {
        var walk = HarvestWalk(limits: limits, deadline: limits.seconds.map { secondsNow() + $0 })
        if case .changed(let instant) = scope, let requests = adapter.firstRequests(changedSince: instant) {
            walk.outcome.scope = scope
            walk.enqueue(requests)
        } else {
            walk.enqueue(adapter.firstRequests())
        }
        while let request = walk.next() {
            try Task.checkCancellation()
            if let deadline = walk.deadline, secondsNow() > deadline {
                walk.giveUp("the time budget of \(Int(limits.seconds ?? 0)) s was used up")
                break
            }
            walk.start([request] + walk.upcoming(limits.concurrency - 1), with: fetcher)
            let answer = await walk.answer(to: request, with: fetcher)
            try step(answer, to: request, adapter: adapter, sink: sink, walk: &walk)
            if walk.isOver { break }
        }
        walk.cancelAll()
        for issue in walk.closingIssues { try sink.report(issue) }
        return walk.outcome
    }

    private func step(
        _ answer: Result<FetchResponse, FetchFailure>, to request: HarvestRequest, adapter: any PortalAdapter,
        sink: any RecordSink, walk: inout HarvestWalk
    ) throws {
        switch answer {
        case .failure(let failure):
            if failure.code == .storage { throw failure }
            if failure.code == .cancelled { throw CancellationError() }
            try sink.report(walk.pageFailed(request, code: "page-\(failure.code.rawValue)", message: failure.detail))
            try recover(from: request, reason: failure.detail, adapter: adapter, sink: sink, walk: &walk)
        case .success(let response):
            walk.outcome.bytes += response.body.length
            guard (200..<300).contains(response.status) else {
                try sink.report(walk.pageRefused(request, status: response.status))
                let reason = "the portal answered HTTP \(response.status)"
                try recover(from: request, reason: reason, adapter: adapter, sink: sink, walk: &walk)
                return
            }
            let harvested = HarvestResponse(request: request, response: response, scratchDirectory: scratchDirectory)
            var records = 0
            do {
                let summary = try adapter.read(harvested) { record in
                    records += 1
                    try sink.receive(record, position: walk.received(record))
                }
                for issue in summary.issues { try sink.report(issue) }
                walk.pageRead(summary)
                try sink.pageCompleted(
                    HarvestedPage(
                        ordinal: walk.outcome.requests, request: request, status: response.status,
                        fetchedAt: response.fetchedAt, bytes: response.body.length, records: records, summary: summary))
            } catch let error as AdapterError {
                try sink.report(
                    walk.pageFailed(request, code: "page-\(error.code.rawValue)", message: error.message))
                try recover(from: request, reason: error.message, adapter: adapter, sink: sink, walk: &walk)
            }
        }
    }

    /// Takes what the adapter can make of a request without its answer.
    private func recover(
        from request: HarvestRequest, reason: String, adapter: any PortalAdapter, sink: any RecordSink,
        walk: inout HarvestWalk
    ) throws {
        guard !walk.isOver else { return }
        let summary = try adapter.recover(from: request, reason: reason) { record in
            try sink.receive(record, position: walk.received(record))
        }
        for issue in summary.issues { try sink.report(issue) }
        walk.enqueue(summary.nextRequests)
    }
}
