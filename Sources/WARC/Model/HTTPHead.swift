import Glibc

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
    static func write(_ response: WARCResponse, method: String, to block: inout ByteBuilder) {
        if response.protocolVersion != "HTTP/1.1", response.protocolVersion == "HTTP/1.0" {
            block.append("HTTP/1.0 " as StaticString)
        } else {
            block.append("HTTP/1.1 " as StaticString)
        }
        block.append(decimal: Int64(response.status))
        block.append(" \r\n" as StaticString)
        let length = response.body.length
        let first = block.count
        if !writeAsTheyAre(response.headers, length: length, to: &block) {
            block.shorten(to: first)
            writeCorrected(response.headers, length: method == "HEAD" ? nil : length, to: &block)
        }
        block.append("\r\n" as StaticString)
    }

    /// - Returns: false when the fields do not fit a body of `length` bytes without its transfer coding.
    private static func writeAsTheyAre(_ fields: [WARCField], length: Int64, to block: inout ByteBuilder) -> Bool {
        var isLengthKnown = length == 0
        // In their memory the texts need not be counted in and out.
        return fields.withUnsafeBufferPointer { fields in
            for index in fields.indices {
                if fields[index].isNamed("Transfer-Encoding") { return false }
                if !isLengthKnown, fields[index].isNamed("Content-Length") {
                    guard Int64(fields[index].value) == length else { return false }
                    isLengthKnown = true
                }
                block.append(fields[index])
            }
            return true
        }
    }

    /// - Parameter length: Of the body; nil where the head says nothing of it.
    private static func writeCorrected(_ fields: [WARCField], length: Int64?, to block: inout ByteBuilder) {
        var length = length
        for field in fields {
            guard replacedNames.contains(where: { field.isNamed($0) }) else {
                block.append(field)
                continue
            }
            block.append(originalPrefix)
            block.append(field)
            if let stated = length { writeLength(stated, to: &block) }
            length = nil
        }
    }

    /// Writes the head of a request.
    static func write(_ request: WARCRequest, to block: inout ByteBuilder) {
        request.url.utf8.span.withUnsafeBytes { url in
            let (authority, path) = HTTPHead.split(url: url)
            block.append(line: request.method)
            block.append(0x20)
            if !authority.isEmpty, path.isEmpty || url[path.lowerBound] != 0x2F { block.append(0x2F) }
            block.append(line: UnsafeRawBufferPointer(rebasing: url[path]))
            block.append(" HTTP/1.1\r\n" as StaticString)
            if request.headers.first(named: "Host") == nil {
                block.append("Host: " as StaticString)
                block.append(line: UnsafeRawBufferPointer(rebasing: url[authority]))
                block.append("\r\n" as StaticString)
            }
        }
        for field in request.headers { block.append(field) }
        if !request.body.isEmpty, request.headers.first(named: "Content-Length") == nil {
            writeLength(Int64(request.body.count), to: &block)
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

    private static func writeLength(_ length: Int64, to block: inout ByteBuilder) {
        block.append("Content-Length: " as StaticString)
        block.append(decimal: length)
        block.append("\r\n" as StaticString)
    }

    /// Where the authority without the user's name, and the path with the query, whose first slash may be missing, are.
    private static func split(url: UnsafeRawBufferPointer) -> (authority: Range<Int>, path: Range<Int>) {
        guard let colon = url.firstIndex(of: 0x3A), colon + 2 < url.count, url[colon + 1] == 0x2F,
            url[colon + 2] == 0x2F
        else { return (0..<0, 0..<url.count) }
        var host = colon + 3
        var end = host
        while end < url.count, url[end] != 0x2F, url[end] != 0x3F, url[end] != 0x23 {
            if url[end] == 0x40 { host = end + 1 }
            end += 1
        }
        guard let base = url.baseAddress, let fragment = memchr(base + end, 0x23, url.count - end) else {
            return (host..<end, end..<url.count)
        }
        return (host..<end, end..<(UnsafeRawPointer(fragment) - base))
    }
}
