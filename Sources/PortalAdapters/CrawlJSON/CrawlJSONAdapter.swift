import Fetching
import Harvesting
import JSON

/// Reads a catalogue that a crawler took from a platform's pages and recorded as JSON: a list of records whose members
/// are the labels and values of the pages.
struct CrawlJSONAdapter: PortalAdapter {
    private let settings: CrawlJSONSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try CrawlJSONSettings(portal) }

    func firstRequests() -> [HarvestRequest] {
        [HarvestRequest(FetchRequest(.get, settings.endpoint), role: "crawl")]
    }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        var records = CrawlRecordReader(settings)
        let summary = try JSONAnswer.read(response, arrays: settings.arrays) { item, _ in
            switch item {
            case .failure(let failure): try receive(.failure(RecordIssue(unreadable: failure)))
            case .element(let element): try receive(records.record(element))
            }
        }
        return PageSummary(issues: JSONAnswer.issues(summary) + records.documentIssues)
    }
}
