/// The record at the front of a segment.
extension RecordEncoder {
    /// Makes the member that says what the segment is.
    ///
    /// - Parameter information: What the segment says of itself besides its format.
    mutating func appendInformation(_ information: [WARCField], fileName: String, date: Int64) throws(WARCError) {
        begin()
        answerHead.clear()
        answerHead.append(field: "format: ", "WARC File Format 1.1")
        answerHead.append(
            field: "conformsTo: ",
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
        for field in information { answerHead.append(field) }
        let block = try answerBlock()
        let id = RecordID(digest: block.blockDigest, seed: RecordID.seed(fileName), ordinal: 0)
        beginRecord(.warcinfo, id: id)
        record.bytes.append(">\r\nWARC-Date: " as StaticString)
        WARCDate.write(iso8601: date, to: &record.bytes)
        record.bytes.append("\r\nWARC-Filename: " as StaticString)
        record.bytes.append(line: fileName)
        try endRecord(block, contentType: WARCFailure.contentType)
    }
}
