import DCAT
import Fetching
import Harvesting
import JSON

/// Reads portals that run udata, as data.gouv.fr and its kin do.
struct UDataAdapter: PortalAdapter {
    let settings: UDataSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        settings = try UDataSettings(portal)
    }

    func firstRequests() -> [HarvestRequest] { [request(PagePosition(), ChangeWindow(since: nil))] }

    /// In falling order of `last_update`, which a search takes for the change of the record.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        settings.method == .file ? nil : [request(PagePosition(), ChangeWindow(since: instant))]
    }

    func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
        let context = response.request.context
        var mapper = try UDataDatasetMapper(settings)
        var page = PageFingerprint()
        var changes = ChangeWindow(context)
        var linked: [HarvestRequest] = []
        let isPage = Role.pages.contains(response.request.role)
        let position = PagePosition(context)
        try position.receiveSuspects(receive)
        let answer = try JSONAnswer.read(response, arrays: ["data"]) { item, _ in
            switch item {
            case .failure(let failure):
                page.add("#\(failure.position)")
                try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element):
                if element.isTopLevel { try UDataAdapter.check(element.value) }
                let record = mapper.record(element.value, position: element.position, repairs: element.repairs)
                page.add(record.identifier ?? "#\(element.position)")
                let order = settings.isSearch ? mapper.touched : mapper.updated
                guard changes.admits(mapper.changed, sortedBy: order) else { return }
                if isPage, settings.method == .list, mapper.hasLinkedResources, case .dataset(let dataset, _) = record {
                    linked.append(wholeRequest(dataset))
                } else {
                    try receive(record)
                }
            }
        }
        var summary = PageSummary(nextRequests: linked, issues: JSONAnswer.issues(answer))
        guard isPage, settings.method == .list else { return summary }
        summary.passedOver = changes.passedOver
        if changes.since == nil { summary.announcedTotal = answer.total }
        let next = position.next(
            after: page, announced: summary.announcedTotal, url: response.request.request.url,
            issues: &summary.issues)
        guard let next, !changes.isClosed else { return summary }
        // Some portals state no total; then their last page has no next one.
        if answer.total == nil, answer.surroundings["next_page"]?.string == nil { return summary }
        summary.nextRequests.append(request(next, changes))
        return summary
    }

    var detailRoles: Set<String> { [Role.dataset, PagePosition.pieceRole] }

    /// A page that cannot be had costs the records that break it, and a dataset itself.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        if request.role == Role.dataset {
            try receive(
                .failure(
                    RecordIssue(
                        .recordUnavailable, .error, record: request.context[Context.identifier],
                        title: request.context[Context.title], value: request.request.url,
                        message: "The portal lists the dataset and does not give it: \(reason)")))
        }
        guard Role.pages.contains(request.role), settings.method == .list else { return PageSummary() }
        return try PageSummary(dividing: request, usual: settings.pageSize, .byPage, reason: reason, receive) {
            position in
            self.request(position, ChangeWindow(request.context))
        }
    }

    /// - Throws: ``AdapterError`` when a lone object is the portal's own error, or nothing of the kind.
    private static func check(_ value: JSONValue) throws(AdapterError) {
        guard value["id"] == nil, value["resources"] == nil else { return }
        if let message = value["message"]?.string ?? value["error"]?.string {
            throw AdapterError(.portalError, "the portal answered that the request failed: \(message.prefix(500))")
        }
        throw AdapterError(.unexpectedContent, "the answer holds no datasets of udata")
    }

    // MARK: Requests

    private enum Role {
        static let pages: Set<String> = [PagePosition.pageRole, PagePosition.pieceRole]
        /// One dataset by itself, where the list gives no resources.
        static let dataset = "dataset"
    }

    /// What travels from page to page beside the position.
    private enum Context {
        static let identifier = "identifier"
        static let title = "title"
    }

    private func wholeRequest(_ dataset: Dataset) -> HarvestRequest {
        var context = [Context.identifier: dataset.identifier]
        context[Context.title] = dataset.title.preferred()
        return HarvestRequest(
            FetchRequest(.get, settings.address(of: dataset.identifier)), role: Role.dataset, context: context)
    }

    private func request(_ position: PagePosition, _ changes: ChangeWindow) -> HarvestRequest {
        let context = position.context.merging(changes.context) { $1 }
        let headers = settings.mask.map { [HeaderField("X-Fields", $0)] } ?? []
        return HarvestRequest(
            FetchRequest(.get, url(position.page(usual: settings.pageSize), since: changes.since), headers: headers),
            role: position.role, context: context)
    }

    private func url(_ page: (number: Int, size: Int), since: Instant?) -> String {
        guard settings.method == .list else {
            return settings.query.map { "\(settings.address)?\($0)" } ?? settings.address
        }
        let parameters: [(name: String, value: String)] = [
            // By creation, which does not move while the catalogue is walked.
            ("sort", since == nil ? "created" : "-last_update"), ("page", String(page.number)),
            ("page_size", String(page.size)),
        ]
        return URLText.with(base: settings.address, query: settings.query, parameters: parameters)
    }
}

extension JSONStreamSummary {
    /// The number of datasets that the portal says it has.
    fileprivate var total: Int? {
        surroundings["total"]?.integer.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
    }
}
