import ByteStreams

/// Makes the index of a segment from its records.
struct SegmentIndexer {
    let path: String
    let fileName: String
    let limits: WARCReadingLimits
    private(set) var problems: [WARCProblem] = []
    private var request: (id: String?, concurrentTo: String?, key: WARCRequestKey)?
    /// An answer whose request may come right behind it.
    private var held: (id: String?, concurrentTo: String?, entry: CDXJEntry)?

    init(path: String, fileName: String, limits: WARCReadingLimits) {
        self.path = path
        self.fileName = fileName
        self.limits = limits
    }

    /// Hands out an entry for each answer and failure behind `offset`, and says where the last whole record ends.
    mutating func run(
        from offset: Int64, _ body: (CDXJEntry) throws(WARCError) -> Void
    ) throws(WARCError) -> Int64 {
        let reader = try WARCReader(path: path, offset: offset, limits: limits)
        while let record = try reader.next() {
            // A block that cannot be read to its end shows when the record is finished.
            guard let found = try? self.entry(record, reader), let length = try reader.finishRecord() else { continue }
            switch found {
            case .request(let key):
                let new = (record.id, record.fields.first(named: "WARC-Concurrent-To"), key)
                if let held, SegmentIndexer.belongTogether(held, new) {
                    var entry = held.entry
                    entry.request = key
                    try body(entry)
                    self.held = nil
                } else {
                    request = new
                }
            case .answer(var entry, let isJoined):
                entry.length = length
                if let held { try body(held.entry) }
                held = nil
                if isJoined {
                    try body(entry)
                } else {
                    held = (record.id, record.fields.first(named: "WARC-Concurrent-To"), entry)
                }
            case .other: continue
            }
        }
        if let held { try body(held.entry) }
        problems = reader.problems
        return reader.endOfLastWholeRecord
    }

    private enum Found {
        case request(WARCRequestKey)
        /// An entry without its length, and whether its request is known.
        case answer(CDXJEntry, isJoined: Bool)
        case other
    }

    private mutating func entry(_ record: WARCRecord, _ reader: WARCReader) throws(ByteStreamError) -> Found {
        guard let url = record.targetURI, let date = record.date else { return .other }
        let field = record.fields.first(named: WARCRequestKey.fieldName)
        var entry = CDXJEntry(
            request: WARCRequestKey(url: url, field: field), date: date,
            payloadDigest: record.fields.first(named: "WARC-Payload-Digest"), length: 0, offset: record.offset,
            fileName: fileName)
        switch record.type {
        case .request: return .request(try SegmentIndexer.key(url, reader))
        case .response, .revisit:
            guard let head = try reader.readHTTPHead() else { return .other }
            let type = head.fields.first(named: "Content-Type")
            entry.mime = record.type == .revisit ? "warc/revisit" : CDXJEntry.mime(type)
            entry.status = head.status
            if field != nil { return .answer(entry, isJoined: true) }
            let own = (record.id, record.fields.first(named: "WARC-Concurrent-To"), entry)
            guard let request, SegmentIndexer.belongTogether(own, request) else {
                return .answer(entry, isJoined: false)
            }
            entry.request = request.key
            self.request = nil
            return .answer(entry, isJoined: true)
        case .resource:
            entry.mime = CDXJEntry.mime(record.fields.first(named: "Content-Type"))
            entry.status = record.fields.first(named: WARCAnswerField.status).flatMap { Int($0) }
            return .answer(entry, isJoined: true)
        case .metadata:
            guard let failure = try WARCFailure(record, reader) else { return .other }
            entry.mime = WARCFailure.contentType
            entry.failure = failure.code
            return .answer(entry, isJoined: true)
        default: return .other
        }
    }

    private static func key(_ url: String, _ reader: WARCReader) throws(ByteStreamError) -> WARCRequestKey {
        let head = try reader.readHTTPHead()
        var digester = Digester(.sha256)
        var hasBody = false
        try reader.forEachChunk(size: 4_096) {
            digester.update($0)
            hasBody = true
        }
        let method = head?.firstLine.split(separator: " ").first ?? "GET"
        return WARCRequestKey(
            String(method), url, bodyDigest: hasBody ? digester.finish().text : nil,
            range: head?.fields.first(named: "Range"))
    }

    private static func belongTogether(
        _ answer: (id: String?, concurrentTo: String?, entry: CDXJEntry),
        _ request: (id: String?, concurrentTo: String?, key: WARCRequestKey)
    ) -> Bool {
        guard answer.entry.request.url == request.key.url else { return false }
        if let id = answer.id, id == request.concurrentTo { return true }
        if let id = request.id, id == answer.concurrentTo { return true }
        return answer.concurrentTo == nil && request.concurrentTo == nil
    }
}
