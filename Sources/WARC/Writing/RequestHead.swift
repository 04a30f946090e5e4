/// The head of a request; what stands behind the host is the same for most that follow one another.
struct RequestHead: ~Copyable {
    /// The whole head.
    private(set) var bytes = ByteBuilder()
    /// What comes before the path.
    private var method = ByteBuilder()
    /// What comes behind the host.
    private var tail: CodedBytes
    private var headers: [WARCField]?
    /// nil where the head is not made of such parts.
    private var url: RecordURL.Parts?

    init(_ codes: LiteralCodes) { tail = CodedBytes(codes) }

    /// - Parameter url: That of the request.
    mutating func set(_ request: WARCRequest, _ url: borrowing RecordURL) {
        bytes.clear()
        self.url = nil
        guard let parts = url.parts, request.body.isEmpty, setTail(request.headers) else {
            return HTTPHead.write(request, to: &bytes)
        }
        self.url = parts
        method.clear()
        method.append(line: request.method)
        method.append(0x20)
        bytes.append(method.bytes)
        bytes.append(UnsafeRawBufferPointer(rebasing: url.bytes[parts.path]))
        bytes.append(KnownRun.requestHost.text)
        bytes.append(UnsafeRawBufferPointer(rebasing: url.bytes[parts.authority]))
        bytes.append(tail.bytes.bytes)
    }

    /// Writes the head.
    ///
    /// - Parameter place: Where the URL stands in the record already.
    mutating func append(to record: inout CodedBytes, urlAt place: Int) {
        guard let url else { return record.bytes.append(bytes.bytes) }
        record.bytes.append(method.bytes)
        record.append(copyOf: url.path.lowerBound + place..<url.path.upperBound + place)
        record.append(.requestHost)
        record.append(copyOf: url.authority.lowerBound + place..<url.authority.upperBound + place)
        record.append(tail.run())
    }

    /// - Returns: false when the fields have the host among them.
    private mutating func setTail(_ headers: [WARCField]) -> Bool {
        if headers == self.headers { return true }
        guard headers.first(named: "Host") == nil else { return false }
        tail.clear()
        tail.bytes.append("\r\n" as StaticString)
        for field in headers { tail.bytes.append(field) }
        tail.bytes.append("\r\n" as StaticString)
        self.headers = headers
        return true
    }
}
