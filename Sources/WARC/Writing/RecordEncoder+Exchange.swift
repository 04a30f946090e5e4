/// The records of one exchange.
extension RecordEncoder {
    /// What names the records of an exchange.
    struct Naming {
        /// See ``CaptureOutput/seed``.
        let seed: UInt64
        /// The number of the answer's record; the request's has the next.
        let ordinal: UInt64

        func answer(_ block: DigestedBlock) -> RecordID {
            RecordID(digest: block.blockDigest, seed: seed, ordinal: ordinal)
        }

        func request(_ block: DigestedBlock) -> RecordID {
            RecordID(digest: block.blockDigest, seed: seed, ordinal: ordinal + 1)
        }
    }

    /// The block of the answer's record: for HTTP its head and body, else the content.
    ///
    /// - Throws: `unreadable` when the file of the body cannot be read or is shorter than said.
    mutating func answerBlock(_ exchange: WARCExchange) throws(WARCError) -> DigestedBlock {
        let response = exchange.response
        return try block(body: response.body) { head in
            if response.isHTTP { HTTPHead.write(response, method: exchange.request.method, to: &head) }
        }
    }

    /// Makes the members, the answer's last.
    ///
    /// - Parameters:
    ///   - block: That of the answer.
    ///   - original: An answer with the same payload, to which the record refers.
    /// - Returns: How far into the members the last one begins.
    mutating func append(
        _ exchange: WARCExchange, key: WARCRequestKey, block: DigestedBlock, original: CaptureOutput.Original?,
        naming: Naming
    ) throws(WARCError) -> Int64 {
        let response = exchange.response
        let id = naming.answer(block)
        guard response.isHTTP else {
            try append(
                .resource, id: id, date: response.date, contentType: response.type ?? WARCResponse.unknownType,
                block: block
            ) { record in
                RecordEncoder.appendCommon(response, key, requestID: nil, to: &record)
                RecordEncoder.append(payload: block, to: &record)
                record.bytes.append("\r\nX-OpenGauge-Status: " as StaticString)
                record.bytes.append(decimal: Int64(response.status))
                for field in response.headers {
                    record.append(field: "\r\nX-OpenGauge-Field: ", field.name)
                    record.append(field: ": ", field.value)
                }
            }
            return 0
        }
        let requestID = try append(exchange.request, key: key, date: response.date, answer: id, naming: naming)
        let lastMember = members.length
        let own = original == nil ? block : block.withoutBody(of: heads.bytes, algorithm: algorithm)
        try append(
            original == nil ? .response : .revisit, id: id, date: response.date, block: own
        ) { record in
            RecordEncoder.appendCommon(response, key, requestID: requestID, to: &record)
            RecordEncoder.append(payload: block, to: &record)
            if let original { RecordEncoder.append(original, to: &record) }
        }
        return lastMember
    }

    /// Writes the line of the index up to the place of the record.
    mutating func setIndexFront(
        _ response: WARCResponse, key: WARCRequestKey, payload: FinishedDigest, isRevisit: Bool
    ) {
        let ownType = response.isHTTP ? response.contentType : response.type ?? WARCResponse.unknownType
        setIndexFront { line in
            CDXJEntry.appendFront(
                request: key, date: response.date, contentType: isRevisit ? "warc/revisit" : ownType,
                status: response.status,
                payloadDigest: { line in
                    line.append(", \"digest\": \"" as StaticString)
                    payload.write(to: &line)
                    line.append(0x22)
                },
                failure: nil, to: &line)
        }
    }

    /// Makes the member that tells of a request without an answer, and its line of the index.
    mutating func append(_ failure: WARCFailure, naming: Naming) throws(WARCError) {
        let block = try block { failure.writeBlock(to: &$0) }
        try append(
            .metadata, id: naming.answer(block), date: failure.date, contentType: WARCFailure.contentType, block: block
        ) { record in
            record.append(.target)
            record.bytes.append(line: failure.request.url)
            failure.request.writeField(to: &record)
        }
        setIndexFront { line in
            CDXJEntry.appendFront(
                request: failure.request, date: failure.date, contentType: WARCFailure.contentType, status: nil,
                payloadDigest: { _ in }, failure: failure.code, to: &line)
        }
    }

    private mutating func append(
        _ request: WARCRequest, key: WARCRequestKey, date: Int64, answer: RecordID, naming: Naming
    ) throws(WARCError) -> RecordID {
        let block = try block(body: request.body.isEmpty ? .empty : .bytes(request.body)) { head in
            HTTPHead.write(request, to: &head)
        }
        let id = naming.request(block)
        try append(.request, id: id, date: date, block: block) { record in
            record.append(.target)
            record.bytes.append(line: key.url)
            RecordEncoder.append(concurrentTo: answer, to: &record)
        }
        return id
    }

    private static func appendCommon(
        _ response: WARCResponse, _ key: WARCRequestKey, requestID: RecordID?, to record: inout RecordBuilder
    ) {
        record.append(.target)
        record.bytes.append(line: key.url)
        if let requestID { append(concurrentTo: requestID, to: &record) }
        if let address = response.address {
            record.append(.address)
            record.bytes.append(line: address)
        }
        if let value = WARCAnswerField.protocolValue(response.protocolVersion) {
            record.append(field: "\r\nWARC-Protocol: ", value)
        }
        if response.isTruncated { record.bytes.append("\r\nWARC-Truncated: length" as StaticString) }
        key.writeField(to: &record)
        response.timings?.writeField(to: &record)
    }

    private static func append(concurrentTo other: RecordID, to record: inout RecordBuilder) {
        record.append(.concurrentTo)
        other.write(to: &record.bytes)
        record.bytes.append(0x3E)
    }

    private static func append(payload block: DigestedBlock, to record: inout RecordBuilder) {
        if block.body.length == 0, block.payloadDigest.algorithm == .sha256 { return record.append(.noPayload) }
        record.bytes.append("\r\nWARC-Payload-Digest: " as StaticString)
        block.payloadDigest.write(to: &record.bytes)
    }

    private static func append(_ original: CaptureOutput.Original, to record: inout RecordBuilder) {
        record.append(
            field: "\r\nWARC-Profile: ", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
        record.bytes.append("\r\nWARC-Refers-To: <urn:uuid:" as StaticString)
        original.id.write(to: &record.bytes)
        record.append(field: ">\r\nWARC-Refers-To-Target-URI: ", original.url)
        record.bytes.append("\r\nWARC-Refers-To-Date: " as StaticString)
        WARCDate.write(iso8601: original.date, to: &record.bytes)
        record.append(
            field: "\r\nX-OpenGauge-Refers-To: ", "\(original.location.fileName) \(original.location.offset)")
    }
}

extension WARCResponse {
    /// Of an answer that does not say what it is, where it must be said.
    fileprivate static let unknownType = "application/octet-stream"

    fileprivate var contentType: String? { headers.first(named: "Content-Type") }

    /// The type alone.
    fileprivate var type: String? { CDXJEntry.mime(contentType) }
}
