import DCAT

/// A list that had its newest entries first, on all its pages, when it was last gone through.
public struct RememberedList: Hashable, Sendable {
    /// Entries that it said it had.
    public var announced: Int
    /// When the newest of its entries changed, those left out that lay in the future.
    public var newest: Instant
    /// Different entries.
    public var entries: Int
    /// Records that they gave.
    public var records: Int
    /// Entries of which no answer is kept; they are to be asked for again.
    public var open: Int

    public init(announced: Int, newest: Instant, entries: Int, records: Int, open: Int) {
        self.announced = announced
        self.newest = newest
        self.entries = entries
        self.records = records
        self.open = open
    }
}

/// An entry of a ``RememberedList``.
public struct RememberedEntry: Hashable, Sendable {
    /// The digest of the request for it.
    public var request: Int64
    /// When it changed last by then.
    public var changed: Instant
    /// Records that it gave; nil where no answer is kept.
    public var records: Int?

    public init(request: Int64, changed: Instant, records: Int?) {
        self.request = request
        self.changed = changed
        self.records = records
    }
}

/// An entry of a ``RememberedList`` of which no answer is kept.
public struct OwedEntry: Hashable, Sendable {
    /// As ``ListEntry/key``.
    public var key: Int64
    /// How it is asked for; nil where that is not kept either, so that the list is to be gone through for it.
    public var request: HarvestRequest?

    public init(key: Int64, request: HarvestRequest?) {
        self.key = key
        self.request = request
    }
}
