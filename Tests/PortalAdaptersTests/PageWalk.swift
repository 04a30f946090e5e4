import DCAT
import Harvesting

/// Answers an adapter as a portal would, page after page, until it asks no more.
struct PageWalk {
    private(set) var urls: [String] = []
    private(set) var identifiers: [String] = []
    private(set) var issues: [RecordIssue] = []
    /// The totals that the pages announced.
    private(set) var totals: [Int?] = []

    /// - Parameters:
    ///   - limit: requests after which the walk is cut.
    ///   - answer: the body for a request.
    init(
        _ adapter: any PortalAdapter, changedSince instant: Instant? = nil, limit: Int = 200,
        _ answer: (HarvestRequest) throws -> String
    ) throws {
        var queue = try instant.map { try adapter.firstRequests(changedSince: $0).unwrapped } ?? adapter.firstRequests()
        while let request = queue.first, urls.count < limit {
            queue.removeFirst()
            urls.append(request.request.url)
            let reading = try AdapterReading(adapter, text: answer(request), request: request)
            if let error = reading.error { throw error }
            identifiers += reading.datasets.map(\.identifier)
            issues += reading.issues + reading.failures + reading.summary.issues
            totals.append(reading.summary.announcedTotal)
            queue += reading.summary.nextRequests
        }
    }

    var codes: Set<String> { Set(issues.map(\.code)) }
}

extension HarvestRequest {
    /// A parameter of the address as a number.
    func number(_ name: String) -> Int? {
        request.url.split { $0 == "?" || $0 == "&" }.first { $0.hasPrefix(name + "=") }
            .flatMap { Int($0.dropFirst(name.count + 1)) }
    }
}
