import DCAT
import Harvesting
import JSON

/// Reads the records of one answer: assets of the Discovery API, views, or views inside search results.
struct SocrataReading {
    var changes: ChangeWindow
    private(set) var page = PageFingerprint()
    /// Of the last record, from which the Discovery API goes on.
    private(set) var lastIdentifier: String?
    private var assets: SocrataAssetMapper
    private var views: SocrataViewMapper

    init(_ settings: SocrataSettings, _ changes: ChangeWindow) throws(JSONError) {
        self.changes = changes
        assets = try SocrataAssetMapper(settings)
        views = try SocrataViewMapper(settings)
    }

    mutating func lost(_ failure: JSONStreamFailure, _ receive: (HarvestedRecord) throws -> Void) throws {
        page.add("#\(failure.position)")
        try receive(.failure(RecordIssue(unreadable: failure)))
    }

    mutating func read(_ element: JSONStreamElement, _ receive: (HarvestedRecord) throws -> Void) throws {
        let value = element.value["view"] ?? element.value
        let record: HarvestedRecord
        if let resource = value["resource"], resource.isObject {
            record = assets.record(value, position: element.position, repairs: element.repairs)
            lastIdentifier = resource["id"]?.string ?? lastIdentifier
            page.add(resource["id"]?.string ?? "#\(element.position)")
            guard changes.admits(assets.changed) else { return }
        } else if SocrataViewMapper.isView(value) {
            record = views.record(value, position: element.position, repairs: element.repairs)
            page.add(value["id"]?.string ?? "#\(element.position)")
        } else {
            if element.isTopLevel {
                try SocrataReading.check(value.tree())
                throw AdapterError(.unexpectedContent, "the answer holds no assets and no views of Socrata")
            }
            page.add("#\(element.position)")
            record = .failure(
                RecordIssue(
                    .recordUnreadable, .error, record: "#\(element.position)", value: value.minified(),
                    message: "The record is neither an asset nor a view of Socrata."))
        }
        try receive(record)
    }

    /// - Throws: ``AdapterError`` with code `portal-error` when the answer says that the request failed.
    static func check(_ answer: JSONTree) throws(AdapterError) {
        let message = answer["error"]?.string ?? (answer["error"] != nil ? answer["message"]?.string : nil)
        guard let message else { return }
        throw AdapterError(.portalError, "the portal answered that the request failed: \(message.prefix(500))")
    }
}
