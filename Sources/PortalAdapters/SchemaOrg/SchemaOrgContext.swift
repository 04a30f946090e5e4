import Fetching
import Harvesting

/// The requests of this adapter, and what travels in them.
enum SchemaOrgContext {
    // Roles.
    /// The endpoint, which may be a sitemap or a page.
    static let start = "start"
    static let sitemap = "sitemap"
    static let page = "page"

    // Keys.
    /// How many indexes lie above.
    static let depth = "depth"
    /// How many pages a sitemap may bring.
    static let quota = "quota"
    /// When the page last changed, as its sitemap says.
    static let lastModified = "lastmod"

    static func request(_ url: String, role: String, _ context: [String: String] = [:]) -> HarvestRequest {
        let accept =
            role == page
            ? "text/html, application/ld+json;q=0.9, */*;q=0.1" : "application/xml, text/xml;q=0.9, */*;q=0.1"
        return HarvestRequest(
            FetchRequest(.get, url, headers: [HeaderField("Accept", accept)]), role: role, context: context,
            version: role == page ? context[lastModified] : nil)
    }
}
