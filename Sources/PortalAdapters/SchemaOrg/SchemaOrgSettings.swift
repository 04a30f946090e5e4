import Harvesting

/// How a site with schema.org datasets is read.
struct SchemaOrgSettings: Sendable {
    var endpoint: String
    /// Of all pages; a sitemap in an index gets its share.
    var maximumPages: Int
    /// Sitemaps in one index.
    var maximumSitemaps: Int
    /// Indexes inside indexes.
    var maximumNesting: Int
    var include: [URLPattern]
    var exclude: [URLPattern]
    /// Hosts whose pages may be read, without `www.`.
    var hosts: Set<String>
    var timeZoneMinutes: Int

    private static let known = [
        "exclude", "hosts", "include", "maximum_nesting", "maximum_pages", "maximum_sitemaps",
    ]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: SchemaOrgSettings.known)
        endpoint = portal.endpoint
        maximumPages = try options.integer("maximum_pages", in: 1...10_000_000) ?? 200_000
        maximumSitemaps = try options.integer("maximum_sitemaps", in: 1...50_000) ?? 1_000
        maximumNesting = try options.integer("maximum_nesting", in: 0...10) ?? 3
        include = try options.texts("include").map(URLPattern.init)
        exclude = try options.texts("exclude").map(URLPattern.init)
        hosts = Set(try options.texts("hosts").map { $0.lowercased() })
        if let host = SchemaOrgSettings.host(of: portal.endpoint) { hosts.insert(host) }
        timeZoneMinutes = portal.timeZoneMinutes
    }

    /// Whether the declaration wants the page.
    func wants(_ url: String) -> Bool {
        let isIncluded = include.isEmpty || include.contains { $0.matches(url) }
        return isIncluded && !exclude.contains { $0.matches(url) }
    }

    /// The host of an address, in lower case, without `www.`, user and port; nil where there is none.
    static func host(of url: String) -> String? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
        guard !host.isEmpty else { return nil }
        let name = host.lowercased()
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }
}
