/// Takes what a harvest yields, in the order of the catalogue.
public protocol RecordSink: AnyObject {
    /// One record as read; `position` counts from 1 over the whole harvest.
    ///
    /// - Throws: when records cannot be kept, such as on a full disk; the harvest ends with that error.
    func receive(_ record: HarvestedRecord, position: Int) throws

    /// A fault of a page or of the harvest itself.
    func report(_ issue: RecordIssue) throws

    /// All records of one answer have been received.
    func pageCompleted(_ page: HarvestedPage) throws

    /// An answer that was read, by what the next harvest knows it again. Its children come before it.
    func remember(_ answer: RememberedAnswer) throws

    /// An answer, or a whole page with all that follows from it, is known to give what it gave before.
    func stand(_ answer: RememberedAnswer) throws

    /// The entries of a page that was read, of a list that has its newest entries first so far.
    func note(_ entries: [ListEntry], of list: String) throws

    /// A list that has its newest entries first was gone through. What it has besides the pages that were asked for stands
    /// as it is remembered; a list of which this is not told is not known as such from now on.
    func note(_ end: ListEnd) throws
}

/// A harvest without a ``HarvestMemory`` remembers nothing.
extension RecordSink {
    public func remember(_ answer: RememberedAnswer) throws {}
    public func stand(_ answer: RememberedAnswer) throws {}
    public func note(_ entries: [ListEntry], of list: String) throws {}
    public func note(_ end: ListEnd) throws {}
}
