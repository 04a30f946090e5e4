import Synchronization

/// A scripted HTTP/1.1 server on the loopback interface, for tests.
///
///     let server = try LoopbackServer { request in
///         request.target == "/" ? LoopbackResponse(text: "hello") : LoopbackResponse(404)
///     }
///     let response = try await fetcher.fetch(FetchRequest(.get, server.url("/")))
///
/// Each connection has a thread, on which the handler is called; connections are kept for further requests. The server
/// stops when it is no longer referred to.
public final class LoopbackServer: Sendable {
    private let listener: LoopbackListener
    private let received: Received

    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - keepsRequests: whether ``requests`` are kept; a server of many requests would grow by them.
    /// - Throws: when no port is free, or not this one.
    public init(
        address: String = "127.0.0.1", port: Int = 0, keepsRequests: Bool = true,
        _ handler: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) throws {
        let received = Received()
        self.received = received
        self.address = address
        let kept = keepsRequests ? received : nil
        listener = try LoopbackListener(address: address, port: port) { socket, number in
            LoopbackConnection(socket: socket, number: number, received: kept).serve(handler)
        }
    }

    deinit { stop() }

    public let address: String
    public var port: Int { listener.port }

    /// The URL of a target, which begins with a slash.
    public func url(_ target: String = "/") -> String {
        "http://\(address.contains(":") ? "[\(address)]" : address):\(port)\(target)"
    }

    /// All requests so far, in the order they were complete.
    public var requests: [LoopbackRequest] { received.requests.withLock { $0 } }

    /// Closes all connections; further ones are refused, as long as the server is referred to.
    public func stop() { listener.stop() }

    final class Received: Sendable {
        let requests = Mutex<[LoopbackRequest]>([])
    }
}

/// One client's requests, one after the other.
private struct LoopbackConnection {
    let socket: LoopbackSocket
    let number: Int
    /// nil where requests are not kept.
    let received: LoopbackServer.Received?

    /// Answers whether the connection is to be reset rather than closed.
    func serve(_ handler: (LoopbackRequest) -> LoopbackResponse) -> Bool {
        var buffer: [UInt8] = []
        while let request = nextRequest(&buffer) {
            received?.requests.withLock { $0.append(request) }
            let response = handler(request)
            guard send(response, hasBody: request.method != "HEAD" || response.answersHeadWithBody),
                !response.closesAfterwards
            else {
                return response.resetsAfter != nil
            }
        }
        return false
    }

    private func nextRequest(_ buffer: inout [UInt8]) -> LoopbackRequest? {
        let blankLine = Array("\r\n\r\n".utf8)
        var searched = 0
        while true {
            let start = max(0, searched - blankLine.count)
            if let end = buffer.indices.dropFirst(start).first(where: { buffer[$0...].starts(with: blankLine) }) {
                guard var request = LoopbackRequest(head: Array(buffer[..<end]), connection: number) else { return nil }
                buffer.removeSubrange(..<(end + blankLine.count))
                let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
                while buffer.count < length {
                    let more = socket.receive()
                    guard !more.isEmpty else { return nil }
                    buffer += more
                }
                request.body = Array(buffer[..<length])
                buffer.removeSubrange(..<length)
                return request
            }
            searched = buffer.count
            let more = socket.receive()
            guard !more.isEmpty, buffer.count < 1 << 20 else { return nil }
            buffer += more
        }
    }

    /// Whether the connection can be used again.
    private func send(_ response: LoopbackResponse, hasBody: Bool) -> Bool {
        socket.pause(response.delay)
        if response.isSilent { return false }
        if let raw = response.raw {
            socket.send(raw)
            return false
        }
        guard hasBody else { return socket.send(response.head) }
        guard let pace = response.pace else {
            if let limit = response.resetsAfter {
                socket.send(response.head + response.framedBody.prefix(limit))
                // Time for the client to read what was sent: a reset throws away what waits.
                socket.pause(.milliseconds(50))
                return false
            }
            return socket.send(response.head + response.framedBody)
        }
        guard socket.send(response.head) else { return false }
        var rest = response.framedBody[...]
        while !rest.isEmpty {
            socket.pause(pace.pause)
            guard socket.send(rest.prefix(max(1, pace.bytes))) else { return false }
            rest = rest.dropFirst(max(1, pace.bytes))
        }
        return true
    }
}
