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
        answerHead.clear()
        if exchange.response.isHTTP {
            HTTPHead.write(exchange.response, method: exchange.request.method, to: &answerHead)
        }
        return try answerBlock(body: exchange.response.body)
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
        let id = naming.answer(block)
        set(key.url, date: exchange.response.date)
        guard exchange.response.isHTTP else {
            try appendResource(exchange.response, key: key, id: id, block: block)
            return 0
        }
        try append(exchange.request, answer: id, naming: naming)
        let lastMember = members.length
        beginRecord(original == nil ? .response : .revisit, id: id)
        appendCommon(exchange.response, key)
        if let original {
            RecordEncoder.append(original, to: &record.bytes)
            try endRecord(block.withoutBody(of: answerHead.bytes, algorithm: algorithm), hasPayload: true)
        } else {
            try endRecord(block, hasPayload: true)
        }
        return lastMember
    }

    /// Writes the line of the index up to the place of the record.
    mutating func setIndexFront(
        _ response: WARCResponse, key: WARCRequestKey, block: DigestedBlock, isRevisit: Bool
    ) {
        let ownType = response.isHTTP ? response.contentType : response.type ?? WARCResponse.unknownType
        let hasConstantDigest = block.hasNoPayload && algorithm == .sha256
        setIndexFront { memory, line in
            CDXJEntry.appendFront(
                request: key, date: response.date, contentType: isRevisit ? "warc/revisit" : ownType,
                status: response.status,
                payloadDigest: { line in
                    if hasConstantDigest { return line.append(CDXJEntry.digestOfNothing) }
                    line.append(", \"digest\": \"" as StaticString)
                    block.payloadDigest.write(to: &line)
                    line.append(0x22)
                },
                failure: nil, &memory, to: &line)
        }
    }

    /// Makes the member that tells of a request without an answer, and its line of the index.
    mutating func append(_ failure: WARCFailure, naming: Naming) throws(WARCError) {
        answerHead.clear()
        failure.writeBlock(to: &answerHead)
        let block = try answerBlock()
        set(failure.request.url, date: failure.date)
        beginRecord(.metadata, id: naming.answer(block))
        appendDateAndURL()
        failure.request.writeField(to: &record)
        try endRecord(block, contentType: WARCFailure.contentType)
        setIndexFront { memory, line in
            CDXJEntry.appendFront(
                request: failure.request, date: failure.date, contentType: WARCFailure.contentType, status: nil,
                payloadDigest: { _ in }, failure: failure.code, &memory, to: &line)
        }
    }

    private mutating func append(
        _ request: WARCRequest, answer: RecordID, naming: Naming
    ) throws(WARCError) {
        requestHead.set(request, url)
        let block = try DigestedBlock(
            .request, head: requestHead.bytes.bytes, body: request.body.isEmpty ? .empty : .bytes(request.body),
            algorithm: algorithm)
        beginRecord(.request, id: naming.request(block), concurrentTo: answer)
        appendDateAndURL()
        try endRecord(block)
    }

    private mutating func appendResource(
        _ response: WARCResponse, key: WARCRequestKey, id: RecordID, block: DigestedBlock
    ) throws(WARCError) {
        beginRecord(.resource, id: id)
        appendCommon(response, key)
        record.bytes.append("\r\nX-OpenGauge-Status: " as StaticString)
        record.bytes.append(decimal: Int64(response.status))
        for field in response.headers {
            record.bytes.append("\r\nX-OpenGauge-Field: " as StaticString)
            record.bytes.append(line: field.name)
            record.bytes.append(": " as StaticString)
            record.bytes.append(line: field.value)
        }
        try endRecord(block, hasPayload: true, contentType: response.type ?? WARCResponse.unknownType)
    }

    private mutating func appendCommon(_ response: WARCResponse, _ key: WARCRequestKey) {
        appendDateAndURL()
        if let address = response.address {
            record.append(.address)
            record.bytes.append(line: address)
        }
        if let value = WARCAnswerField.protocolValue(response.protocolVersion) {
            record.bytes.append("\r\nWARC-Protocol: " as StaticString)
            record.bytes.append(line: value)
        }
        if response.isTruncated { record.bytes.append("\r\nWARC-Truncated: length" as StaticString) }
        key.writeField(to: &record)
        response.timings?.writeField(to: &record)
    }

    private static func append(_ original: CaptureOutput.Original, to record: inout ByteBuilder) {
        record.append(
            "\r\nWARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest" as StaticString)
        record.append("\r\nWARC-Refers-To: <urn:uuid:" as StaticString)
        original.id.write(to: &record)
        record.append(">\r\nWARC-Refers-To-Target-URI: " as StaticString)
        record.append(line: original.url)
        record.append("\r\nWARC-Refers-To-Date: " as StaticString)
        WARCDate.write(iso8601: original.date, to: &record)
        record.append("\r\nX-OpenGauge-Refers-To: " as StaticString)
        record.append(line: "\(original.location.fileName) \(original.location.offset)")
    }
}

extension WARCResponse {
    /// Of an answer that does not say what it is, where it must be said.
    fileprivate static let unknownType = "application/octet-stream"

    fileprivate var contentType: String? { headers.first(named: "Content-Type") }

    /// The type alone.
    fileprivate var type: String? { CDXJEntry.mime(contentType) }
}
