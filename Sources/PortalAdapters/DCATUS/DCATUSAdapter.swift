import DCAT
import Fetching
import Harvesting
import JSON

/// Reads `data.json`, the whole catalogue of a US agency or of an ArcGIS Hub in one document: DCAT-US 1.1 and 3.0, the
/// 1.0 form of 2013 (a bare array), and the Argentine profile.
struct DCATUSAdapter: PortalAdapter {
    private let endpoint: String
    private let timeZoneMinutes: Int

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        _ = try AdapterOptions(portal, known: [])
        guard LinkText.kind(of: portal.endpoint) == .absolute else {
            throw AdapterError(noURL: portal.endpoint)
        }
        let (base, query) = URLText.split(portal.endpoint)
        let host = base.drop { $0 != ":" }.dropFirst(3)
        let isSite = !host.dropLast().contains("/") && query == nil && !base.hasPrefix("file:")
        endpoint = isSite ? (base.hasSuffix("/") ? base : base + "/") + "data.json" : portal.endpoint
        timeZoneMinutes = portal.timeZoneMinutes
    }

    func firstRequests() -> [HarvestRequest] {
        [HarvestRequest(FetchRequest(.get, endpoint), role: "catalogue")]
    }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var reading = try DCATUSReading(timeZoneMinutes: timeZoneMinutes)
        let summary = try JSONAnswer.read(response, arrays: DCATUSReading.arrays) { item, _ in
            switch item {
            case .failure(let failure): try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element): try reading.read(element, receive)
            }
        }
        var issues = JSONAnswer.issues(summary)
        guard summary.layout == .object else { return PageSummary(issues: issues) }
        let (catalog, catalogIssues) = try reading.catalog(summary.surroundings)
        issues += catalogIssues
        return PageSummary(catalog: catalog, issues: issues)
    }
}
