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

    /// The line with its line feed.
    var line: [UInt8] {
        var line = CDXJEntry.front(
            request: request, date: date, mime: mime, status: status, payloadDigest: payloadDigest, failure: failure)
        CDXJEntry.appendBack(length: length, offset: offset, fileName: fileName, to: &line)
        return line
    }

    /// The line up to what is known only when the record has its place.
    static func front(
        request: WARCRequestKey, date: Int64, mime: String?, status: Int?, payloadDigest: String?, failure: String?
    ) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(384)
        line.append(contentsOf: SURT.key(request))
        line.append(0x20)
        line.append(contentsOf: WARCDate.timestamp14(date))
        line.append(" {\"url\": \"" as StaticString)
        line.append(json: request.url)
        line.append(0x22)
        func add(_ name: StaticString, _ value: String?) {
            guard let value else { return }
            line.append(", \"" as StaticString)
            line.append(name)
            line.append("\": \"" as StaticString)
            line.append(json: value)
            line.append(0x22)
        }
        add("mime", mime)
        add("status", status.map { String($0) })
        add("digest", payloadDigest)
        if request.method != "GET" { add("method", request.method) }
        add("requestDigest", request.bodyDigest)
        add("range", request.range)
        add("failure", failure)
        return line
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
    /// A text as it stands between the quotes of a JSON string.
    fileprivate mutating func append(json text: String) {
        let first = count
        append(contentsOf: text.utf8)
        guard self[first...].contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return }
        let raw = Array(self[first...])
        removeSubrange(first...)
        for byte in raw {
            switch byte {
            case 0x22, 0x5C:
                append(0x5C)
                append(byte)
            case 0..<0x20:
                append("\\u00" as StaticString)
                append(FinishedDigest.hexadecimalDigit(byte >> 4))
                append(FinishedDigest.hexadecimalDigit(byte & 15))
            default: append(byte)
            }
        }
    }
}
