import DCAT
import Fetching
import Harvesting
import JSON

/// Reads catalogues by OGC API – Records: collections, then pages of records as GeoJSON features.
struct OGCRecordsAdapter: PortalAdapter {
    /// The largest answer that lists collections.
    static let listLimit = 16 << 20

    let settings: OGCRecordsSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try OGCRecordsSettings(portal) }

    /// The kinds of answers.
    enum Role {
        static let collections = "collections"
        static let items = "items"
        static let pages: Set<String> = [items, PagePosition.pieceRole]
        static let file = "file-of-records"
    }

    /// What travels from page to page beside the position.
    enum Context {
        /// Set where several collections are read, none of which has the total of all.
        static let several = "several"
        /// The number of records that the first page announced.
        static let matched = "matched"
    }

    func firstRequests() -> [HarvestRequest] { first(since: nil) }

    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        settings.changes == .none || settings.method == .file ? nil : first(since: instant)
    }

    private func first(since: Instant?) -> [HarvestRequest] {
        let context = ChangeWindow(since: since).context
        switch settings.method {
        case .file:
            let url = settings.query.map { "\(settings.address)?\($0)" } ?? settings.address
            return [HarvestRequest(FetchRequest(.get, url), role: Role.file)]
        case .items: return [items(of: settings.address, context)]
        case .collections: return [request(settings.address, role: Role.collections, context: context)]
        }
    }

    /// The first page of a collection.
    func items(of address: String, _ context: [String: String]) -> HarvestRequest {
        var parameters = [(name: "limit", value: String(settings.pageSize))]
        if let since = ChangeWindow(context).since {
            let property = settings.changeProperty
            switch settings.changes {
            case .sort: parameters.append(("sortby", "-" + property))
            case .filter:
                parameters.append(("filter", "\(property) >= TIMESTAMP('\(since.iso8601)')"))
                parameters.append(("filter-lang", "cql2-text"))
            case .datetime: parameters.append(("datetime", since.iso8601 + "/.."))
            case .none: break
            }
        }
        let url = URLText.with(base: address, query: settings.query, parameters: parameters)
        return request(url, role: Role.items, context: PagePosition().context.merging(context) { $1 })
    }

    /// Servers that also write pages for people are asked for JSON.
    func request(_ url: String, role: String, context: [String: String]) -> HarvestRequest {
        let accept = HeaderField("Accept", "application/geo+json, application/json;q=0.9")
        return HarvestRequest(FetchRequest(.get, url, headers: [accept]), role: role, context: context)
    }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        if response.request.role == Role.collections { return try readCollections(response) }
        let context = response.request.context
        var mapper = try OGCRecordMapper(settings, base: response.request.request.url)
        var page = PageFingerprint()
        var changes = ChangeWindow(context)
        let position = PagePosition(context)
        try position.receiveSuspects(receive)
        let answer = try JSONAnswer.read(response, arrays: ["features"]) { item, _ in
            switch item {
            case .failure(let failure):
                page.add("#\(failure.position)")
                try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element):
                if element.isTopLevel { try OGCRecordsAdapter.check(element.value) }
                let record = mapper.record(element.value, position: element.position, repairs: element.repairs)
                page.add(record.identifier ?? "#\(element.position)")
                // What the server picked by a condition is taken as it comes.
                if settings.changes != .sort || changes.admits(mapper.changed) { try receive(record) }
            }
        }
        var summary = PageSummary(issues: JSONAnswer.issues(answer))
        guard Role.pages.contains(response.request.role) else { return summary }
        summary.passedOver = changes.passedOver
        let matched = context[Context.matched].flatMap { Int($0) } ?? answer.total
        if changes.since == nil, context[Context.several] == nil { summary.announcedTotal = matched }
        let url = response.request.request.url
        // The links decide where the end is; a total may be an estimate.
        guard let next = position.next(after: page, announced: nil, url: url, issues: &summary.issues) else {
            if page.count == 0 { note(position.start, of: matched, url, &summary) }
            return summary
        }
        guard !changes.isClosed else { return summary }
        var address = nextPage(answer.surroundings, of: url, &summary)
        if position.mendedEnd != nil, let link = address {
            // The links of a piece lead to pieces of its size.
            let counted = OGCNextLink.url(url, movedBy: next.start - position.start)
            address = OGCNextLink.url(counted ?? link, size: next.limit ?? settings.pageSize)
        }
        guard let address else {
            note(next.start, of: matched, url, &summary)
            return summary
        }
        var following = context
        following[Context.matched] = matched.map(String.init)
        summary.nextRequests = [request(address, at: next, following.merging(changes.context) { $1 })]
        return summary
    }

    /// The request for a page or a piece of one.
    private func request(_ url: String, at position: PagePosition, _ context: [String: String]) -> HarvestRequest {
        let role = position.mendedEnd == nil ? Role.items : PagePosition.pieceRole
        let others = context.filter { !PagePosition.keys.contains($0.key) }
        return request(url, role: role, context: others.merging(position.context) { $1 })
    }

    /// Tells that fewer records came than there are.
    private func note(_ received: Int, of total: Int?, _ url: String, _ summary: inout PageSummary) {
        guard let total, received < total else { return }
        summary.issues.append(
            RecordIssue(
                .pagingEndsEarly, .error, value: url,
                message: "The collection has \(total) records and leads no further after \(received)."))
    }

    var detailRoles: Set<String> { [PagePosition.pieceRole] }

    /// A page that cannot be had costs the records that break it, where pages are told apart by the number of a record.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        guard Role.pages.contains(request.role) else { return PageSummary() }
        var failed = request
        failed.context[PagePosition.totalKey] = request.context[Context.matched]
        let start = PagePosition(request.context).start
        return try PageSummary(dividing: failed, usual: settings.pageSize, reason: reason, receive) { position in
            var position = position
            // The links decide where the end is.
            position.total = nil
            let url = request.request.url
            let moved =
                position.start == start
                ? url : OGCNextLink.url(url, movedBy: position.start - start, isFirst: start == 0)
            return moved.map {
                self.request(
                    OGCNextLink.url($0, size: position.limit ?? settings.pageSize), at: position, request.context)
            }
        }
    }

    /// - Throws: ``AdapterError`` when a lone object is the server's own error, or no record.
    private static func check(_ value: JSONValue) throws(AdapterError) {
        guard value["properties"] == nil else { return }
        if let message = value["description"]?.string ?? value["detail"]?.string ?? value["title"]?.string,
            value["code"] != nil || value["status"] != nil || value["type"] != nil
        {
            throw AdapterError(.portalError, "the server answered that the request failed: \(message.prefix(500))")
        }
        throw AdapterError(.unexpectedContent, "the answer holds no records of OGC API Records")
    }
}

extension JSONStreamSummary {
    /// The number of records that the server says match.
    fileprivate var total: Int? {
        surroundings["numberMatched"]?.integer.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
    }
}
