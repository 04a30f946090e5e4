import Harvesting

/// How one Opendatasoft portal is read.
struct ODSSettings: Sendable {
    /// What is asked of the portal.
    enum Method: String, CaseIterable, Sendable {
        /// Explore API 2.1: pages, then the export beyond the window of pages.
        case v21 = "2.1"
        /// Explore API 2.0: the same in another envelope.
        case v20 = "2.0"
        /// Dataset search 1.0: pages of flat metadata.
        case v10 = "1.0"
        /// The export of the catalogue in one document, or a recording of any of the forms.
        case export
    }

    var method: Method
    /// The address that is asked, without its query.
    var address: String
    var query: String?
    var pageSize: Int
    /// A condition in ODSQL (2.1, 2.0), such as `publisher = 'City'`.
    var condition: String?
    /// The order of pages; empty for the portal's own.
    var order: String
    /// The dates in which a change shows.
    var changeFields: [String]
    /// Scheme and host, for the addresses of exports and pages; nil where it is not known.
    var site: String?
    var timeZoneMinutes: Int

    private static let known = ["method", "page_size", "where", "order", "change_fields", "site"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: ODSSettings.known)
        let declared = try DeclaredAddress(portal)
        let (origin, path) = (declared.origin, declared.path)
        if let chosen = try options.choice("method", Method.self) {
            method = chosen
        } else {
            method = try ODSSettings.method(of: path, portal.endpoint)
        }
        query = declared.query
        let trimmed = declared.trimmed
        let isWhole = path.hasSuffix("/datasets") || path.contains("/exports/") || path.hasSuffix("/search")
        address = isWhole || origin == nil ? trimmed : (origin ?? "") + ODSSettings.path(of: method)
        pageSize = try options.integer("page_size", in: 1...(method == .v10 ? 1_000 : 100)) ?? 100
        condition = try options.string("where")
        // A fixed order: without one, pages of live portals overlap and leave datasets out.
        order = try options.string("order") ?? (method == .v10 ? "" : "dataset_id")
        let fields = try options.texts("change_fields")
        changeFields = fields.isEmpty ? ["modified", "data_processed", "metadata_processed"] : fields
        site = try options.string("site") ?? origin
        timeZoneMinutes = portal.timeZoneMinutes
    }

    private static func method(of path: String, _ endpoint: String) throws(AdapterError) -> Method {
        if path.isEmpty || path.contains("/api/explore/v2.1") {
            return path.contains("/exports/") ? .export : .v21
        }
        if path.contains("/api/explore/v2.0") || path.contains("/api/v2") {
            return path.contains("/exports/") ? .export : .v20
        }
        if path.contains("/api/datasets/1.0") || path.contains("/api/datasets/v1") { return .v10 }
        if URLText.isFile(endpoint) { return .export }
        throw AdapterError(
            .configuration,
            "endpoint '\(endpoint)': give the site, /api/explore/v2.1, /api/datasets/1.0/search, or a file")
    }

    private static func path(of method: Method) -> String {
        switch method {
        case .v21: "/api/explore/v2.1/catalog/datasets"
        case .v20: "/api/explore/v2.0/catalog/datasets"
        case .v10: "/api/datasets/1.0/search"
        case .export: "/api/explore/v2.1/catalog/exports/json"
        }
    }

    /// Where the whole catalogue is had in one document; nil where pages are all there is.
    var exportAddress: String? {
        guard method == .v21 || method == .v20, address.hasSuffix("/datasets") else { return nil }
        return address.dropLast("/datasets".count) + "/exports/json"
    }
}
