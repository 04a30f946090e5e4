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
            ) { header in
                RecordEncoder.appendCommon(response, key, requestID: nil, to: &header)
                RecordEncoder.append(payload: block, to: &header)
                header.append("X-OpenGauge-Status: " as StaticString)
                header.append(decimal: Int64(response.status))
                header.append("\r\n" as StaticString)
                for field in response.headers {
                    header.append("X-OpenGauge-Field: " as StaticString)
                    header.append(field)
                }
            }
            return 0
        }
        let requestID = try append(exchange.request, key: key, date: response.date, answer: id, naming: naming)
        let lastMember = members.length
        let own = original == nil ? block : block.withoutBody(of: heads.bytes, algorithm: algorithm)
        try append(
            original == nil ? .response : .revisit, id: id, date: response.date,
            contentType: "application/http;msgtype=response", block: own
        ) { header in
            RecordEncoder.appendCommon(response, key, requestID: requestID, to: &header)
            RecordEncoder.append(payload: block, to: &header)
            if let original { RecordEncoder.append(original, to: &header) }
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
        ) { header in
            header.append(field: "WARC-Target-URI: ", failure.request.url)
            failure.request.writeField(to: &header)
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
        try append(
            .request, id: id, date: date, contentType: "application/http;msgtype=request", block: block
        ) { header in
            header.append(field: "WARC-Target-URI: ", key.url)
            RecordEncoder.append(concurrentTo: answer, to: &header)
        }
        return id
    }

    private static func appendCommon(
        _ response: WARCResponse, _ key: WARCRequestKey, requestID: RecordID?, to header: inout ByteBuilder
    ) {
        header.append(field: "WARC-Target-URI: ", key.url)
        if let requestID { append(concurrentTo: requestID, to: &header) }
        if let address = response.address { header.append(field: "WARC-IP-Address: ", address) }
        if let value = WARCAnswerField.protocolValue(response.protocolVersion) {
            header.append(field: "WARC-Protocol: ", value)
        }
        if response.isTruncated { header.append("WARC-Truncated: length\r\n" as StaticString) }
        key.writeField(to: &header)
        guard let timings = response.timings else { return }
        header.append("X-OpenGauge-Timings: " as StaticString)
        timings.write(to: &header)
        header.append("\r\n" as StaticString)
    }

    private static func append(concurrentTo other: RecordID, to header: inout ByteBuilder) {
        header.append("WARC-Concurrent-To: <" as StaticString)
        other.write(to: &header)
        header.append(">\r\n" as StaticString)
    }

    private static func append(payload block: DigestedBlock, to header: inout ByteBuilder) {
        header.append("WARC-Payload-Digest: " as StaticString)
        block.payloadDigest.write(to: &header)
        header.append("\r\n" as StaticString)
    }

    private static func append(_ original: CaptureOutput.Original, to header: inout ByteBuilder) {
        header.append(
            "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n" as StaticString)
        header.append("WARC-Refers-To: <" as StaticString)
        original.id.write(to: &header)
        header.append(">\r\n" as StaticString)
        header.append(field: "WARC-Refers-To-Target-URI: ", original.url)
        header.append("WARC-Refers-To-Date: " as StaticString)
        WARCDate.write(iso8601: original.date, to: &header)
        header.append(
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
