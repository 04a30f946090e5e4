import Harvesting

/// How one Socrata portal is read.
struct SocrataSettings: Sendable {
    /// What is asked of the portal.
    enum Method: String, CaseIterable, Sendable {
        /// Pages of assets from the Discovery API.
        case catalog
        /// Pages of views from the portal's own interface.
        case views
        /// One document that holds assets or views.
        case file
    }

    var method: Method
    /// Without its query.
    var address: String
    /// The parameters of the declared address.
    var query: String?
    var pageSize: Int
    /// The hosts whose assets are the portal's own; empty where it is not known.
    var domains: [String]
    /// What the Discovery API is asked for (`only`); nil for all.
    var only: String?
    var keepsDerived: Bool
    var keepsFederated: Bool
    /// Scheme and host of the portal where a record does not name its own.
    var site: String?
    var timeZoneMinutes: Int

    private static let known = ["method", "page_size", "domains", "only", "derived", "federated"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: SocrataSettings.known)
        let declared = try DeclaredAddress(portal)
        let (origin, path) = (declared.origin, declared.path)
        guard !path.hasSuffix("/data.json") else {
            throw AdapterError(
                .configuration, "endpoint '\(portal.endpoint)' is a data.json: declare the portal with kind dcat-us")
        }
        if let chosen = try options.choice("method", Method.self) {
            method = chosen
        } else {
            method = try SocrataSettings.method(of: path, portal.endpoint)
        }
        query = declared.query
        switch (path, method) {
        case ("", .catalog): address = (origin ?? "") + "/api/catalog/v1"
        case ("", .views): address = (origin ?? "") + "/api/views.json"
        default: address = declared.base
        }
        pageSize = try options.integer("page_size", in: 1...10_000) ?? (method == .views ? 200 : 1_000)
        only = try options.string("only")
        keepsDerived = try options.boolean("derived") ?? false
        keepsFederated = try options.boolean("federated") ?? false
        timeZoneMinutes = portal.timeZoneMinutes
        let named = try options.texts("domains")
        domains = named.isEmpty ? SocrataSettings.domains(origin, query) : named
        site = domains.count == 1 ? domains.first.map { "https://" + $0 } : nil
        if let origin, !SocrataSettings.isShared(origin) { site = origin }
        if method == .catalog, domains.isEmpty {
            throw AdapterError(
                .configuration,
                "portal '\(portal.id)': the Discovery API holds all portals; name this one's host in 'domains'")
        }
    }

    private static func method(of path: String, _ endpoint: String) throws(AdapterError) -> Method {
        if path.isEmpty || path.hasSuffix("/api/catalog/v1") { return .catalog }
        if path.hasSuffix("/api/views") || path.hasSuffix("/api/views.json") || path.hasSuffix("/search/views.json") {
            return .views
        }
        if URLText.isFile(endpoint) { return .file }
        throw AdapterError(
            .configuration,
            "endpoint '\(endpoint)': give the site, /api/catalog/v1, /api/views.json, or a file of assets or views")
    }

    /// Those that the address names, else its own host.
    private static func domains(_ origin: String?, _ query: String?) -> [String] {
        for item in (query ?? "").split(separator: "&") {
            let parts = item.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0] == "domains" || parts[0] == "search_context" else { continue }
            return parts[1].split(separator: ",").map(String.init)
        }
        guard let origin, !isShared(origin), let scheme = origin.firstRange(of: "://") else { return [] }
        return [String(origin[scheme.upperBound...])]
    }

    /// The hosts of the Discovery API that serve all portals of a region.
    private static func isShared(_ origin: String) -> Bool {
        let lowered = origin.lowercased()
        return lowered.hasSuffix("//api.us.socrata.com") || lowered.hasSuffix("//api.eu.socrata.com")
    }
}
