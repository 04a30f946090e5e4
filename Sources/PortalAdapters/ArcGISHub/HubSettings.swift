import Harvesting

/// How one ArcGIS Hub is read.
struct HubSettings: Sendable {
    /// What is asked of the hub.
    enum Method: String, CaseIterable, Sendable {
        /// OGC API Records: pages of GeoJSON features.
        case records
        /// Search API v3: pages of JSON:API resources.
        case search
        /// One document that holds either.
        case file
    }

    var method: Method
    /// Without its query.
    var address: String
    var query: String?
    var pageSize: Int
    /// Scheme and host of the site, for pages and downloads; nil where it is not known.
    var site: String?
    var timeZoneMinutes: Int

    private static let known = ["method", "page_size", "collection", "site"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: HubSettings.known)
        let declared = try DeclaredAddress(portal)
        let (origin, path) = (declared.origin, declared.path)
        if let chosen = try options.choice("method", Method.self) {
            method = chosen
        } else {
            method = try HubSettings.method(of: path, portal.endpoint)
        }
        query = declared.query
        let collection = try options.string("collection") ?? "dataset"
        let trimmed = declared.trimmed
        switch method {
        case .file: address = declared.base
        case .records:
            address =
                path.hasSuffix("/items")
                ? trimmed : "\(origin ?? "")/api/search/v1/collections/\(URLText.encoded(collection))/items"
        case .search: address = path.hasSuffix("/datasets") ? trimmed : (origin ?? "") + "/api/v3/datasets"
        }
        pageSize = try options.integer("page_size", in: 1...100) ?? 100
        site = try options.string("site") ?? origin
        timeZoneMinutes = portal.timeZoneMinutes
    }

    private static func method(of path: String, _ endpoint: String) throws(AdapterError) -> Method {
        if path.isEmpty || path.contains("/api/search/v1") { return .records }
        if path.contains("/api/v3") { return .search }
        if URLText.isFile(endpoint) { return .file }
        throw AdapterError(
            .configuration,
            "endpoint '\(endpoint)': give the site, /api/search/v1, /api/v3/datasets, or a file; feeds are kind dcat-us"
        )
    }
}
