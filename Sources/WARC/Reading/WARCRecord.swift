/// The header of a record and where the record lies.
public struct WARCRecord: Hashable, Sendable {
    /// nil for a type the standard does not name.
    public var type: WARCRecordType?
    /// In their order, names as written.
    public var fields: [WARCField]
    /// Of the block, in bytes, as the header states it.
    public var contentLength: Int64
    /// Of the gzip member that holds the record, or of the record in a segment that is not compressed.
    public var offset: Int64

    /// `WARC-Record-ID`, as written.
    public var id: String? { fields.first(named: "WARC-Record-ID") }
    /// `WARC-Target-URI`, without the angle brackets some tools put around it.
    public var targetURI: String? {
        fields.first(named: "WARC-Target-URI").map { $0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0 }
    }
    /// `WARC-Date` in milliseconds since 1970-01-01T00:00:00Z.
    public var date: Int64? { fields.first(named: "WARC-Date").flatMap(WARCDate.milliseconds) }

    /// - Returns: nil when the fields are not those of a record.
    init?(_ head: FieldBlock, offset: Int64) {
        guard head.firstLine.hasPrefix("WARC/"), let length = head.fields.first(named: "Content-Length"),
            let contentLength = Int64(length), contentLength >= 0
        else { return nil }
        self.contentLength = contentLength
        self.offset = offset
        fields = head.fields
        type = head.fields.first(named: "WARC-Type").flatMap { WARCRecordType(rawValue: $0.lowercased()) }
    }
}
