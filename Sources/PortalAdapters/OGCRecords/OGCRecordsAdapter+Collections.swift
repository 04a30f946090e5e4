import DCAT
import Harvesting
import JSON

extension OGCRecordsAdapter {
    /// The collections of an API, and the first page of each that holds records.
    func readCollections(_ response: HarvestResponse) throws -> PageSummary {
        let answer = try JSONAnswer.tree(response, byteLimit: OGCRecordsAdapter.listLimit)
        guard let collections = answer["collections"]?.array else {
            throw AdapterError(.unexpectedContent, "the answer lists no collections of OGC API Records")
        }
        let chosen = collections.filter { collection in
            guard let identifier = collection["id"]?.string else { return false }
            return settings.collections.isEmpty
                ? OGCRecordsAdapter.holdsRecords(collection) : settings.collections.contains(identifier)
        }
        guard !chosen.isEmpty else {
            let names = collections.prefix(20).compactMap { $0["id"]?.string }.joined(separator: ", ")
            throw AdapterError(
                .unexpectedContent,
                "no collection says that it holds records; name those that do in 'collections': \(names)",
                option: "collections")
        }
        var context = response.request.context
        context[Context.several] = chosen.count > 1 ? "yes" : nil
        let requests = chosen.compactMap { $0["id"]?.string }.map { identifier in
            items(of: "\(settings.address)/\(URLText.encoded(identifier))/items", context)
        }
        return PageSummary(
            nextRequests: requests, catalog: chosen.count == 1 ? chosen.first.map(OGCRecordsAdapter.catalog) : nil)
    }

    private static func holdsRecords(_ collection: JSONTree) -> Bool {
        ["record", "records"].contains(collection["itemType"]?.string?.lowercased())
    }

    private static func catalog(_ collection: JSONTree) -> Catalog {
        var catalog = Catalog()
        if let title = collection["title"]?.string { catalog.title = MultilingualText(title) }
        if let description = collection["description"]?.string { catalog.description = MultilingualText(description) }
        return catalog
    }
}
