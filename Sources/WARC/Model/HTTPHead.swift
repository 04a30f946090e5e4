/// The head of an HTTP message in a record: its first line and its fields.
///
/// A body is archived without its transfer coding. The fields that no longer fit it are kept under other names, and
/// given their own again when the record is read; the field put in their place is then left out.
struct HTTPHead: Hashable {
    /// Such as `HTTP/1.1 200 OK` or `GET /path HTTP/1.1`.
    var firstLine: String
    var fields: [WARCField]

    private static let originalPrefix = "X-Archive-Orig-"
    private static let replacedNames = ["Transfer-Encoding", "Content-Length"]

    /// Writes the head of an answer with a body of `length` bytes.
    static func write(_ response: WARCResponse, method: String, to block: inout [UInt8]) {
        block.append(response.protocolVersion == "HTTP/1.0" ? "HTTP/1.0 " : "HTTP/1.1 " as StaticString)
        block.append(decimal: Int64(response.status))
        block.append(" \r\n" as StaticString)
        let length = response.body.length
        var mustCorrect = response.headers.contains { $0.isNamed("Transfer-Encoding") }
        if !mustCorrect, length > 0, let stated = response.headers.first(named: "Content-Length") {
            mustCorrect = Int64(stated) != length
        }
        var isCorrected = false
        for field in response.headers {
            if mustCorrect, replacedNames.contains(where: { field.isNamed($0) }) {
                block.append(originalPrefix)
                write(field, to: &block)
                if !isCorrected, method != "HEAD" {
                    block.append(field: "Content-Length", String(length))
                    isCorrected = true
                }
            } else {
                write(field, to: &block)
            }
        }
        block.append("\r\n" as StaticString)
    }

    /// Writes the head of a request.
    static func write(_ request: WARCRequest, to block: inout [UInt8]) {
        let (authority, path) = HTTPHead.split(url: request.url)
        block.append(line: request.method)
        block.append(0x20)
        if path.utf8.first != 0x2F, !authority.isEmpty { block.append(0x2F) }
        block.append(line: path)
        block.append(" HTTP/1.1\r\n" as StaticString)
        if request.headers.first(named: "Host") == nil { block.append(field: "Host", authority) }
        for field in request.headers { write(field, to: &block) }
        if !request.body.isEmpty, request.headers.first(named: "Content-Length") == nil {
            block.append(field: "Content-Length", String(request.body.count))
        }
        block.append("\r\n" as StaticString)
    }

    /// The second word of the first line of an answer.
    var status: Int? {
        let words = firstLine.split(separator: " ")
        return words.count > 1 ? Int(words[1]) : nil
    }

    /// Whether the body was archived in its chunks, as other tools do.
    var isChunked: Bool {
        fields.first(named: "Transfer-Encoding")?.lowercased().contains("chunked") == true
    }

    /// The fields as they came over the wire.
    var originalFields: [WARCField] {
        guard fields.contains(where: HTTPHead.isRenamed) else { return fields }
        return fields.compactMap { field in
            if HTTPHead.isRenamed(field) {
                return WARCField(String(field.name.dropFirst(HTTPHead.originalPrefix.count)), field.value)
            }
            return field.isNamed("Content-Length") ? nil : field
        }
    }

    private static func isRenamed(_ field: WARCField) -> Bool {
        field.name.hasPrefix(originalPrefix) && replacedNames.contains { field.isNamed(originalPrefix + $0) }
    }

    private static func write(_ field: WARCField, to block: inout [UInt8]) {
        block.append(line: field.name)
        block.append(": " as StaticString)
        block.append(line: field.value)
        block.append("\r\n" as StaticString)
    }

    /// The authority without the user's name, and the path with the query, whose first slash may be missing.
    private static func split(url: String) -> (authority: Substring, path: Substring) {
        let bytes = url.utf8
        guard let colon = bytes.firstIndex(of: 0x3A), bytes[colon...].starts(with: [0x3A, 0x2F, 0x2F]) else {
            return ("", url[...])
        }
        let start = bytes.index(colon, offsetBy: 3)
        let end = bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
        let host = bytes[start..<end].lastIndex(of: 0x40).map { bytes.index(after: $0) } ?? start
        return (url[host..<end], url[end..<(bytes[end...].firstIndex(of: 0x23) ?? bytes.endIndex)])
    }
}
