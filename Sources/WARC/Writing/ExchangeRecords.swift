/// The records of one exchange.
struct ExchangeRecords {
    let exchange: WARCExchange
    let key: WARCRequestKey
    private let options: WARCWriterOptions
    private let seed: UInt64
    private let ordinal: UInt64

    /// - Parameters:
    ///   - key: Of the request.
    ///   - ordinal: The number of the answer's record; the request's has the next.
    init(_ exchange: WARCExchange, key: WARCRequestKey, options: WARCWriterOptions, seed: UInt64, ordinal: UInt64) {
        self.exchange = exchange
        self.key = key
        self.options = options
        self.seed = seed
        self.ordinal = ordinal
    }

    private var response: WARCResponse { exchange.response }
    private static let usualHead = 512

    /// The block of the answer's record: for HTTP its head and body, else the content.
    func responseBlock() throws(WARCError) -> DigestedBlock {
        var head: [UInt8] = []
        if response.isHTTP {
            head.reserveCapacity(ExchangeRecords.usualHead)
            HTTPHead.write(response, method: exchange.request.method, to: &head)
        }
        return try DigestedBlock(head: head, body: response.body, algorithm: options.digest)
    }

    func responseID(_ block: DigestedBlock) -> RecordID {
        RecordID(digest: block.blockDigest, seed: seed, ordinal: ordinal)
    }

    /// Makes the members, the answer's last.
    ///
    /// - Returns: How far into the encoder's members the last one begins.
    func encode(
        _ block: DigestedBlock, original: CaptureOutput.Original?, with encoder: RecordEncoder
    ) throws(WARCError) -> Int64 {
        let id = responseID(block)
        guard response.isHTTP else {
            try encoder.append(
                .resource, id: id, date: response.date, contentType: mime ?? "application/octet-stream", block: block
            ) { header in
                appendCommon(to: &header, requestID: nil)
                header.append(field: "WARC-Payload-Digest", block.payloadDigest.write)
                header.append(field: "X-OpenGauge-Status") { $0.append(decimal: Int64(response.status)) }
                for field in response.headers {
                    header.append(field: "X-OpenGauge-Field", "\(field.name): \(field.value)")
                }
            }
            return 0
        }
        let requestID = try encodeRequest(answer: id, with: encoder)
        let lastMember = encoder.members.length
        try encoder.append(
            original == nil ? .response : .revisit, id: id, date: response.date,
            contentType: "application/http;msgtype=response",
            block: original == nil ? block : block.withoutBody(algorithm: options.digest)
        ) { header in
            appendCommon(to: &header, requestID: requestID)
            header.append(field: "WARC-Payload-Digest", block.payloadDigest.write)
            if let original { append(original, to: &header) }
        }
        return lastMember
    }

    /// Writes the line of the index up to the place of the record.
    func appendIndexFront(_ block: DigestedBlock, isRevisit: Bool, to line: inout [UInt8]) {
        CDXJEntry.appendFront(
            request: key, date: response.date,
            mime: isRevisit ? "warc/revisit" : mime ?? (response.isHTTP ? nil : "application/octet-stream"),
            status: response.status,
            payloadDigest: { line in
                line.append(", \"digest\": \"" as StaticString)
                block.payloadDigest.write(to: &line)
                line.append(0x22)
            },
            failure: nil, to: &line)
    }

    private var mime: String? { CDXJEntry.mime(response.headers.first(named: "Content-Type")) }

    private func encodeRequest(answer: RecordID, with encoder: RecordEncoder) throws(WARCError) -> RecordID {
        var head: [UInt8] = []
        head.reserveCapacity(ExchangeRecords.usualHead)
        HTTPHead.write(exchange.request, to: &head)
        let block = try DigestedBlock(
            head: head, body: .bytes(exchange.request.body), algorithm: options.digest)
        let id = RecordID(digest: block.blockDigest, seed: seed, ordinal: ordinal + 1)
        try encoder.append(
            .request, id: id, date: response.date, contentType: "application/http;msgtype=request", block: block
        ) { header in
            header.append(field: "WARC-Target-URI", key.url)
            header.append(field: "WARC-Concurrent-To", answer.write)
        }
        return id
    }

    private func appendCommon(to header: inout [UInt8], requestID: RecordID?) {
        header.append(field: "WARC-Target-URI", key.url)
        if let requestID { header.append(field: "WARC-Concurrent-To", requestID.write) }
        if let address = response.address { header.append(field: "WARC-IP-Address", address) }
        if let value = WARCAnswerField.protocolValue(response.protocolVersion) {
            header.append(field: "WARC-Protocol", value)
        }
        if response.isTruncated { header.append(field: "WARC-Truncated", "length") }
        key.writeField(to: &header)
        if let timings = response.timings { header.append(field: "X-OpenGauge-Timings", timings.write) }
    }

    private func append(_ original: CaptureOutput.Original, to header: inout [UInt8]) {
        header.append(
            field: "WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
        header.append(field: "WARC-Refers-To", original.id.write)
        header.append(field: "WARC-Refers-To-Target-URI", original.url)
        header.append(field: "WARC-Refers-To-Date") { WARCDate.write(iso8601: original.date, to: &$0) }
        header.append(
            field: "X-OpenGauge-Refers-To", "\(original.location.fileName) \(original.location.offset)")
    }
}
