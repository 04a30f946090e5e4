import DCAT
import Fetching
import Harvesting
import JSON

/// Reads portals that run CKAN, or speak its interface as DKAN does, and dumps of them.
struct CKANAdapter: PortalAdapter {
    let settings: CKANSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        settings = try CKANSettings(portal)
    }

    var detailRoles: Set<String> { [Role.package, PagePosition.pieceRole] }

    func firstRequests() -> [HarvestRequest] {
        switch settings.method {
        case .packageSearch, .currentPackageList: [pageRequest(PagePosition())]
        case .packageList: [listRequest(PagePosition())]
        case .rest: [HarvestRequest(FetchRequest(.get, settings.endpoint.whole), role: Role.list)]
        case .dump: [HarvestRequest(FetchRequest(.get, settings.endpoint.whole), role: Role.dump)]
        }
    }

    /// By `metadata_modified`, the date of the record, which moves with the data too; asked of `package_search` alone,
    /// and only where the declared address has no filter (`fq`) of its own and the declared one can be joined.
    func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
        let parameters = (settings.endpoint.query ?? "").split(separator: "&")
        guard settings.method == .packageSearch, !parameters.contains(where: { $0.hasPrefix("fq=") }),
            !(settings.filter?.hasPrefix("{!") ?? false)
        else { return nil }
        return [pageRequest(PagePosition(), since: instant.iso8601)]
    }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        switch response.request.role {
        case Role.list: return try readNames(response)
        case Role.package: return try readPackage(response, receive)
        default: return try readPackages(response, receive)
        }
    }

    /// A page that cannot be had costs the records that break it, and a package itself.
    func recover(
        from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        if request.role == Role.package {
            try receive(
                .failure(
                    RecordIssue(
                        .recordUnavailable, .error, record: request.context[Context.name], value: request.request.url,
                        message: "The portal lists the package and does not give it: \(reason)")))
        }
        guard Role.pages.contains(request.role) else { return PageSummary() }
        return try PageSummary(dividing: request, usual: settings.pageSize, reason: reason, receive) { position in
            pageRequest(position, since: request.context[Context.since])
        }
    }

    /// The kinds of answers.
    enum Role {
        static let pages: Set<String> = [PagePosition.pageRole, PagePosition.pieceRole]
        static let dump = "dump"
        static let list = "list"
        static let package = "package"
    }

    /// What travels from page to page.
    enum Context {
        static let since = "since"
        static let name = "name"
    }

    func pageRequest(_ position: PagePosition, since: String? = nil) -> HarvestRequest {
        var context = position.context
        context[Context.since] = since
        let url = pageURL(position, since: since)
        return HarvestRequest(FetchRequest(.get, url), role: position.role, context: context)
    }

    private func pageURL(_ position: PagePosition, since: String?) -> String {
        let size = String(position.limit ?? settings.pageSize)
        let start = String(position.start)
        guard settings.method == .packageSearch else {
            return settings.endpoint.url(
                CKANSettings.Method.currentPackageList.rawValue, [("limit", size), ("offset", start)])
        }
        var parameters: [(name: String, value: String)] = []
        if let query = settings.query { parameters.append(("q", query)) }
        if let filter = filter(since: since) { parameters.append(("fq", filter)) }
        if !settings.sort.isEmpty { parameters.append(("sort", settings.sort)) }
        parameters += [("rows", size), ("start", start)]
        return settings.endpoint.url(CKANSettings.Method.packageSearch.rawValue, parameters)
    }

    /// The declared filter, narrowed to what changed.
    private func filter(since: String?) -> String? {
        guard let since else { return settings.filter }
        let changed = "metadata_modified:[\(since) TO *]"
        return settings.filter.map { "(\($0)) AND \(changed)" } ?? changed
    }

    func listRequest(_ position: PagePosition) -> HarvestRequest {
        let url = settings.endpoint.url(
            CKANSettings.Method.packageList.rawValue,
            [("limit", String(settings.pageSize)), ("offset", String(position.start))])
        return HarvestRequest(FetchRequest(.get, url), role: Role.list, context: position.context)
    }

    func packageRequest(_ name: String) -> HarvestRequest {
        let url =
            settings.method == .rest
            ? settings.endpoint.restURL(of: name) : settings.endpoint.url("package_show", [("id", name)])
        return HarvestRequest(FetchRequest(.get, url), role: Role.package, context: [Context.name: name])
    }
}
