/// The records of one exchange.
struct ExchangeRecords {
    let exchange: WARCExchange
    let key: WARCRequestKey
    private let options: WARCWriterOptions
    private let seed: UInt64
    private let ordinal: UInt64

    /// - Parameter ordinal: The number of the answer's record; the request's has the next.
    init(exchange: WARCExchange, options: WARCWriterOptions, seed: UInt64, ordinal: UInt64) {
        self.exchange = exchange
        self.options = options
        self.seed = seed
        self.ordinal = ordinal
        key = exchange.request.key
    }

    private var response: WARCResponse { exchange.response }

    /// The block of the answer's record: for HTTP its head and body, else the content.
    func responseBlock() throws(WARCError) -> DigestedBlock {
        var head: [UInt8] = []
        if response.isHTTP { HTTPHead.write(response, method: exchange.request.method, to: &head) }
        return try DigestedBlock(head: head, body: response.body, algorithm: options.digest)
    }

    func responseID(_ block: DigestedBlock) -> RecordID {
        RecordID(digest: block.blockDigest.bytes, seed: seed, ordinal: ordinal)
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
                header.append(field: "WARC-Payload-Digest", block.payloadDigest.text)
                header.append(field: "X-OpenGauge-Status", String(response.status))
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
            header.append(field: "WARC-Payload-Digest", block.payloadDigest.text)
            if let original { append(original, to: &header) }
        }
        return lastMember
    }

    /// The line of the index up to the place of the record.
    func indexFront(_ block: DigestedBlock, isRevisit: Bool) -> [UInt8] {
        CDXJEntry.front(
            request: key, date: response.date,
            mime: isRevisit ? "warc/revisit" : mime ?? (response.isHTTP ? nil : "application/octet-stream"),
            status: response.status, payloadDigest: block.payloadDigest.text, failure: nil)
    }

    private var mime: String? { CDXJEntry.mime(response.headers.first(named: "Content-Type")) }

    private func encodeRequest(answer: RecordID, with encoder: RecordEncoder) throws(WARCError) -> RecordID {
        var head: [UInt8] = []
        HTTPHead.write(exchange.request, to: &head)
        let block = try DigestedBlock(
            head: head, body: .bytes(exchange.request.body), algorithm: options.digest)
        let id = RecordID(digest: block.blockDigest.bytes, seed: seed, ordinal: ordinal + 1)
        try encoder.append(
            .request, id: id, date: response.date, contentType: "application/http;msgtype=request", block: block
        ) { header in
            header.append(field: "WARC-Target-URI", key.url)
            header.append(field: "WARC-Concurrent-To", answer.text)
        }
        return id
    }

    private func appendCommon(to header: inout [UInt8], requestID: RecordID?) {
        header.append(field: "WARC-Target-URI", key.url)
        if let requestID { header.append(field: "WARC-Concurrent-To", requestID.text) }
        if let address = response.address { header.append(field: "WARC-IP-Address", address) }
        if let value = WARCAnswerField.protocolValue(response.protocolVersion) {
            header.append(field: "WARC-Protocol", value)
        }
        if response.isTruncated { header.append(field: "WARC-Truncated", "length") }
        if let value = key.fieldValue { header.append(field: "X-OpenGauge-Request", value) }
        if let timings = response.timings { header.append(field: "X-OpenGauge-Timings", timings.fieldValue) }
    }

    private func append(_ original: CaptureOutput.Original, to header: inout [UInt8]) {
        header.append(
            field: "WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest")
        header.append(field: "WARC-Refers-To", original.id.text)
        header.append(field: "WARC-Refers-To-Target-URI", original.url)
        header.append(field: "WARC-Refers-To-Date", WARCDate.iso8601(original.date))
        header.append(
            field: "X-OpenGauge-Refers-To", "\(original.location.fileName) \(original.location.offset)")
    }
}
