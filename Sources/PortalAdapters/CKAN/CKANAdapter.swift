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

    func firstRequests() -> [HarvestRequest] {
        switch settings.method {
        case .packageSearch, .currentPackageList: [pageRequest(start: 0, trail: nil, total: nil)]
        case .packageList: [listRequest(offset: 0, trail: nil)]
        case .rest: [HarvestRequest(FetchRequest(.get, settings.endpoint.whole), role: Role.list)]
        case .dump: [HarvestRequest(FetchRequest(.get, settings.endpoint.whole), role: Role.dump)]
        }
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

    /// The kinds of answers.
    enum Role {
        static let page = "page"
        static let dump = "dump"
        static let list = "list"
        static let package = "package"
    }

    /// What travels from page to page.
    enum Context {
        static let start = "start"
        static let trail = "trail"
        static let total = "total"
        static let name = "name"
    }

    func pageRequest(start: Int, trail: String?, total: Int?) -> HarvestRequest {
        var context = [Context.start: String(start)]
        context[Context.trail] = trail
        context[Context.total] = total.map(String.init)
        return HarvestRequest(FetchRequest(.get, pageURL(start: start)), role: Role.page, context: context)
    }

    private func pageURL(start: Int) -> String {
        let size = String(settings.pageSize)
        guard settings.method == .packageSearch else {
            return settings.endpoint.url(
                CKANSettings.Method.currentPackageList.rawValue, [("limit", size), ("offset", String(start))])
        }
        var parameters: [(name: String, value: String)] = []
        if let query = settings.query { parameters.append(("q", query)) }
        if let filter = settings.filter { parameters.append(("fq", filter)) }
        if !settings.sort.isEmpty { parameters.append(("sort", settings.sort)) }
        parameters += [("rows", size), ("start", String(start))]
        return settings.endpoint.url(CKANSettings.Method.packageSearch.rawValue, parameters)
    }

    func listRequest(offset: Int, trail: String?) -> HarvestRequest {
        var context = [Context.start: String(offset)]
        context[Context.trail] = trail
        let url = settings.endpoint.url(
            CKANSettings.Method.packageList.rawValue,
            [("limit", String(settings.pageSize)), ("offset", String(offset))])
        return HarvestRequest(FetchRequest(.get, url), role: Role.list, context: context)
    }

    func packageRequest(_ name: String) -> HarvestRequest {
        let url =
            settings.method == .rest
            ? settings.endpoint.restURL(of: name) : settings.endpoint.url("package_show", [("id", name)])
        return HarvestRequest(FetchRequest(.get, url), role: Role.package, context: [Context.name: name])
    }
}
