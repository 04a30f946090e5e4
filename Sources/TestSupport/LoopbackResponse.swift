/// What a ``LoopbackServer`` sends, with the faults that real servers have.
public struct LoopbackResponse: Sendable {
    /// How the end of the body is told.
    public enum Framing: Sendable {
        case contentLength
        /// In chunks of this many bytes.
        case chunked(Int)
        /// By closing the connection.
        case close
    }

    public var status: Int
    public var reason: String
    public var headers: [(name: String, value: String)]
    /// Not sent in answer to HEAD, unless ``answersHeadWithBody``.
    public var body: [UInt8]
    /// Whether the body is sent even where HEAD, 204 or 304 forbids one.
    public var answersHeadWithBody = false
    public var framing = Framing.contentLength
    /// Sent instead of everything else, before the connection is closed.
    public var raw: [UInt8]?
    /// Waited before the first byte.
    public var delay = Duration.zero
    /// The body is sent in pieces of `bytes` with a pause before each.
    public var pace: (bytes: Int, pause: Duration)?
    /// The connection is reset after this many bytes of the body; 0 means right after the header.
    public var resetsAfter: Int?
    /// The connection is closed without any answer.
    public var isSilent = false
    /// The connection is kept for another request.
    public var keepsAlive = true

    public init(
        _ status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = [], reason: String = "Said"
    ) {
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = body
    }

    public init(_ status: Int = 200, headers: [(name: String, value: String)] = [], text: String) {
        self.init(status, headers: headers, body: Array(text.utf8))
    }

    /// Bytes sent as they are.
    public static func raw(_ text: String) -> LoopbackResponse {
        var response = LoopbackResponse()
        response.raw = Array(text.utf8)
        return response
    }

    public static func redirect(_ status: Int = 302, to location: String) -> LoopbackResponse {
        LoopbackResponse(status, headers: [("Location", location)], text: "moved")
    }

    var head: [UInt8] {
        var text = "HTTP/1.1 \(status) \(reason)\r\n"
        for field in headers { text += "\(field.name): \(field.value)\r\n" }
        switch framing {
        case .contentLength where !headers.contains { $0.name.lowercased() == "content-length" }:
            text += "Content-Length: \(body.count)\r\n"
        case .chunked: text += "Transfer-Encoding: chunked\r\n"
        default: break
        }
        if closesAfterwards { text += "Connection: close\r\n" }
        return Array((text + "\r\n").utf8)
    }

    var closesAfterwards: Bool {
        if case .close = framing { return true }
        return !keepsAlive || resetsAfter != nil
    }

    /// The body as it goes over the wire.
    var framedBody: [UInt8] {
        guard case .chunked(let size) = framing else { return body }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: body.count, by: max(1, size)) {
            let piece = body[start..<min(start + max(1, size), body.count)]
            bytes += Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + [0x0D, 0x0A]
        }
        return bytes + Array("0\r\n\r\n".utf8)
    }
}
