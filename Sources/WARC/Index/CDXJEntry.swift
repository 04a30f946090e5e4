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

    /// Room for most lines, in bytes.
    static let usualLine = 512

    /// The type alone of a `Content-Type` value.
    static func mime(_ contentType: String?) -> String? {
        let type = contentType?.utf8.prefix { $0 != 0x3B && $0 > 0x20 }
        return type.flatMap { $0.isEmpty ? nil : String(Substring($0)) }
    }

    /// Writes the line with its line feed.
    func write(to line: inout [UInt8]) {
        CDXJEntry.appendFront(
            request: request, date: date, mime: mime, status: status,
            payloadDigest: { bytes in payloadDigest.map { bytes.append(member: "digest", $0) } ?? () },
            failure: failure, to: &line)
        CDXJEntry.appendBack(length: length, offset: offset, fileName: fileName, to: &line)
    }

    /// Writes the line up to what is known only when the record has its place.
    ///
    /// - Parameter payloadDigest: Writes the member `digest`, if there is one.
    static func appendFront(
        request: WARCRequestKey, date: Int64, mime: String?, status: Int?, payloadDigest: (inout [UInt8]) -> Void,
        failure: String?, to line: inout [UInt8]
    ) {
        SURT.write(request, to: &line)
        line.append(0x20)
        WARCDate.write(timestamp14: date, to: &line)
        line.append(" {\"url\": \"" as StaticString)
        line.append(json: request.url)
        line.append(0x22)
        if let mime { line.append(member: "mime", mime) }
        if let status {
            line.append(", \"status\": \"" as StaticString)
            line.append(decimal: Int64(status))
            line.append(0x22)
        }
        payloadDigest(&line)
        if request.method != "GET" { line.append(member: "method", request.method) }
        if let digest = request.bodyDigest { line.append(member: "requestDigest", digest) }
        if let range = request.range { line.append(member: "range", range) }
        if let failure { line.append(member: "failure", failure) }
    }

    static func appendBack(length: Int64, offset: Int64, fileName: String, to line: inout [UInt8]) {
        line.append(", \"length\": \"" as StaticString)
        line.append(decimal: length)
        line.append("\", \"offset\": \"" as StaticString)
        line.append(decimal: offset)
        line.append("\", \"filename\": \"" as StaticString)
        line.append(json: fileName)
        line.append("\"}\n" as StaticString)
    }
}

extension [UInt8] {
    /// `, "name": "value"`.
    fileprivate mutating func append(member name: StaticString, _ value: String) {
        append(", \"" as StaticString)
        append(name)
        append("\": \"" as StaticString)
        append(json: value)
        append(0x22)
    }

    /// A text as it stands between the quotes of a JSON string.
    fileprivate mutating func append(json text: String) {
        let first = count
        append(contentsOf: text.utf8)
        let isPlain = withUnsafeBufferPointer { !$0[first...].contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } }
        if isPlain { return }
        let raw = Array(self[first...])
        removeSubrange(first...)
        for byte in raw {
            switch byte {
            case 0x22, 0x5C:
                append(0x5C)
                append(byte)
            case 0..<0x20:
                append("\\u00" as StaticString)
                append(UInt8.hexadecimalDigit(byte >> 4))
                append(UInt8.hexadecimalDigit(byte & 15))
            default: append(byte)
            }
        }
    }
}
