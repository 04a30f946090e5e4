import DCAT

/// What a page of a list was that had its newest entries first.
public struct ListPart: Hashable, Sendable {
    /// As ``ListPage/list``.
    public var list: String
    /// Which page of the list, from 1.
    public var place: Int
    /// Entries on the page, those that came before included.
    public var entries: Int
    /// When its first entry changed last.
    public var newest: Instant
    /// When its last entry changed last.
    public var oldest: Instant
    /// Entries at its end of that very time, those that came before left out.
    public var ties: Int
    /// As ``ListPage/total``.
    public var total: Int?
    /// As ``ListPage/after``.
    public var after: [HarvestRequest]

    public init(
        list: String, place: Int, entries: Int, newest: Instant, oldest: Instant, ties: Int, total: Int?,
        after: [HarvestRequest] = []
    ) {
        self.list = list
        self.place = place
        self.entries = entries
        self.newest = newest
        self.oldest = oldest
        self.ties = ties
        self.total = total
        self.after = after
    }
}
