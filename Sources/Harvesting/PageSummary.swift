import DCAT

/// What an adapter learned from one answer besides its records.
public struct PageSummary: Hashable, Sendable {
    /// The number of records the portal says it has.
    public var announcedTotal: Int?
    public var nextRequests: [HarvestRequest]
    public var catalog: Catalog?
    /// What the page tells of the order of its list; nil where it is no page of one, or may not be judged by that.
    public var list: ListPage?
    /// Records that were read and not handed on, as they are older than what was asked for.
    public var passedOver = 0
    /// Why the page, or the list it belongs to, could not be read to its end; nil where it was. What was handed on stands,
    /// and the harvest counts as partial.
    public var fault: AdapterError?
    /// Records that were handed on though pages before gave them too, as a list had to be begun anew.
    public var repeated = 0
    /// Of what stands where no answer could be had: whether ``nextRequests`` ask again for all that it was to give, so that
    /// nothing is lost by it and the harvest may still be complete.
    public var asksAgain = false
    /// Faults of the page itself.
    public var issues: [RecordIssue]
    /// Whether the same request would be answered so again; false where the portal had nothing to give for now, so that it
    /// is asked again though nothing says that the thing changed.
    public var isLasting = true

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
