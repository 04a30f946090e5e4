import Harvesting

/// How one udata portal is read.
struct UDataSettings: Sendable {
    /// What is asked of the portal.
    enum Method: String, CaseIterable, Sendable {
        /// Pages of whole datasets.
        case list
        /// One document that holds pages or datasets.
        case file
    }

    var method: Method
    /// Without its query; with a slash at its end, as udata redirects without.
    var address: String
    var query: String?
    var pageSize: Int
    /// The fields asked for (`X-Fields`); nil for all.
    var mask: String?
    var timeZoneMinutes: Int

    private static let known = ["method", "page_size", "mask"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: UDataSettings.known)
        let declared = try DeclaredAddress(portal)
        let path = declared.path
        method = try options.choice("method", Method.self) ?? (URLText.isFile(portal.endpoint) ? .file : .list)
        query = declared.query
        let stem = declared.trimmed
        if method == .file {
            address = declared.base
        } else if path.hasSuffix("/datasets") || path.hasSuffix("/datasets/search") {
            address = stem + "/"
        } else if path.hasSuffix("/api/1") || path.hasSuffix("/api/2") {
            address = stem + "/datasets/"
        } else if path.hasSuffix("/api") {
            address = stem + "/1/datasets/"
        } else {
            address = stem + "/api/1/datasets/"
        }
        pageSize = try options.integer("page_size", in: 1...1_000) ?? 100
        mask = try options.string("mask")
        timeZoneMinutes = portal.timeZoneMinutes
    }

    /// Whether the search of version 2 is asked.
    var isSearch: Bool { address.hasSuffix("/datasets/search/") }

    /// Where one dataset is had whole: on the portal itself, whatever address the dataset states for it.
    func address(of identifier: String) -> String {
        let site = address.firstRange(of: "/api/").map { address[..<$0.lowerBound] } ?? address[...]
        return "\(site)/api/1/datasets/\(URLText.encoded(identifier))/"
    }
}
