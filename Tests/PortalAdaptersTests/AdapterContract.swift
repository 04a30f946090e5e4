import Harvesting
import PortalAdapters

/// What the contract suite needs to know of a kind: how a portal of it is declared and what its fixture holds.
///
/// The fixture lies in `Fixtures/<kind>/`: `normal.*` is an answer to the first request.
struct AdapterContract: Sendable {
    var kind: String
    var endpoint: String
    var options: [String: OptionValue] = [:]
    /// The file of an ordinary answer in the kind's folder.
    var normal: String
    /// Datasets and distributions in it.
    var datasets: Int
    var distributions: Int
    /// An endpoint whose answers come in pages, and the answer to repeat; nil where the kind has no pages.
    var repeating: String?

    static let all: [AdapterContract] = [
        AdapterContract(
            kind: "ckan", endpoint: "https://data.example.org", normal: "normal.json", datasets: 3, distributions: 5,
            repeating: "normal.json"),
        AdapterContract(
            kind: "dcat-us", endpoint: "https://data.example.org/data.json", normal: "normal.json", datasets: 4,
            distributions: 4),
        AdapterContract(
            kind: "tabular", endpoint: "https://data.example.cn/list.csv", normal: "guide.csv", datasets: 4,
            distributions: 7),
        AdapterContract(
            kind: "crawl-json", endpoint: "https://data.example.cn/crawl.json", normal: "normal.json", datasets: 4,
            distributions: 6),
        AdapterContract(
            kind: "dcat", endpoint: "https://data.example.org/catalog.rdf", normal: "normal.rdf", datasets: 3,
            distributions: 4, repeating: "normal.rdf"),
        AdapterContract(
            kind: "schema-org", endpoint: "https://harbour.example.org/sitemap.xml", normal: "normal.html", datasets: 2,
            distributions: 3, repeating: "index.xml"),
        AdapterContract(
            kind: "socrata", endpoint: "https://data.example.org", normal: "normal.json", datasets: 3,
            distributions: 8, repeating: "normal.json"),
        AdapterContract(
            kind: "opendatasoft", endpoint: "https://data.example.org", normal: "normal.json", datasets: 3,
            distributions: 7, repeating: "normal.json"),
        AdapterContract(
            kind: "arcgis-hub", endpoint: "https://hub.example.org", normal: "normal.json", datasets: 3,
            distributions: 7, repeating: "normal.json"),
        AdapterContract(
            kind: "udata", endpoint: "https://data.example.fr", normal: "normal.json", datasets: 2, distributions: 3,
            repeating: "normal.json"),
        AdapterContract(
            kind: "generic", endpoint: "https://data.example.cn", options: GenericSamples.list, normal: "normal.json",
            datasets: 3, distributions: 4, repeating: "normal.json"),
        AdapterContract(
            kind: "oai-pmh", endpoint: "https://repo.example.org/oai", normal: "normal.xml", datasets: 2,
            distributions: 2, repeating: "normal.xml"),
        AdapterContract(
            kind: "csw", endpoint: "https://csw.example.org/srv/csw", normal: "normal.xml", datasets: 3,
            distributions: 6, repeating: "normal.xml"),
        AdapterContract(
            kind: "ogc-records", endpoint: "https://records.example.org/collections/main/items", normal: "normal.json",
            datasets: 3, distributions: 7, repeating: "normal.json"),
        AdapterContract(
            kind: "waf", endpoint: "https://waf.example.org/metadata/", normal: "normal.xml", datasets: 1,
            distributions: 3, repeating: "nginx.html"),
    ]

    func adapter() throws -> any PortalAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: endpoint)
        portal.options = options
        return try AdapterRegistry.adapter(for: portal)
    }
}
