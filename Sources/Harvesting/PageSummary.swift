import DCAT

/// What an adapter learned from one answer besides its records.
public struct PageSummary: Hashable, Sendable {
    /// The number of records the portal says it has.
    public var announcedTotal: Int?
    public var nextRequests: [HarvestRequest]
    public var catalog: Catalog?
    /// Faults of the page itself.
    public var issues: [RecordIssue]

    public init(
        announcedTotal: Int? = nil, nextRequests: [HarvestRequest] = [], catalog: Catalog? = nil,
        issues: [RecordIssue] = []
    ) {
        self.announcedTotal = announcedTotal
        self.nextRequests = nextRequests
        self.catalog = catalog
        self.issues = issues
    }
}
