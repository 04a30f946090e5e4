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
}

/// A harvest without a ``HarvestMemory`` remembers nothing.
extension RecordSink {
    public func remember(_ answer: RememberedAnswer) throws {}
    public func stand(_ answer: RememberedAnswer) throws {}
}
