import DCAT
import Fetching
import Harvesting
import JSON

/// Reads portals that run Socrata (Tyler Data & Insights): the Discovery API, views, and recordings of both.
struct SocrataAdapter: PortalAdapter {
    /// How far the Discovery API can be read by offset; beyond it goes on by the last identifier.
    private static let window = 10_000

    let settings: SocrataSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        settings = try SocrataSettings(portal)
    }

    func firstRequests() -> [HarvestRequest] { [request(PagePosition())] }

    /// In falling order of `updatedAt`; asked of the Discovery API alone.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        guard settings.method == .catalog else { return nil }
        return [request(PagePosition(), since: instant)]
    }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let context = response.request.context
        var reading = try SocrataReading(settings, since: context[Context.since].flatMap(Instant.init(milliseconds:)))
        let answer = try JSONAnswer.read(response, arrays: ["results"]) { item, _ in
            switch item {
            case .failure(let failure): try reading.lost(failure, receive)
            case .element(let element): try reading.read(element, receive)
            }
        }
        try SocrataReading.check(answer.surroundings)
        var summary = PageSummary(issues: JSONAnswer.issues(answer))
        guard settings.method != .file else { return summary }
        let isWhole = reading.changes.since == nil
        if isWhole { summary.announcedTotal = answer.total }
        let next = PagePosition(context).next(
            after: reading.page, announced: summary.announcedTotal, url: response.request.request.url,
            issues: &summary.issues)
        guard let next, !reading.changes.isClosed else { return summary }
        if settings.method == .catalog, !isWhole, next.start + settings.pageSize > SocrataAdapter.window {
            summary.issues.append(
                RecordIssue(
                    .pagingEndsEarly, .error, value: response.request.request.url,
                    message: "More changed than the portal can list in order of change; a full harvest gives the rest.")
            )
            return summary
        }
        summary.nextRequests = [request(next, since: reading.changes.since, after: reading.lastIdentifier)]
        return summary
    }

    /// A page that cannot be had costs its own records.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        guard settings.method != .file, let next = PagePosition(request.context).behindLostPage,
            next.start + settings.pageSize <= SocrataAdapter.window
        else { return PageSummary() }
        let since = request.context[Context.since].flatMap(Instant.init(milliseconds:))
        return PageSummary(nextRequests: [self.request(next, since: since)])
    }

    /// What travels from page to page beside the position.
    private enum Context {
        static let since = "since"
    }

    private func request(
        _ position: PagePosition, since: Instant? = nil, after identifier: String? = nil
    ) -> HarvestRequest {
        var context = position.context
        context[Context.since] = since.map { String($0.millisecondsSince1970) }
        return HarvestRequest(FetchRequest(.get, url(position, since: since, after: identifier)), context: context)
    }

    private func url(_ position: PagePosition, since: Instant?, after identifier: String?) -> String {
        let size = String(settings.pageSize)
        var parameters: [(name: String, value: String)] = []
        switch settings.method {
        case .file: return settings.query.map { "\(settings.address)?\($0)" } ?? settings.address
        case .views:
            let page = position.start / settings.pageSize + 1
            parameters = [("limit", size), ("page", String(page))]
        case .catalog:
            parameters = [("domains", settings.domains.joined(separator: ","))]
            if let only = settings.only { parameters.append(("only", only)) }
            if since != nil {
                parameters += [("order", "updatedAt DESC"), ("limit", size), ("offset", String(position.start))]
            } else if let identifier, position.start + settings.pageSize > SocrataAdapter.window {
                parameters += [("scroll_id", identifier), ("limit", size)]
            } else {
                // By identifier, as the pages beyond the window are too.
                parameters += [("order", "dataset_id"), ("limit", size), ("offset", String(position.start))]
            }
        }
        return URLText.with(base: settings.address, query: settings.query, parameters: parameters)
    }
}

extension Instant {
    /// From the text in which adapters pass it on.
    init?(milliseconds text: String) {
        guard let count = Int64(text) else { return nil }
        self.init(millisecondsSince1970: count)
    }
}

extension JSONStreamSummary {
    /// The number of assets, or of views, that the portal says it has.
    fileprivate var total: Int? {
        let count = surroundings["resultSetSize"]?.integer ?? surroundings["count"]?.integer
        return count.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
    }
}
