import Harvesting
import JSON

/// How one crawl is read.
struct CrawlJSONSettings: Sendable {
    let endpoint: String
    /// Where the records may lie; a bare list needs none of them.
    let arrays: [JSONPath]
    /// What stands before the identifier in the address of a dataset's page.
    let identifierAfter: String?
    let vocabulary: GenericVocabulary

    /// Where crawlers that do not write a bare list put their records, and platforms the answers that crawlers keep as
    /// they came.
    private static let commonArrays: [JSONPath] = {
        let lists = [
            "list", "rows", "records", "items", "content", "data", "datasets", "results", "dataList", "resultList",
            "docs", "result", "hits",
        ]
        let wrappings = [
            ["data"], ["result"], ["page"], ["data", "page"], ["data", "data"], ["data", "result"], ["object"],
            ["response"], ["payload"], ["hits"], ["custom"], ["obj"], ["body"], ["_embedded"],
        ]
        let bare =
            lists + [
                "dataset", "packages", "body", "value", "entries", "registros", "elements", "member", "hydra:member",
            ]
        return bare.map { JSONPath([$0]) } + wrappings.flatMap { place in lists.map { JSONPath(place + [$0]) } }
    }()

    private static let known = [
        "records", "identifier_after", "headings", "codes", "publisher", "base_url", "day_month_order",
    ]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = OptionReader(portal)
        try options.check(known: CrawlJSONSettings.known)
        endpoint = portal.endpoint
        arrays = try options.text("records").map { [JSONPath(stringLiteral: $0)] } ?? CrawlJSONSettings.commonArrays
        identifierAfter = try options.text("identifier_after").flatMap { $0.isEmpty ? nil : $0 }
        vocabulary = try GenericVocabulary(
            options, timeZoneMinutes: portal.timeZoneMinutes, country: portal.country)
    }

    /// The identifier in the address of a dataset's page: from the mark to the next parameter, its escapes undone.
    func identifier(inPage page: String) -> String? {
        guard let mark = identifierAfter, let found = page.firstRange(of: mark) else { return nil }
        let identifier = page[found.upperBound...].prefix { $0 != "&" && $0 != "#" }
        return identifier.isEmpty ? nil : URLText.decoded(identifier)
    }
}
