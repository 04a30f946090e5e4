import Harvesting

/// The faults an adapter finds in a record or a page. `Docs/issues.md` says for each what to do.
public enum IssueCode: String, Hashable, Sendable, CaseIterable {
    /// A record without an identifier.
    case identifierMissing = "identifier-missing"
    /// A record without a title.
    case titleMissing = "title-missing"
    /// A record that is no object, or not of the kind its place calls for.
    case recordUnreadable = "record-unreadable"
    /// A record that could be read only after it was mended.
    case recordMended = "record-mended"
    /// A record the portal itself marks as deleted, private, or no dataset.
    case recordSkipped = "record-skipped"
    /// A record that the portal lists and then does not give.
    case recordUnavailable = "record-unavailable"
    /// A record that the portal's list tells of, and whose own page could not be had.
    case detailUnavailable = "detail-unavailable"
    /// A record of which nothing is said but that it is there.
    case recordEmpty = "record-empty"
    /// A distribution that a dataset names and nobody describes.
    case distributionUndescribed = "distribution-undescribed"
    /// A publisher that was not stated as such but as provider or maker.
    case publisherInferred = "publisher-inferred"
    /// More values than are read of one record.
    case tooManyValues = "too-many-values"
    /// A distribution the portal itself marks as deleted.
    case distributionSkipped = "distribution-skipped"
    /// A member that no list of the adapter knows.
    case fieldUnmapped = "field-unmapped"
    /// Two members that mean the same and say different things.
    case fieldConflict = "field-conflict"
    /// A value of a kind the field does not admit, such as a list for a title.
    case valueUnexpected = "value-unexpected"
    /// A number or a truth value where a text was due, taken as text.
    case valueConverted = "value-converted"
    case formatUnknown = "format-unknown"
    case frequencyUnknown = "frequency-unknown"
    case licenceUnknown = "licence-unknown"
    case accessRightsUnknown = "access-rights-unknown"
    case dateUnreadable = "date-unreadable"
    case sizeUnreadable = "size-unreadable"
    /// What stands where a link was due is none.
    case linkUnreadable = "link-unreadable"
    /// A link without its scheme or host.
    case linkIncomplete = "link-incomplete"
    /// A page that gives no record that the pages before did not give.
    case pagingRepeats = "paging-repeats"
    /// A page without records although the portal announced more.
    case pagingEndsEarly = "paging-ends-early"
    /// A list that had to be begun anew in its middle.
    case listRestarted = "list-restarted"
    /// A repository that tells what changed and keeps no trace of what it deletes.
    case deletionsUntold = "deletions-untold"
    /// A page that says it holds another number of records than it does.
    case countDiffers = "count-differs"
    /// Records that the portal cannot give at once and that are asked for in smaller pieces.
    case pageDivided = "page-divided"
    /// A fault of the document around the records.
    case documentFault = "document-fault"
    /// A column of a table whose heading no list of the adapter knows.
    case columnUnmapped = "column-unmapped"
    /// Two columns of a table that tell the same.
    case columnRepeated = "column-repeated"
    /// A row with more or fewer cells than the table has headings.
    case rowRagged = "row-ragged"
    /// A row that cannot be read, such as one with a quotation mark that is never closed.
    case rowUnreadable = "row-unreadable"
    /// A record without an identifier, known by one made of its title and publisher.
    case identifierDerived = "identifier-derived"
    /// Rows of one dataset that do not stand together, or different datasets under one identifier.
    case recordRepeated = "record-repeated"
    /// More faults than are kept.
    case issuesOmitted = "issues-omitted"
}

extension RecordIssue {
    public init(
        _ code: IssueCode, _ severity: Severity, record: String? = nil, title: String? = nil, field: String? = nil,
        value: String? = nil, message: String
    ) {
        self.init(
            code: code.rawValue, severity: severity, record: record, title: title, field: field, value: value,
            message: message)
    }
}
