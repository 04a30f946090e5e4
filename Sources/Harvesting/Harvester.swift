import DCAT
import Fetching

/// Walks a portal with its adapter: asks, reads, follows, and hands each record on.
///
/// Answers are read in the order they were asked, so that the same answers give the same records in the same order
/// whatever the network does. Bodies are removed once they are read.
public struct Harvester: Sendable {
    public var fetcher: any Fetcher
    public var limits: HarvestLimits
    /// A folder for what adapters spill and for requests that wait; it must exist.
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

    /// - Parameters:
    ///   - scope: a scope that the adapter cannot ask for is taken as full; the outcome tells which it was.
    ///   - known: by what the catalogue, if it is one document, was known when it was last read whole, and when that
    ///     was. When it is the same still, nothing is read, and the outcome's scope is `unchanged`.
    ///   - memory: the answers of the last harvest, by which those of this one are known again; nil to remember nothing.
    ///     It is passed over where the portal can be asked for what changed.
    /// - Throws: what `sink` throws, ``FetchFailure`` with code `storage`, and `CancellationError`; a portal's own
    ///   failures are the outcome.
    public func harvest(
        with adapter: any PortalAdapter, scope: HarvestScope = .full,
        known: (validator: DocumentValidator, since: Instant)? = nil, memory: (any HarvestMemory)? = nil,
        into sink: any RecordSink
    ) async throws -> HarvestOutcome {
        var walk = HarvestWalk(
            limits: limits, deadline: limits.seconds.map { secondsNow() + $0 }, detailRoles: adapter.detailRoles,
            helpingRoles: adapter.helpingRoles, directory: scratchDirectory)
        if let memory, !adapter.tellsChanges { walk.answers = AnswerWatch(memory) }
        var document: DocumentWatch?
        if case .changed(let instant) = scope, let requests = adapter.firstRequests(changedSince: instant) {
            walk.outcome.scope = scope
            try walk.enqueue(requests)
        } else {
            let watch = DocumentWatch(adapter.firstRequests(), known: known)
            try walk.enqueue(watch.requests)
            document = watch
        }
        do {
            while let request = try walk.next() {
                try Task.checkCancellation()
                if let deadline = walk.deadline, secondsNow() > deadline {
                    walk.giveUp("the time budget of \(Int(limits.seconds ?? 0)) s was used up")
                    break
                }
                let next = try walk.upcoming(limits.concurrency - 1)
                walk.start([request] + next, with: fetcher)
                try walk.startForeseen(after: request, room: limits.concurrency - 1 - next.count, with: fetcher)
                let answer = await walk.answer(to: request, with: fetcher)
                try step(answer, to: request, adapter: adapter, sink: sink, document: document, walk: &walk)
                if walk.isOver { break }
            }
        } catch {
            await walk.cancelAll()
            throw error
        }
        await walk.cancelAll()
        walk.finish()
        for issue in walk.closingIssues { try sink.report(issue) }
        return walk.outcome
    }

    private func step(
        _ answer: Result<FetchResponse, FetchFailure>, to request: HarvestRequest, adapter: any PortalAdapter,
        sink: any RecordSink, document: DocumentWatch?, walk: inout HarvestWalk
    ) throws {
        switch answer {
        case .failure(let failure):
            if failure.code == .storage { throw failure }
            if failure.code == .cancelled { throw CancellationError() }
            if failure.code == .outOfTime {
                walk.giveUp(failure.detail)
                return
            }
            try sink.report(walk.pageFailed(request, code: "page-\(failure.code.rawValue)", message: failure.detail))
            try recover(from: request, reason: failure.detail, adapter: adapter, sink: sink, walk: &walk)
        case .success(let response):
            defer { response.body.discard() }
            walk.outcome.bytes += response.body.length
            if let since = try document?.unchangedSince(response) {
                walk.outcome.scope = .unchanged(since: since)
                walk.outcome.validator = document?.known?.validator
                walk.endUnchanged()
                return
            }
            if try walk.stand(request, response, into: sink) { return }
            if let refusal = RefusalReading.refusal(in: response) {
                let refused = HarvestOutcome.Refused(
                    url: response.request.url, at: response.fetchedAt, refusal: refusal)
                try sink.report(walk.pageRefused(request, refused))
                try recover(from: request, reason: refusal.sentence, adapter: adapter, sink: sink, walk: &walk)
                return
            }
            guard (200..<300).contains(response.status) else {
                let message =
                    response.status == 304
                    ? "the portal says that nothing changed, but what it compares with is not here"
                    : "the portal answered HTTP \(response.status)"
                try sink.report(walk.pageFailed(request, code: "page-http-\(response.status)", message: message))
                try recover(from: request, reason: message, adapter: adapter, sink: sink, walk: &walk)
                return
            }
            try read(response, to: request, adapter: adapter, sink: sink, document: document, walk: &walk)
        }
    }

    private func read(
        _ response: FetchResponse, to request: HarvestRequest, adapter: any PortalAdapter, sink: any RecordSink,
        document: DocumentWatch?, walk: inout HarvestWalk
    ) throws {
        let harvested = HarvestResponse(request: request, response: response, scratchDirectory: scratchDirectory)
        var records = 0
        var reading = AnswerReading()
        do {
            let summary = try adapter.read(harvested) { record in
                records += 1
                if walk.answers != nil { reading.add(record) }
                try sink.receive(record, position: walk.received(record))
            }
            for issue in summary.issues { try sink.report(issue) }
            let followed = try walk.follow(summary, of: request, isBare: records == 0, into: sink)
            try walk.pageRead(
                request, summary, next: followed.rest, records: records + followed.children.count)
            if let fault = summary.fault {
                try sink.report(
                    walk.pageFailed(request, code: "page-\(fault.code.rawValue)", message: fault.message))
            }
            if walk.outcome.requests == 1, summary.nextRequests.isEmpty {
                walk.outcome.validator = try document?.validator(of: response)
            }
            // A catalogue that is one document is known again by its validator.
            let isPage = walk.outcome.validator == nil && !walk.detailRoles.contains(request.role)
            let remembered = try walk.answers?.read(
                request, reading, summary, followed, response: response, isPage: isPage)
            for answer in remembered ?? [] { try sink.remember(answer) }
            try sink.pageCompleted(
                HarvestedPage(
                    ordinal: walk.outcome.requests, request: request, status: response.status,
                    fetchedAt: response.fetchedAt, bytes: response.body.length, records: records, summary: summary))
        } catch let error as AdapterError {
            try sink.report(walk.pageFailed(request, code: "page-\(error.code.rawValue)", message: error.message))
            try recover(
                from: request, reason: error.message, given: records, adapter: adapter, sink: sink, walk: &walk)
        }
    }

    /// Takes what the adapter can make of a request without its answer.
    ///
    /// - Parameter given: records that the answer gave before it broke.
    private func recover(
        from request: HarvestRequest, reason: String, given: Int = 0, adapter: any PortalAdapter, sink: any RecordSink,
        walk: inout HarvestWalk
    ) throws {
        guard !walk.isOver else { return }
        let summary = try adapter.recover(from: request, reason: reason) { record in
            try sink.receive(record, position: walk.received(record))
        }
        for issue in summary.issues { try sink.report(issue) }
        let added = try walk.enqueue(summary.nextRequests)
        if summary.asksAgain, added == summary.nextRequests.count { walk.failureIsMended(repeating: given) }
    }
}
