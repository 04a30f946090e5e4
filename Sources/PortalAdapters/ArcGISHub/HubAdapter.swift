import DCAT
import Fetching
import Harvesting
import JSON

/// Reads sites of ArcGIS Hub by their search interfaces; their feeds in DCAT-US are read by that kind.
struct HubAdapter: PortalAdapter {
    let settings: HubSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        settings = try HubSettings(portal)
    }

    func firstRequests() -> [HarvestRequest] { [request(PagePosition(), ChangeWindow(since: nil))] }

    /// In falling order of `modified`.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        settings.method == .file ? nil : [request(PagePosition(), ChangeWindow(since: instant))]
    }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let context = response.request.context
        var mapper = try HubItemMapper(settings)
        var page = PageFingerprint()
        var changes = ChangeWindow(context)
        let position = PagePosition(context)
        try position.receiveSuspects(receive)
        let answer = try JSONAnswer.read(response, arrays: ["features", "data"]) { item, _ in
            switch item {
            case .failure(let failure):
                page.add("#\(failure.position)")
                try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element):
                if element.isTopLevel { try HubAdapter.check(element.value) }
                let record = mapper.record(element.value, position: element.position, repairs: element.repairs)
                page.add(record.identifier ?? "#\(element.position)")
                if changes.admits(mapper.changed) { try receive(record) }
            }
        }
        var summary = PageSummary(issues: JSONAnswer.issues(answer))
        guard settings.method != .file else { return summary }
        summary.passedOver = changes.passedOver
        if changes.since == nil { summary.announcedTotal = answer.total }
        let next = position.next(
            after: page, announced: summary.announcedTotal, url: response.request.request.url,
            issues: &summary.issues)
        guard let next, !changes.isClosed else { return summary }
        summary.nextRequests = [request(next, changes)]
        return summary
    }

    var detailRoles: Set<String> { [PagePosition.pieceRole] }

    /// A page that cannot be had costs the records that break it.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        guard settings.method != .file else { return PageSummary() }
        let paging: PagePosition.Paging = settings.method == .search ? .byPage : .byRecord
        return try PageSummary(dividing: request, usual: settings.pageSize, paging, reason: reason, receive) {
            position in
            self.request(position, ChangeWindow(request.context))
        }
    }

    /// - Throws: ``AdapterError`` when a lone object is the portal's own error, or nothing of the kind.
    private static func check(_ value: JSONValue) throws(AdapterError) {
        guard value["properties"] == nil, value["attributes"] == nil else { return }
        if let message = value["message"]?.string ?? value["error"]?.string ?? value["description"]?.string {
            throw AdapterError(.portalError, "the portal answered that the request failed: \(message.prefix(500))")
        }
        throw AdapterError(.unexpectedContent, "the answer holds no items of ArcGIS Hub")
    }

    private func request(_ position: PagePosition, _ changes: ChangeWindow) -> HarvestRequest {
        let context = position.context.merging(changes.context) { $1 }
        let url = url(position, since: changes.since)
        return HarvestRequest(FetchRequest(.get, url), role: position.role, context: context)
    }

    /// A full harvest goes by the date of creation, which does not move while it is walked.
    private func url(_ position: PagePosition, since: Instant?) -> String {
        let size = String(position.limit ?? settings.pageSize)
        let parameters: [(name: String, value: String)]
        switch settings.method {
        case .file: return settings.query.map { "\(settings.address)?\($0)" } ?? settings.address
        case .records:
            parameters = [
                ("limit", size), ("startindex", String(position.start + 1)),
                ("sortBy", since == nil ? "properties.created" : "-properties.modified"),
            ]
        case .search:
            let page = position.page(usual: settings.pageSize)
            parameters = [
                ("page[size]", String(page.size)), ("page[number]", String(page.number)),
                ("sort", since == nil ? "created" : "-modified"),
            ]
        }
        return URLText.with(base: settings.address, query: settings.query, parameters: parameters)
    }
}

extension JSONStreamSummary {
    /// The number of items that the hub says match.
    fileprivate var total: Int? {
        let count =
            surroundings["numberMatched"]?.integer ?? surroundings["meta"]?["stats"]?["totalCount"]?.integer
        return count.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
    }
}
