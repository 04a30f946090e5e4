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

    func firstRequests() -> [HarvestRequest] { [request(PagePosition(), ChangeWindow(since: nil))] }

    /// In falling order of `updatedAt`; asked of the Discovery API alone.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        guard settings.method == .catalog else { return nil }
        return [request(PagePosition(), ChangeWindow(since: instant))]
    }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let context = response.request.context
        var reading = try SocrataReading(settings, ChangeWindow(context))
        let position = PagePosition(context)
        try position.receiveSuspects(receive)
        let answer = try JSONAnswer.read(response, arrays: ["results"]) { item, _ in
            switch item {
            case .failure(let failure): try reading.lost(failure, receive)
            case .element(let element): try reading.read(element, receive)
            }
        }
        try SocrataReading.check(answer.surroundings)
        var summary = PageSummary(issues: JSONAnswer.issues(answer))
        guard settings.method != .file else { return summary }
        summary.passedOver = reading.changes.passedOver
        let isWhole = reading.changes.since == nil
        if isWhole { summary.announcedTotal = answer.total }
        let next = position.next(
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
        summary.nextRequests = [request(next, reading.changes, after: reading.lastIdentifier)]
        return summary
    }

    var detailRoles: Set<String> { [PagePosition.pieceRole] }

    /// A page that cannot be had costs the records that break it.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let changes = ChangeWindow(request.context)
        let position = PagePosition(request.context)
        switch settings.method {
        case .file: return PageSummary()
        case .views:
            return try PageSummary(dividing: request, usual: settings.pageSize, .byPage, reason: reason, receive) {
                self.request($0, changes)
            }
        case .catalog:
            // Beyond the window only the last identifier leads on.
            guard position.start + settings.pageSize <= SocrataAdapter.window else { return PageSummary() }
            return try PageSummary(dividing: request, usual: settings.pageSize, reason: reason, receive) {
                self.request($0, changes)
            }
        }
    }

    private func request(
        _ position: PagePosition, _ changes: ChangeWindow, after identifier: String? = nil
    ) -> HarvestRequest {
        let context = position.context.merging(changes.context) { $1 }
        let url = url(position, since: changes.since, after: identifier)
        return HarvestRequest(FetchRequest(.get, url), role: position.role, context: context)
    }

    private func url(_ position: PagePosition, since: Instant?, after identifier: String?) -> String {
        let size = String(position.limit ?? settings.pageSize)
        var parameters: [(name: String, value: String)] = []
        switch settings.method {
        case .file: return settings.query.map { "\(settings.address)?\($0)" } ?? settings.address
        case .views:
            let page = position.page(usual: settings.pageSize)
            parameters = [("limit", String(page.size)), ("page", String(page.number))]
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

extension JSONStreamSummary {
    /// The number of assets, or of views, that the portal says it has.
    fileprivate var total: Int? {
        let count = surroundings["resultSetSize"]?.integer ?? surroundings["count"]?.integer
        return count.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
    }
}
