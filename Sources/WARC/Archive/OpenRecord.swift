import ByteStreams

/// A record found by its place, its block unread.
struct OpenRecord {
    let record: WARCRecord
    let reader: WARCReader
    private let location: WARCLocation

    /// - Throws: `unreadable` when the segment cannot be read, `malformed` when no record begins there.
    init(directory: String, location: WARCLocation, limits: WARCReadingLimits) throws(WARCError) {
        self.location = location
        reader = try WARCReader(path: "\(directory)/\(location.fileName)", offset: location.offset, limits: limits)
        guard let record = try reader.next(), record.offset == location.offset, record.date != nil else {
            throw WARCError(
                .malformed, path: reader.path, detail: "no whole record at byte \(location.offset)")
        }
        self.record = record
    }

    var payloadDigest: String? { record.fields.first(named: "WARC-Payload-Digest") }

    /// Whether this is an answer to the request and not to one with the same hash.
    func answers(_ request: WARCRequestKey) -> Bool {
        guard let url = record.targetURI else { return false }
        let own = WARCRequestKey(url: url, field: record.fields.first(named: WARCRequestKey.fieldName))
        return own == request || own.isPlain && own.url == request.url
    }

    /// Reads in the block and puts errors into this module's terms.
    func attempt<Result>(
        _ body: (WARCReader) throws(ByteStreamError) -> Result
    ) throws(WARCError) -> Result {
        do throws(ByteStreamError) {
            return try body(reader)
        } catch {
            guard error.code != .unreadable else {
                throw WARCError(.unreadable, path: reader.path, detail: error.detail)
            }
            throw malformed(error.detail)
        }
    }

    func malformed(_ detail: String) -> WARCError {
        WARCError(.malformed, path: reader.path, detail: "the record at byte \(location.offset): \(detail)")
    }
}
