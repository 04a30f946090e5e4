/// The field `WARC-Date`, of records that follow one another: many are of the same millisecond.
struct RecordDate: ~Copyable {
    private var text: CodedBytes
    private var milliseconds: Int64?

    init(_ codes: LiteralCodes) { text = CodedBytes(codes) }

    /// What follows the name of a record, up to where the value of `WARC-Target-URI` begins; valid until the next call.
    ///
    /// - Parameter date: In milliseconds since 1970-01-01T00:00:00Z.
    mutating func run(_ date: Int64) -> CodedRun {
        if date != milliseconds {
            text.clear()
            text.bytes.append(">\r\nWARC-Date: " as StaticString)
            WARCDate.write(iso8601: date, to: &text.bytes)
            text.bytes.append("\r\nWARC-Target-URI: " as StaticString)
            milliseconds = date
        }
        return text.run()
    }
}
