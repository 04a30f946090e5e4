import Fetching

/// The way through one portal: what is still to ask, what was asked, and how it went.
struct HarvestWalk {
    let limits: HarvestLimits
    let deadline: Double?
    var outcome = HarvestOutcome(state: .complete)
    private(set) var closingIssues: [RecordIssue] = []
    private(set) var isOver = false
    let detailRoles: Set<String>
    private let helpingRoles: Set<String>
    var queue: RequestQueue
    /// nil where nothing is remembered from one harvest to the next.
    var answers: AnswerWatch?
    private var flights: [HarvestRequest: Task<Result<FetchResponse, FetchFailure>, Never>] = [:]
    /// Requests that were asked ahead of their turn and whose turn does not come.
    private var abandoned: [Task<Result<FetchResponse, FetchFailure>, Never>] = []
    private var tallies: [String: RoleTally] = [:]
    private var pagesRead = 0
    /// How the harvest stood before the failure noted last.
    private var beforeFailure: (state: HarvestOutcome.State, message: String?) = (.complete, nil)
    private var repetition = RepetitionWatch()

    /// - Parameters:
    ///   - deadline: of ``Harvester/secondsNow``.
    ///   - directory: where requests wait that are far off.
    init(
        limits: HarvestLimits, deadline: Double?, detailRoles: Set<String>, helpingRoles: Set<String>, directory: String
    ) {
        self.limits = limits
        self.deadline = deadline
        self.detailRoles = detailRoles
        self.helpingRoles = helpingRoles
        queue = RequestQueue(directory: directory)
    }

    /// Adds requests that were not asked before: paging that comes back to itself ends here. Answers how many were new.
    @discardableResult
    mutating func enqueue(_ requests: [HarvestRequest]) throws(FetchFailure) -> Int { try queue.add(requests) }

    mutating func next() throws(FetchFailure) -> HarvestRequest? {
        guard let request = try queue.next() else { return nil }
        if outcome.requests >= limits.requests {
            giveUp("more than \(limits.requests) requests; raise 'limits.requests' if the portal is that large")
            return nil
        }
        if let most = limits.bytes, outcome.bytes >= most {
            giveUp("more than \(most) bytes; raise 'limits.megabytes' if the portal is that large")
            return nil
        }
        outcome.requests += 1
        tallies[request.role, default: RoleTally()].asked += 1
        return request
    }

    mutating func upcoming(_ count: Int) throws(FetchFailure) -> [HarvestRequest] { try queue.upcoming(count) }

    /// Asks for what comes next while one answer is awaited and read.
    mutating func start(_ requests: [HarvestRequest], with fetcher: any Fetcher) {
        for request in requests where flights[request] == nil { flights[request] = flight(request, with: fetcher) }
    }

    /// Asks for what came next in the last harvest, as far as there is room.
    mutating func startForeseen(after request: HarvestRequest, room: Int, with fetcher: any Fetcher) throws {
        guard room > 0, let pages = try answers?.foresee(after: request, room) else { return }
        for page in pages.dropped {
            guard let flight = flights.removeValue(forKey: page) else { continue }
            flight.cancel()
            abandoned.append(flight)
        }
        start(pages.ahead, with: fetcher)
    }

    mutating func answer(
        to request: HarvestRequest, with fetcher: any Fetcher
    ) async -> Result<FetchResponse, FetchFailure> {
        let flight = flights.removeValue(forKey: request) ?? flight(request, with: fetcher)
        return await withTaskCancellationHandler {
            await flight.value
        } onCancel: {
            flight.cancel()
        }
    }

    private func flight(
        _ request: HarvestRequest, with fetcher: any Fetcher
    ) -> Task<Result<FetchResponse, FetchFailure>, Never> {
        Task {
            do throws(FetchFailure) { return .success(try await fetcher.fetch(request.request)) } catch {
                return .failure(error)
            }
        }
    }

    /// Ends what was asked ahead of its turn.
    func cancelAll() async {
        for flight in abandoned + flights.values {
            flight.cancel()
            if case .success(let response) = await flight.value { response.body.discard() }
        }
    }

    // MARK: - What came of a request

    /// Counts a record, and gives its position among all.
    mutating func received(_ record: HarvestedRecord) -> Int {
        outcome.received += 1
        switch record {
        case .dataset(let dataset, _): repetition.add(dataset.identifier)
        case .deleted(let identifier):
            outcome.deleted += 1
            repetition.add(identifier)
        case .failure:
            outcome.failures += 1
            repetition.add(nil)
        }
        return outcome.received
    }

    /// - Parameters:
    ///   - next: the further requests that are still to be queued.
    ///   - records: those of the page, and the requests that it named and that are taken up.
    mutating func pageRead(
        _ request: HarvestRequest, _ summary: PageSummary, next: [HarvestRequest], records: Int
    ) throws(FetchFailure) {
        tallies[request.role, default: RoleTally()].failedInARow = 0
        if !helpingRoles.contains(request.role) { pagesRead += 1 }
        discount(summary.repeated)
        if let total = summary.announcedTotal { outcome.announced = total }
        if let catalog = summary.catalog, outcome.catalog == nil { outcome.catalog = catalog }
        guard !isAside(request) else {
            repetition.forget()
            try enqueue(next)
            return
        }
        var next = next
        let isBare = records == 0 && summary.passedOver == 0
        let isBareLink = isBare && next.count == 1 && next[0].role == request.role && queue.isEmpty
        repetition.endPage(isBareLink: isBareLink)
        if summary.repeated > 0 { repetition.restart() }
        if let fault = repetition.fault(limits), next.contains(where: { $0.role == request.role }) {
            next.removeAll { $0.role == request.role }
            leave(request, fault)
        }
        try enqueue(next)
    }

