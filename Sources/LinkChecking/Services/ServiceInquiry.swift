import DCAT
import Fetching

/// The question a client asks of a service first: to describe itself.
struct ServiceInquiry: Hashable, Sendable {
    var kind: FileFormat
    /// What is asked.
    var url: String
    /// The value of `Accept`.
    var accept: String
    /// The layer, type or collection that the link names, or else the catalogue where it names a single one.
    var wanted: String?
    /// What the catalogue calls it, where the link names none.
    var titles: OfferTitles?

    /// Nil where the link is no service that can be asked so.
    ///
    /// - Parameter url: the link, repaired.
    init?(_ link: LinkToCheck, url: String) {
        guard let address = AbsoluteURL(url), address.scheme.hasPrefix("http"),
            let kind = ServiceInquiry.kind(address, declared: link.declared)
        else { return nil }
        self.kind = kind
        accept = "*/*"
        let parameters = QueryParameters(address.query ?? "")
        switch kind.code {
        case "REST", "MAP_SRVC":
            guard let inquiry = ServiceInquiry.esri(address) else { return nil }
            (self.url, wanted) = inquiry
        case "OGC_API", "OGC_API_FEATURES":
            (self.url, wanted) = ServiceInquiry.collections(address)
            accept = "application/json"
        case "SPARQLQ":
            self.url = ServiceInquiry.url(address, query: QueryParameters("").adding("query", "ASK%20%7B%7D"))
            accept = "application/sparql-results+json, application/sparql-results+xml"
        case "API":
            guard address.path.hasSuffix("/datastore_search"), let table = parameters["resource_id"] else { return nil }
            self.url = ServiceInquiry.url(
                address, query: QueryParameters("").adding("resource_id", table).adding("limit", "0"))
            accept = "application/json"
            wanted = QueryParameters.decoded(table)
        default:
            guard let name = ServiceInquiry.serviceNames[kind.code] else { return nil }
            wanted = ServiceInquiry.named(parameters) ?? ServiceInquiry.fragment(of: link.url)
            // A description at an address of its own is asked for as it stands.
            if parameters["request"]?.lowercased() == "getcapabilities" || address.path.lowercased().hasSuffix(".xml") {
                self.url = url
            } else {
                let rest = parameters.without(ServiceInquiry.protocolParameters)
                self.url = ServiceInquiry.url(
                    address, query: rest.adding("service", name).adding("request", "GetCapabilities"))
            }
        }
        // Several datasets that share a link may each be a layer of its own.
        if wanted == nil, link.layers.count == 1 { wanted = link.layers.first }
        if wanted == nil { titles = OfferTitles(link.titles + link.layers) }
    }

    /// The service that a URL names, by its own words or the catalogue's; nil for none.
    static func kind(_ url: AbsoluteURL, declared: FileFormat?) -> FileFormat? {
        let parameters = QueryParameters(url.query ?? "")
        if let name = parameters["service"]?.uppercased(),
            let code = serviceNames.first(where: { $0.value == name })?.key
        {
            return FileFormat(code: code)
        }
        let path = url.path.lowercased()
        if path.contains("/rest/services/"), esriTypes.contains(where: { path.contains("/\($0.lowercased())") }) {
            return FileFormat(code: "REST")
        }
        if path.hasSuffix("/datastore_search") { return FileFormat(code: "API") }
        return declared.flatMap { $0.properties.kind == .service ? $0 : nil }
    }

    /// The values of `service`.
    private static let serviceNames = [
        "WMS_SRVC": "WMS", "WFS_SRVC": "WFS", "WCS_SRVC": "WCS", "WMTS_SRVC": "WMTS", "WPS_SRVC": "WPS",
        "CSW_SRVC": "CSW", "SOS_SRVC": "SOS",
    ]

    /// What belongs to the request that the link states, rather than to the service.
    private static let protocolParameters: Set<String> = [
        "service", "request", "version", "acceptversions", "layers", "layer", "styles", "style", "crs", "srs",
        "srsname",
        "bbox", "width", "height", "format", "outputformat", "typename", "typenames", "coverage", "coverageid",
        "identifier", "count", "maxfeatures", "startindex", "transparent", "tilematrixset", "tilematrix", "tilerow",
        "tilecol", "featureid", "resourceid", "filter", "cql_filter", "propertyname", "exceptions", "bgcolor",
    ]

    private static func named(_ parameters: QueryParameters) -> String? {
        for name in ["layers", "layer", "typenames", "typename", "coverageid", "coverage", "identifier"] {
            guard let value = parameters[name] else { continue }
            let first = QueryParameters.decoded(value).split(separator: ",").first.map(String.init) ?? ""
            if !first.isEmpty { return first }
        }
        return nil
    }

    /// Catalogues name the layer behind a number sign where the protocol has no place for it.
    private static func fragment(of link: String) -> String? {
        guard let mark = link.lastIndex(of: "#") else { return nil }
        let name = QueryParameters.decoded(String(link[link.index(after: mark)...]))
        return name.isEmpty || name.contains("/") || name.contains("=") ? nil : name
    }

    private static let esriTypes = ["MapServer", "FeatureServer", "ImageServer", "VectorTileServer", "SceneServer"]

    private static func esri(_ url: AbsoluteURL) -> (String, String?)? {
        let parts = url.path.split(separator: "/", omittingEmptySubsequences: true)
        let type = parts.lastIndex { part in esriTypes.contains { $0.lowercased() == part.lowercased() } }
        guard let type else { return nil }
        let base = "/" + parts[...type].joined(separator: "/")
        let layer = parts.indices.contains(type + 1) ? String(parts[type + 1]) : nil
        let query = QueryParameters("f=json")
        return (self.url(url, path: base, query: query), layer.flatMap { Int($0) == nil ? nil : $0 })
    }

    private static func collections(_ url: AbsoluteURL) -> (String, String?) {
        var parts = url.path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        var wanted: String?
        if let position = parts.lastIndex(of: "collections") {
            wanted = parts.indices.contains(position + 1) ? QueryParameters.decoded(parts[position + 1]) : nil
            parts = Array(parts[...position])
        } else {
            parts.append("collections")
        }
        let rest = QueryParameters(url.query ?? "").without(["bbox", "limit", "f", "offset", "crs"])
        return (self.url(url, path: "/" + parts.joined(separator: "/"), query: rest.adding("f", "json")), wanted)
    }

    private static func url(_ url: AbsoluteURL, path: String? = nil, query: QueryParameters) -> String {
        let port = url.port.map { ":\($0)" } ?? ""
        let user = url.userInformation.map { "\($0)@" } ?? ""
        return "\(url.scheme)://\(user)\(url.host)\(port)\(path ?? url.path)?\(query.text)"
    }
}
