import DCAT

/// A page of a list whose entries are asked for one by one, as far as it tells how the list is ordered.
///
/// An adapter tells what the page says and nothing of the order: whether a list has its newest entries first is learned
/// from harvests.
public struct ListPage: Hashable, Sendable {
    /// Which list of the catalogue: the same word in every harvest.
    public var list: String
    /// Entries that the list says it has, on all its pages; nil where it does not say.
    public var total: Int?
    /// When each entry changed last, in the order of the requests with a version; nil where an entry tells no time.
    public var changes: [Instant?]
    /// What is asked once the list is at its end, such as the first page of another.
    public var after: [HarvestRequest]

    public init(list: String, total: Int?, changes: [Instant?], after: [HarvestRequest] = []) {
        self.list = list
        self.total = total
        self.changes = changes
        self.after = after
    }
}