    /// Goes no further along pages that lead nowhere; what else waits is still asked.
    private mutating func leave(_ request: HarvestRequest, _ fault: RepetitionWatch.Fault) {
        repetition.restart()
        let message: String
        switch fault {
        case .repeats: message = "the last pages gave only records that were there before: paging repeats"
        case .endless: message = "\(limits.emptyPages) pages in a row gave no record: paging has no end"
        }
        outcome.state = .partial
        if outcome.message == nil { outcome.message = "\(request.request.url): \(message)" }
        closingIssues.append(
            issue(request, code: fault == .repeats ? "paging-repeats" : "paging-endless", message: message))
    }

    /// An answer that refuses us, or a page of a firewall in place of one.
    mutating func pageRefused(_ request: HarvestRequest, _ refused: HarvestOutcome.Refused) -> RecordIssue {
        if outcome.refused == nil { outcome.refused = refused }
        let sentence = refused.refusal.sentence
        let failed = pageFailed(request, code: "portal-blocked", message: sentence)
        guard !isAside(request) || isOver else { return failed }
        outcome.state = .blocked
        outcome.message = "\(request.request.url): \(sentence)"
        isOver = true
        return failed
    }

    mutating func pageFailed(_ request: HarvestRequest, code: String, message: String) -> RecordIssue {
        answers?.failed(request)
        guard !helpingRoles.contains(request.role) else {
            return issue(request, code: code, severity: .warning, message: message)
        }
        beforeFailure = (outcome.state, outcome.message)
        outcome.state = pagesRead == 0 ? .failed : .partial
        if outcome.message == nil { outcome.message = "\(request.request.url): \(message)" }
        var tally = tallies[request.role, default: RoleTally()]
        tally.failed += 1
        tally.failedInARow += 1
        tallies[request.role] = tally
        if detailRoles.contains(request.role) {
            if tally.isHopeless(limits) {
                end(
                    "\(tally.failed) of \(tally.asked) requests for single records failed, the last one with: \(message)",
                    code: "harvest-bounded")
            }
        } else if tally.failedInARow >= limits.consecutiveFailures {
            isOver = true
        }
        return issue(request, code: code, message: message)
    }

    /// What the failure noted last was to give is asked for again, with the records that it gave.
    mutating func failureIsMended(repeating records: Int) {
        (outcome.state, outcome.message) = beforeFailure
        discount(records)
    }

    /// Records that are given twice count once.
    private mutating func discount(_ records: Int) {
        let repeated = min(max(0, records), outcome.received)
        outcome.received -= repeated
        outcome.repeated += repeated
    }

    /// Ends the harvest at a bound that was set for it.
    mutating func giveUp(_ why: String) { end(why, code: "harvest-bounded") }

    /// Ends the harvest: nothing changed since it was last read.
    mutating func endUnchanged() { isOver = true }

    private mutating func end(_ why: String, code: String) {
        outcome.state = pagesRead == 0 ? .failed : .partial
        outcome.message = why
        isOver = true
        closingIssues.append(RecordIssue(code: code, severity: .error, message: why))
    }

    /// Compares what came with what was announced, once all is read.
    mutating func finish() {
        if case .changed = outcome.scope, outcome.state == .partial, outcome.received == 0 {
            // Of changes that could not be read nothing is known; only a whole harvest helps.
            outcome.state = .failed
        }
        if let answers, answers.hasPast, answers.isAllKnown, outcome.state == .complete, !isOver {
            outcome.isKnown = true
        }
        // What a search for changes announces is all that the portal has, or what changed.
        guard outcome.scope == .full, outcome.state == .complete, !isOver, let announced = outcome.announced,
            announced != outcome.received
        else { return }
        let text = "the portal announced \(announced) records and gave \(outcome.received)"
        let isShort = Double(outcome.received) < Double(announced) * limits.leastShareOfAnnounced
        closingIssues.append(
            RecordIssue(code: "records-not-as-announced", severity: isShort ? .error : .information, message: text))
        guard isShort else { return }
        outcome.state = outcome.received == 0 ? .failed : .partial
        outcome.message = text
    }

    private func issue(
        _ request: HarvestRequest, code: String, severity: RecordIssue.Severity = .error, message: String
    ) -> RecordIssue {
        RecordIssue(code: code, severity: severity, value: request.request.url, message: message)
    }

    /// Whether a request is no step along a list.
    private func isAside(_ request: HarvestRequest) -> Bool {
        detailRoles.contains(request.role) || helpingRoles.contains(request.role)
    }
}

/// How the requests of one role went.
private struct RoleTally {
    var asked = 0
    var failed = 0
    var failedInARow = 0

    func isHopeless(_ limits: HarvestLimits) -> Bool {
        asked >= limits.detailsBeforeJudgement && Double(failed) > Double(asked) * limits.failedShareOfDetails
    }
}
