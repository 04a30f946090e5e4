import ByteStreams

/// A failure as the block of a `metadata` record: fields `failure` and `detail`.
extension WARCFailure {
    static let contentType = "application/warc-fields"
    private static let mostBytes = 65_536

    func writeBlock(to block: inout ByteBuilder) {
        block.append(field: "failure: ", code)
        block.append(field: "detail: ", detail)
    }

    /// Reads the block of the current record; nil when it tells of something else.
    init?(_ record: WARCRecord, _ reader: WARCReader) throws(ByteStreamError) {
        guard record.type == .metadata, record.contentLength <= WARCFailure.mostBytes,
            CDXJEntry.mime(record.fields.first(named: "Content-Type")) == WARCFailure.contentType,
            let url = record.targetURI, let date = record.date
        else { return nil }
        let bytes = Array("fields\n".utf8) + (try reader.readAll(limit: WARCFailure.mostBytes))
        let fields = bytes.withUnsafeBytes { FieldBlock($0).fields }
        guard let code = fields.first(named: "failure") else { return nil }
        self.init(
            request: WARCRequestKey(url: url, field: record.fields.first(named: WARCRequestKey.fieldName)),
            code: code, detail: fields.first(named: "detail") ?? "", date: date)
    }
}
