import DCAT
import Fetching
import Harvesting
import JSON

/// Reads portals that run Opendatasoft: the Explore API, the older dataset search, and exports of the catalogue.
struct ODSAdapter: PortalAdapter {
    /// How far pages go: offset and limit together.
    private static let window = 10_000

    let settings: ODSSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        settings = try ODSSettings(portal)
    }

    func firstRequests() -> [HarvestRequest] {
        settings.method == .export ? [exportRequest(since: nil, skip: 0)] : [pageRequest(PagePosition(), since: nil)]
    }

    /// By the dates of change, whose names the portal's file may give; asked of the versions 2.1 and 2.0.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        guard settings.method == .v21 || settings.method == .v20 else { return nil }
        return [pageRequest(PagePosition(), since: instant.iso8601)]
    }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let context = response.request.context
        var mapper = try ODSDatasetMapper(settings)
        var page = PageFingerprint()
        var skip = context[Context.skip].flatMap { Int($0) } ?? 0
        let position = PagePosition(context)
        try position.receiveSuspects(receive)
        let answer = try JSONAnswer.read(response, arrays: ["results", "datasets"]) { item, _ in
            guard skip == 0 else {
                skip -= 1
                return
            }
            switch item {
            case .failure(let failure):
                page.add("#\(failure.position)")
                try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element):
                if element.isTopLevel { try ODSAdapter.check(element.value) }
                let record = mapper.record(element.value, position: element.position, repairs: element.repairs)
                page.add(record.identifier ?? "#\(element.position)")
                try receive(record)
            }
        }
        var summary = PageSummary(issues: JSONAnswer.issues(answer))
        guard response.request.role != Role.export, settings.method != .export else { return summary }
        summary.announcedTotal = answer.total
        let next = position.next(
            after: page, announced: answer.total, url: response.request.request.url, issues: &summary.issues)
        guard let next else { return summary }
        summary.nextRequests = [following(next, since: context[Context.since])]
        return summary
    }

    /// The next page, or beyond the window the export in the same order, so that what the pages gave can be passed over.
    private func following(_ position: PagePosition, since: String?) -> HarvestRequest {
        guard position.start + (position.limit ?? settings.pageSize) > ODSAdapter.window, settings.exportAddress != nil
        else {
            return pageRequest(position, since: since)
        }
        return exportRequest(since: since, skip: position.start)
    }

    var detailRoles: Set<String> { [PagePosition.pieceRole] }

    /// A page that cannot be had costs the records that break it.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        guard request.role != Role.export else { return PageSummary() }
        return try PageSummary(dividing: request, usual: settings.pageSize, reason: reason, receive) { position in
            following(position, since: request.context[Context.since])
        }
    }

    /// - Throws: ``AdapterError`` when a lone object is the portal's own error, or nothing of the kind.
    private static func check(_ value: JSONValue) throws(AdapterError) {
        if value["error_code"] != nil || value["errorcode"] != nil || value["error"]?.string != nil {
            let message = value["message"]?.string ?? value["error"]?.string ?? "without saying why"
            throw AdapterError(.portalError, "the portal answered that the request failed: \(message.prefix(500))")
        }
        guard ODSDatasetMapper.isDataset(value) else {
            throw AdapterError(.unexpectedContent, "the answer holds no datasets of Opendatasoft")
        }
    }

    // MARK: Requests

    private enum Role {
        static let export = "export"
    }

    /// What travels from page to page beside the position.
    private enum Context {
        static let since = "since"
        static let skip = "skip"
    }

    private func pageRequest(_ position: PagePosition, since: String?) -> HarvestRequest {
        var context = position.context
        context[Context.since] = since
        let size = String(position.limit ?? settings.pageSize)
        let start = String(position.start)
        let window: [(name: String, value: String)] =
            switch settings.method {
            case .v10: [("rows", size), ("start", start)]
            default: [("limit", size), ("offset", start)]
            }
        let url = URLText.with(
            base: settings.address, query: settings.query, parameters: conditions(since: since) + window)
        return HarvestRequest(FetchRequest(.get, url), role: position.role, context: context)
    }

    private func exportRequest(since: String?, skip: Int) -> HarvestRequest {
        var context = [Context.skip: String(skip)]
        context[Context.since] = since
        guard URLText.origin(of: settings.address) != nil else {
            return HarvestRequest(FetchRequest(.get, settings.address), role: Role.export, context: context)
        }
        let url = URLText.with(
            base: settings.exportAddress ?? settings.address, query: settings.query,
            parameters: conditions(since: since) + [("limit", "-1")])
        return HarvestRequest(FetchRequest(.get, url), role: Role.export, context: context)
    }

    private func conditions(since: String?) -> [(name: String, value: String)] {
        var parts = settings.condition.map { [$0] } ?? []
        if let since {
            parts.append(settings.changeFields.map { "\($0) >= date'\(since)'" }.joined(separator: " or "))
        }
        var parameters: [(name: String, value: String)] = []
        if !parts.isEmpty {
            let condition = parts.count == 1 ? parts[0] : parts.map { "(\($0))" }.joined(separator: " and ")
            parameters.append(("where", condition))
        }
        if !settings.order.isEmpty { parameters.append(("order_by", settings.order)) }
        return parameters
    }
}

extension JSONStreamSummary {
    /// The number of datasets that the portal says it has.
    fileprivate var total: Int? {
        let count = surroundings["total_count"]?.integer ?? surroundings["nhits"]?.integer
        return count.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
    }
}
