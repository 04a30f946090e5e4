/// One line of a CDXJ index: `<key> <14 digits> {"url": …}`.
///
/// The members are those of `pywb` and `cdxj-indexer`; `method`, `requestDigest` and `range` stand there for requests
/// that are not a plain GET, `failure` for a request without an answer.
struct CDXJEntry: Hashable {
    var request: WARCRequestKey
    /// In milliseconds since 1970-01-01T00:00:00Z; the line has the seconds.
    var date: Int64
    var mime: String?
    var status: Int?
    var payloadDigest: String?
    var failure: String?
    /// Of the record as it lies in the segment.
    var length: Int64
    var offset: Int64
    var fileName: String

    /// The type alone of a `Content-Type` value.
    static func mime(_ contentType: String?) -> String? {
        let type = contentType?.utf8.prefix { $0 != 0x3B && $0 > 0x20 }
        return type.flatMap { $0.isEmpty ? nil : String(Substring($0)) }
    }

    /// Writes the line with its line feed.
    func write(_ memory: inout CDXJMemory, to line: inout ByteBuilder) {
        CDXJEntry.appendFront(
            request: request, date: date, contentType: mime, status: status,
            payloadDigest: { line in
                if let payloadDigest { line.append(member: ", \"digest\": \"", payloadDigest) }
            },
            failure: failure, &memory, to: &line)
        CDXJEntry.appendBack(length: length, offset: offset, fileName: fileName, to: &line)
    }

    /// The member `digest` of an answer without a body.
    static var digestOfNothing: StaticString {
        ", \"digest\": \"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\""
    }

    /// Writes the line up to what is known only when the record has its place.
    ///
    /// - Parameters:
    ///   - contentType: What stands before its parameters becomes the member `mime`.
    ///   - payloadDigest: Writes the member `digest`, if there is one.
    static func appendFront(
        request: WARCRequestKey, date: Int64, contentType: String?, status: Int?,
        payloadDigest: (inout ByteBuilder) -> Void, failure: String?, _ memory: inout CDXJMemory,
        to line: inout ByteBuilder
    ) {
        SURT.write(request, memory.hosts, to: &line)
        memory.appendTime(date, to: &line)
        line.append(json: request.url)
        line.append(0x22)
        if let contentType { line.append(typeOf: contentType) }
        if let status {
            line.append(", \"status\": \"" as StaticString)
            line.append(decimal: Int64(status))
            line.append(0x22)
        }
        payloadDigest(&line)
        if request.method != "GET" { line.append(member: ", \"method\": \"", request.method) }
        if let digest = request.bodyDigest { line.append(member: ", \"requestDigest\": \"", digest) }
        if let range = request.range { line.append(member: ", \"range\": \"", range) }
        if let failure { line.append(member: ", \"failure\": \"", failure) }
    }

    static func appendBack(length: Int64, offset: Int64, fileName: String, to line: inout ByteBuilder) {
        line.append(", \"length\": \"" as StaticString)
        line.append(decimal: length)
        line.append("\", \"offset\": \"" as StaticString)
        line.append(decimal: offset)
        line.append("\", \"filename\": \"" as StaticString)
        line.append(json: fileName)
        line.append("\"}\n" as StaticString)
    }
}

extension ByteBuilder {
    /// `, "name": "value"`, of which `front` is what precedes the value.
    fileprivate mutating func append(member front: StaticString, _ value: String) {
        append(front)
        append(json: value)
        append(0x22)
    }

    /// The member `mime`, unless the type is empty.
    fileprivate mutating func append(typeOf contentType: String) {
        let before = count
        append(", \"mime\": \"" as StaticString)
        let first = count
        append(contentType)
        let end = bytes[first...].firstIndex { $0 == 0x3B || $0 <= 0x20 } ?? count
        shorten(to: end == first ? before : end)
        guard end > first else { return }
        escapeJSON(from: first)
        append(0x22)
    }
}
