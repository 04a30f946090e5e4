import LibXML

/// What an answer of a catalogue service says beside its records.
struct CSWAnswer {
    /// `numberOfRecordsMatched`.
    var matched: Int?
    /// `numberOfRecordsReturned`.
    var returned: Int?
    var nextRecord: Int?
    /// The name of the outermost element.
    var root: XMLName?
    /// What the service says went wrong.
    var exception: String?
    /// Records seen, those that were too large included.
    var received = 0
    /// Whether the document held a page of results, be it empty.
    var hasResults = false

    /// Whether the document began as one of a catalogue service, or as a record.
    var hasBegun: Bool { root.map { CSWAnswer.roots.contains($0.local) || MetadataKind($0) != nil } ?? false }

    private static let roots: Set<String> = [
        "GetRecordsResponse", "GetRecordByIdResponse", "ExceptionReport", "ServiceExceptionReport",
    ]
}
