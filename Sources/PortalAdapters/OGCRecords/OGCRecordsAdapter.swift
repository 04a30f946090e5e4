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
        guard response.request.role == Role.items else { return summary }
        summary.passedOver = changes.passedOver
        let matched = context[Context.matched].flatMap { Int($0) } ?? answer.total
        if changes.since == nil, context[Context.several] == nil { summary.announcedTotal = matched }
        let position = PagePosition(context)
        let url = response.request.request.url
        // The links decide where the end is; a total may be an estimate.
        guard let next = position.next(after: page, announced: nil, url: url, issues: &summary.issues) else {
            if page.count == 0 { note(position.start, of: matched, url, &summary) }
            return summary
        }
        guard !changes.isClosed else { return summary }
        guard let address = nextPage(answer.surroundings, of: url, &summary) else {
            note(next.start, of: matched, url, &summary)
            return summary
        }
        var following = context.merging(next.context) { $1 }.merging(changes.context) { $1 }
        following[Context.matched] = matched.map(String.init)
        summary.nextRequests = [request(address, role: Role.items, context: following)]
        return summary
    }

    /// Tells that fewer records came than there are.
    private func note(_ received: Int, of total: Int?, _ url: String, _ summary: inout PageSummary) {
        guard let total, received < total else { return }
        summary.issues.append(
            RecordIssue(
                .pagingEndsEarly, .error, value: url,
                message: "The collection has \(total) records and leads no further after \(received)."))
    }

    /// A page that cannot be had costs its own records, where pages are told apart by the number of a record.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var position = PagePosition(request.context)
        position.total = request.context[Context.matched].flatMap { Int($0) }
        guard request.role == Role.items, var next = position.behindLostPage,
            let url = OGCNextLink.url(request.request.url, movedBy: next.start - position.start)
        else { return PageSummary() }
        next.total = nil
        return PageSummary(nextRequests: [
            self.request(url, role: Role.items, context: request.context.merging(next.context) { $1 })
        ])
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
