import ByteStreams

/// Takes an answer out of its record.
struct AnswerExtraction {
    let directory: String
    let limits: WARCReadingLimits
    /// Where bodies go that cannot be read in the segment itself.
    let scratchDirectory: String

    /// Finds the record for a URL and a date, to which another record refers.
    typealias Finder = (_ url: String, _ date: Int64) throws(WARCError) -> WARCLocation?

    /// - Parameter request: What the record must answer; nil for anything.
    /// - Returns: nil when it answers another request.
    func answer(
        at location: WARCLocation, to request: WARCRequestKey?, find: Finder
    ) throws(WARCError) -> WARCAnswer? {
        let opened = try OpenRecord(directory: directory, location: location, limits: limits)
        let record = opened.record
        if let request, !opened.answers(request) { return nil }
        switch record.type {
        case .metadata:
            if let failure = try opened.attempt({ reader throws(ByteStreamError) in try WARCFailure(record, reader) }) {
                return .failure(failure)
            }
        case .resource:
            var response = commonResponse(record)
            response.body = try PayloadSpool(scratchDirectory: scratchDirectory).body(of: opened, isChunked: false)
            return .response(response)
        case .response, .revisit:
            let head = try opened.attempt { reader throws(ByteStreamError) in try reader.readHTTPHead() }
            guard let head, let status = head.status else { break }
            var response = commonResponse(record)
            response.status = status
            response.headers = head.originalFields
            if record.fields.first(named: "WARC-Protocol") == nil {
                response.protocolVersion = String(head.firstLine.prefix { $0 != " " })
            }
            response.body = try payload(opened, head, find)
            return .response(response)
        default: break
        }
        throw opened.malformed("it is no answer")
    }

    /// What the header of the record says of the answer.
    private func commonResponse(_ record: WARCRecord) -> WARCResponse {
        func field(_ name: String) -> String? { record.fields.first(named: name) }
        let headers = record.fields.filter { $0.isNamed(WARCAnswerField.header) }.compactMap { field -> WARCField? in
            guard let colon = field.value.firstIndex(of: ":") else { return nil }
            let value = field.value[field.value.index(after: colon)...].drop { $0 == " " }
            return WARCField(String(field.value[..<colon]), String(value))
        }
        let isFile = record.targetURI?.hasPrefix("file:") == true
        return WARCResponse(
            status: field(WARCAnswerField.status).flatMap { Int($0) } ?? 200,
            protocolVersion: field("WARC-Protocol").map(WARCAnswerField.protocolVersion) ?? (isFile ? "FILE" : "FTP"),
            headers: headers, date: record.date ?? 0, address: field("WARC-IP-Address"),
            timings: field(WARCTimings.fieldName).map { WARCTimings(field: $0) },
            isTruncated: field("WARC-Truncated") != nil)
    }

    /// The body in the record, or in the one it refers to.
    private func payload(
        _ opened: OpenRecord, _ head: HTTPHead, _ find: Finder
    ) throws(WARCError) -> WARCBody {
        let spool = PayloadSpool(scratchDirectory: scratchDirectory)
        guard opened.record.type == .revisit else { return try spool.body(of: opened, isChunked: head.isChunked) }
        guard let location = try referredLocation(opened.record, find) else {
            throw opened.malformed("the record it refers to is not in the capture")
        }
        let original = try OpenRecord(directory: directory, location: location, limits: limits)
        guard original.record.type == .response, original.payloadDigest == opened.payloadDigest,
            let originalHead = try original.attempt({ reader throws(ByteStreamError) in try reader.readHTTPHead() })
        else { throw opened.malformed("the record it refers to has another payload") }
        return try spool.body(of: original, isChunked: originalHead.isChunked)
    }

    private func referredLocation(_ record: WARCRecord, _ find: Finder) throws(WARCError) -> WARCLocation? {
        let place = record.fields.first(named: WARCAnswerField.refersTo)?.split(separator: " ")
        if let place, place.count == 2, !place[0].contains("/"), let offset = Int64(place[1]), offset >= 0 {
            return WARCLocation(fileName: String(place[0]), offset: offset)
        }
        guard let url = record.fields.first(named: "WARC-Refers-To-Target-URI"),
            let date = record.fields.first(named: "WARC-Refers-To-Date").flatMap(WARCDate.milliseconds)
        else { return nil }
        return try find(url, date)
    }
}
