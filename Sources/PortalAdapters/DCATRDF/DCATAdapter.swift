import DCAT
import Fetching
import Harvesting
import RDF

/// Reads catalogues in RDF: DCAT and its profiles, in any syntax, as one document or in Hydra pages.
struct DCATAdapter: PortalAdapter {
    let settings: DCATSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try DCATSettings(portal) }

    func firstRequests() -> [HarvestRequest] { [HydraTrail.request(settings.endpoint)] }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let document = try DCATDocument.read(response, syntax: settings.syntax)
        let mapper = DCATMapper(graph: document.graph, timeZoneMinutes: settings.timeZoneMinutes)
        let count = try mapper.records(receive)
        if count == 0, let failure = document.failure { throw failure }
        var summary = PageSummary(catalog: mapper.catalog(), issues: document.issues)
        if let failure = document.failure {
            summary.issues.append(
                RecordIssue(
                    .documentFault, .error, message: "The rest of the document is lost: \(failure.message)"))
        }
        summary.issues += mapper.notes
        if settings.paging == .hydra { follow(document.graph, response, &summary) }
        return summary
    }

    /// Reads what the document says of its pages.
    private func follow(_ graph: StoredGraph, _ response: HarvestResponse, _ summary: inout PageSummary) {
        let page = HydraPage(graph)
        summary.announcedTotal = page.totalItems
        guard !page.next.isEmpty else { return }
        let trail = HydraTrail(response.request)
        switch trail.next(after: page.next, maximumPages: settings.maximumPages) {
        case .request(let request): summary.nextRequests = [request]
        case .end(let issue): summary.issues.append(issue)
        }
    }
}
