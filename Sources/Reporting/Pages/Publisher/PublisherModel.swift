import JSON

/// One publisher: its results, what to mend, and its datasets.
public struct PublisherModel: Sendable {
    public var portal: PortalReference
    public var publisher: PublisherFacts
    public var list: ListPage
    public var rows: [DatasetRow]

    public init(_ portal: PortalReference, _ publisher: PublisherFacts, _ list: ListPage, rows: [DatasetRow]) {
        self.portal = portal
        self.publisher = publisher
        self.publisher.fixes = publisher.fixes.byGain
        self.list = list
        self.rows = rows
    }
}

extension PublisherModel {
    public func writeJSON(to json: inout JSONWriter) {
        json.member("portal", portal)
        json.member("publisher", publisher)
        json.member("fixes", publisher.fixes)
        json.member("list", list)
        json.member("datasets", rows)
    }
}
