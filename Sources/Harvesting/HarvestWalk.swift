import Fetching

/// The way through one portal: what is still to ask, what was asked, and how it went.
struct HarvestWalk {
    let limits: HarvestLimits
    let deadline: Double?
    var outcome = HarvestOutcome(state: .complete)
    private(set) var closingIssues: [RecordIssue] = []
    private(set) var isOver = false
    private var queue: [HarvestRequest] = []
    private var head = 0
    private var seen: Set<HarvestRequest> = []
    private var flights: [HarvestRequest: Task<Result<FetchResponse, FetchFailure>, Never>] = [:]
    private var failuresInARow = 0
    private var pagesRead = 0

    init(limits: HarvestLimits, deadline: Double?) {
        self.limits = limits
        self.deadline = deadline
    }

    /// Adds requests that were not asked before: paging that comes back to itself ends here.
    mutating func enqueue(_ requests: [HarvestRequest]) {
        for request in requests where seen.insert(request).inserted { queue.append(request) }
    }

    mutating func next() -> HarvestRequest? {
        guard head < queue.count else { return nil }
        guard outcome.requests < limits.requests else {
            giveUp("more than \(limits.requests) requests; raise the limit if the portal is that large")
            return nil
        }
        let request = queue[head]
        head += 1
        if head > 4_096 {
            queue.removeFirst(head)
            head = 0
        }
        outcome.requests += 1
        return request
    }

    func upcoming(_ count: Int) -> [HarvestRequest] { Array(queue[head...].prefix(max(0, count))) }

    /// Asks for what comes next while one answer is awaited and read.
    mutating func start(_ requests: [HarvestRequest], with fetcher: any Fetcher) {
        for request in requests where flights[request] == nil { flights[request] = flight(request, with: fetcher) }
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

    func cancelAll() { for flight in flights.values { flight.cancel() } }

    /// Counts a record, and gives its position among all.
    mutating func received(_ record: HarvestedRecord) -> Int {
        outcome.received += 1
        switch record {
        case .dataset: break
        case .deleted: outcome.deleted += 1
        case .failure: outcome.failures += 1
        }
        return outcome.received
    }

    mutating func pageRead(_ summary: PageSummary) {
        failuresInARow = 0
        pagesRead += 1
        if let total = summary.announcedTotal { outcome.announced = total }
        if let catalog = summary.catalog, outcome.catalog == nil { outcome.catalog = catalog }
        enqueue(summary.nextRequests)
    }

    mutating func pageRefused(_ request: HarvestRequest, status: Int) -> RecordIssue {
        if [401, 403, 412, 451].contains(status), pagesRead == 0 {
            outcome.state = .blocked
            outcome.message = "the portal refuses programs: HTTP \(status) for \(request.request.url)"
            isOver = true
            return issue(request, code: "portal-blocked", message: outcome.message ?? "")
        }
        return pageFailed(request, code: "page-http-\(status)", message: "the portal answered HTTP \(status)")
    }

    mutating func pageFailed(_ request: HarvestRequest, code: String, message: String) -> RecordIssue {
        failuresInARow += 1
        outcome.state = pagesRead == 0 ? .failed : .partial
        if outcome.message == nil { outcome.message = "\(request.request.url): \(message)" }
        if failuresInARow >= limits.consecutiveFailures { isOver = true }
        return issue(request, code: code, message: message)
    }

    mutating func giveUp(_ why: String) {
        outcome.state = pagesRead == 0 ? .failed : .partial
        outcome.message = why
        isOver = true
        closingIssues.append(RecordIssue(code: "harvest-bounded", severity: .error, message: why))
    }

    private func issue(_ request: HarvestRequest, code: String, message: String) -> RecordIssue {
        RecordIssue(code: code, severity: .error, value: request.request.url, message: message)
    }
}
