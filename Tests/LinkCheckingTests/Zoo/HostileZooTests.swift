import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// Servers that break HTTP, by carelessness or on purpose.
@Suite struct HostileZooTests {
    private static let table = ZooServer.table
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n"
    private static let sound = head + "Content-Length: \(table.utf8.count)\r\n\r\n" + table

    /// What is sent in answer to anything, and what a check must make of it.
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var bytes: String
        var verdict: LinkVerdict
        var cause: String

        init(_ name: String, _ verdict: LinkVerdict, _ cause: String, _ bytes: String) {
            (self.name, self.verdict, self.cause, self.bytes) = (name, verdict, cause, bytes)
        }

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            "a flood of 1xx", .ok, "http-200", String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 5_000) + sound),
        Case(
            "a flood of early hints", .ok, "http-200",
            String(repeating: "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n", count: 5_000) + sound),
        Case(
            "1xx and no more", .unknown, "connection-reset",
            String(repeating: "HTTP/1.1 102 Processing\r\n\r\n", count: 10)),
        Case("a switch of protocols", .unknown, "http-101", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nx"),
        Case(
            "a line of 1 MB", .unknown, "too-large",
            head + "X: " + String(repeating: "x", count: 1 << 20) + "\r\n\r\n" + table),
        Case(
            "10,000 fields", .unknown, "too-large", head + String(repeating: "X: y\r\n", count: 10_000) + "\r\n" + table
        ),
        Case(
            "a status line of 1 MB", .unknown, "too-large",
            "HTTP/1.1 200 " + String(repeating: "O", count: 1 << 20) + "\r\n\r\n"),
        Case("a field with a control character", .ok, "http-200", head + "X\u{1}: y\r\nY: a\u{7}b\r\n\r\n" + table),
        Case("a field with a null byte", .unknown, "protocol-error", head + "X: a\0b\r\n\r\n" + table),
        Case("a field without a colon", .unknown, "protocol-error", head + "nonsense\r\n\r\n" + table),
        Case("a field that begins with a blank", .ok, "http-200", head + " folded\r\n\tmore\r\n\r\n" + table),
        Case("a field beyond ASCII", .ok, "http-200", head + "X: é数\r\nLast-Modified: hier\r\nETag: 数\r\n\r\n" + table),
        Case("lines that end in LF alone", .ok, "http-200", sound.replacing("\r\n", with: "\n")),
        Case("HTTP 0.9", .unknown, "protocol-error", table),
        Case("HTTP of another version", .unknown, "protocol-error", sound.replacing("HTTP/1.1", with: "HTTP/7.3")),
        Case("ICY", .unknown, "protocol-error", sound.replacing("HTTP/1.1", with: "ICY")),
        Case("a status of 0", .unknown, "protocol-error", sound.replacing("200 OK", with: "000 ")),
        Case("a status of 99", .unknown, "protocol-error", sound.replacing("200 OK", with: "99 ")),
        Case("a status of 999", .blocked, "http-999", sound.replacing("200 OK", with: "999 Denied")),
        Case("a status of 4 digits", .unknown, "protocol-error", sound.replacing("200 OK", with: "2000 OK")),
        Case("a negative status", .unknown, "protocol-error", sound.replacing("200 OK", with: "-200 OK")),
        Case("a negative length", .unknown, "protocol-error", head + "Content-Length: -5\r\n\r\n" + table),
        Case("a length beyond 64 bits", .ok, "http-200", head + "Content-Length: 99999999999999999999\r\n\r\n" + table),
        Case("a length of 2^63 - 1", .ok, "http-200", head + "Content-Length: 9223372036854775807\r\n\r\n" + table),
        Case("two lengths", .ok, "http-200", head + "Content-Length: 5\r\nContent-Length: 25\r\n\r\n" + table),
        Case(
            "a length and chunks", .ok, "http-200",
            head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n19\r\n" + table + "\r\n0\r\n\r\n"),
        Case(
            "a chunk of no number", .unknown, "protocol-error",
            head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + table),
        Case(
            "a chunk of a negative size", .unknown, "protocol-error",
            head + "Transfer-Encoding: chunked\r\n\r\n-19\r\n" + table),
        Case(
            "a chunk beyond 64 bits", .unknown, "protocol-error",
            head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n" + table),
        Case(
            "a chunk size of 1 MB", .unknown, "protocol-error",
            head + "Transfer-Encoding: chunked\r\n\r\n" + String(repeating: "0", count: 1 << 20) + "19\r\n" + table),
        Case(
            "a chunk extension of 1 MB", .unknown, "protocol-error",
            head + "Transfer-Encoding: chunked\r\n\r\n19;" + String(repeating: "x", count: 1 << 20) + "\r\n" + table
                + "\r\n0\r\n\r\n"),
        Case(
            "trailers of 1 MB", .unknown, "protocol-error",
            head + "Transfer-Encoding: chunked\r\n\r\n19\r\n" + table + "\r\n0\r\n"
                + String(repeating: "X: y\r\n", count: 200_000) + "\r\n"),
        Case("204 with a body", .ok, "http-204", "HTTP/1.1 204 No\r\nContent-Length: 25\r\n\r\n" + table),
        Case("304 with a body", .unknown, "http-304", "HTTP/1.1 304 No\r\nContent-Length: 25\r\n\r\n" + table),
        Case("205", .ok, "http-205", "HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "another range", .ok, "http-206",
            "HTTP/1.1 206 Part\r\nContent-Type: text/csv\r\nContent-Range: bytes 100-124/300\r\nContent-Length: 25\r\n\r\n"
                + table),
        Case(
            "a range of nonsense", .ok, "http-206",
            "HTTP/1.1 206 Part\r\nContent-Type: text/csv\r\nContent-Range: bytes 9-1/-7\r\nContent-Length: 25\r\n\r\n"
                + table),
        Case(
            "ranges in parts", .ok, "http-206",
            "HTTP/1.1 206 Part\r\nContent-Type: multipart/byteranges; boundary=b\r\nContent-Length: 12\r\n\r\n--b\r\n\r\na,b\r\n"
        ),
        Case("416", .ok, "http-416", "HTTP/1.1 416 Range\r\nContent-Range: bytes */0\r\nContent-Length: 0\r\n\r\n"),
        Case("301 without a place", .unknown, "http-301", "HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n"),
        Case("300", .ok, "http-300", "HTTP/1.1 300 Choices\r\nContent-Length: 0\r\n\r\n"),
        Case("an empty place", .unknown, "http-302", "HTTP/1.1 302 Moved\r\nLocation: \r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a place of 60 kB", .unknown, "too-many-redirects",
            "HTTP/1.1 302 Moved\r\nLocation: /" + String(repeating: "x", count: 60_000)
                + "\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a place in a file", .unknown, "invalid-redirect",
            "HTTP/1.1 302 Moved\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a place in gopher", .unknown, "invalid-redirect",
            "HTTP/1.1 302 Moved\r\nLocation: gopher://127.0.0.1:70/x\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a place in a script", .unknown, "invalid-redirect",
            "HTTP/1.1 302 Moved\r\nLocation: javascript:alert(1)\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a place of nonsense", .unknown, "invalid-redirect",
            "HTTP/1.1 302 Moved\r\nLocation: http://[::\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a place with a null byte", .unknown, "protocol-error",
            "HTTP/1.1 302 Moved\r\nLocation: /a\0b\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "two places", .unknown, "too-many-redirects",
            "HTTP/1.1 302 Moved\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a cookie and back", .unknown, "too-many-redirects",
            "HTTP/1.1 302 Moved\r\nSet-Cookie: a=b\r\nLocation: /x.csv\r\nContent-Length: 0\r\n\r\n"),
        Case("a coding that it is not in", .ok, "http-200", head + "Content-Encoding: gzip\r\n\r\n" + table),
        Case("a coding that nobody knows", .ok, "http-200", head + "Content-Encoding: sausage\r\n\r\n" + table),
        Case(
            "a hundred codings", .unknown, "protocol-error",
            head + "Content-Encoding: " + Array(repeating: "gzip", count: 100).joined(separator: ", ") + "\r\n\r\n"
                + table),
        Case("a transfer coding of nonsense", .ok, "http-200", head + "Transfer-Encoding: sausage\r\n\r\n" + table),
        Case(
            "a second answer behind the first", .ok, "http-200", sound + "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a date of nonsense", .ok, "http-200",
            head
                + "Last-Modified: Sun, 99 Foo 99999 99:99:99 GMT\r\nRetry-After: -99999999999999999999\r\nContent-Length: 25\r\n\r\n"
                + table),
        Case(
            "503 and come back in 10^30 seconds", .unknown, "http-503",
            "HTTP/1.1 503 Busy\r\nRetry-After: 1000000000000000000000000000000\r\nContent-Length: 0\r\n\r\n"),
        Case(
            "a type of nonsense", .unknown, "protocol-error",
            "HTTP/1.1 200 OK\r\nContent-Type: ;;,=\"\\; charset=\"\"\"utf-\0\r\nContent-Length: 25\r\n\r\n" + table),
    ]

    @Test(arguments: cases)
    func `an answer that breaks the rules has a verdict, and leaves nothing behind`(expected: Case) async throws {
        let server = try LoopbackServer(keepsRequests: false) { _ in .raw(expected.bytes) }
        let bench = try ZooBench()
        let observation = try await bench.check(server.url("/x.csv"))
        #expect(observation.verdict == expected.verdict && observation.cause == expected.cause, "\(observation)")
        #expect(observation.contentLength.map { $0 >= 0 } ?? true)
        #expect((observation.detail?.utf8.count ?? 0) <= 400)
        #expect(observation.headers.allSatisfy { $0.value.utf8.count <= LinkObservation.Header.maximumBytes })
        #expect(bench.folder.count == 0)
    }

    @Test(arguments: ["bytes 100-124/300", "bytes 25-49/*", "bytes */300"])
    func `bytes from another place than was asked for are not taken for the beginning`(range: String) async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(206, headers: [("Content-Type", "text/csv"), ("Content-Range", range)], text: Self.table)
        }
        let observation = try await ZooBench().check(server.url("/x.csv"))
        #expect(observation.verdict == .ok && observation.cause == "http-206")
        #expect(observation.sniffedFormat == nil && observation.digest == nil && observation.prefixDigest == nil)
        #expect(observation.content == nil || observation.content?.table == nil)
    }

    @Test(arguments: [200, 204, 304])
    func `a body where none may be is not taken for the next answer`(status: Int) async throws {
        let server = try LoopbackServer { request in
            guard request.target == "/x.csv" else { return LoopbackResponse(200, text: "fine") }
            let smuggled = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
            var response = LoopbackResponse(status, headers: [("Content-Type", "text/csv")], text: smuggled)
            response.answersHeadWithBody = true
            return response
        }
        let bench = try ZooBench()
        #expect(try await bench.check(server.url("/x.csv")).cause == "http-\(status)")
        #expect(try await bench.check(server.url("/y.csv")).cause == "http-200")
    }

    // MARK: Addresses

    /// Hosts that lead to the loopback interface, however they are written.
    static let ownHosts = [
        "0177.0.0.1", "0x7f000001", "0x7f.1", "127.1", "2130706433", "0", "0.0.0.0", "[::]", "[::1]", "LOCALHOST",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "１２７.0.0.1", "127。0。0。1", "①②⑦.0.0.1",
        "ⓛocalhost", "a@127.0.0.1", "example.org@127.0.0.1", "example.org:80@127.0.0.1",
    ]

    @Test(arguments: ownHosts)
    func `no spelling of its own machine is reached`(host: String) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(200, text: "x") }
        let observation = try await ZooBench(addresses: .publicOnly).check("http://\(host):\(server.port)/x.csv")
        #expect(observation.verdict == .unsupported && observation.cause == "address-refused", "\(observation)")
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        "http://127.0.0.1:PORT\\@example.org/", "http://127.0.0.1:PORT#@example.org/", "https://127.0.0.1:PORT/",
        "ftp://127.0.0.1:PORT/%0d%0aQUIT", "http://127.0.0.1:PORT/\r\nX: y", "http://127.0.0.1:0/",
    ])
    func `what follows a host changes nothing about it`(url: String) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(200, text: "x") }
        let bench = try ZooBench(addresses: .publicOnly)
        let observation = try await bench.check(url.replacing("PORT", with: "\(server.port)"))
        #expect(observation.verdict == .unsupported && observation.cause == "address-refused", "\(observation)")
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        "http://[::1%25lo]/", "http://[::1%lo]/", "http://[fe80::1%25eth0]/", "http://%31%32%37.0.0.1/",
        "http://127.0.0.1%00.example.org/", "http://127.0.0.1:65536/", "http:///127.0.0.1/", "http:127.0.0.1/",
        "ftp://a%0d%0aDELE:x@127.0.0.1/x",
    ])
    func `what no client should take for an address is none`(url: String) async throws {
        let observation = try await ZooBench(addresses: .publicOnly).check(url)
        #expect(observation.verdict == .unsupported && observation.cause == "invalid-url", "\(observation)")
    }

    @Test(arguments: [
        ("/ a b.csv", "/%20a%20b.csv"), ("/数据.csv?q=[1]|{2}", "/%E6%95%B0%E6%8D%AE.csv?q=[1]|{2}"),
        ("/{a,b}/[1-9].csv", "/%7Ba,b%7D/[1-9].csv"), ("/%0d%0aX:%20y", "/%0d%0aX:%20y"), ("/\r\nX: y", "/X:%20y"),
        ("/\0x", "/%00x"), ("?x", "/?x"),
    ])
    func `what is odd in a path is asked for as one request without further fields`(
        path: String, target: String
    ) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(200, text: "x") }
        let url = server.url("")
        #expect(try await ZooBench().check(url + path).verdict == .ok)
        #expect(Set(server.requests.map(\.target)) == [target])
        #expect(server.requests.allSatisfy { $0.header("X") == nil })
    }

    @Test func `a user in an address is sent as credentials and nothing else`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(200, text: "x") }
        let url = server.url("/x").replacing("http://", with: "http://user:p%0d%0aX: y@")
        #expect(try await ZooBench().check(url).verdict == .ok)
        #expect(server.requests.allSatisfy { $0.header("X") == nil })
        #expect(server.requests.allSatisfy { $0.header("Authorization")?.hasPrefix("Basic ") == true })
    }
}
