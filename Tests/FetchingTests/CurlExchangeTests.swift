import Fetching
import TestSupport
import Testing

@Suite struct CurlExchangeTests {
    @Test func `gives status, version, headers, address and time`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(
                418, headers: [("Content-Type", "text/csv"), ("X-Twice", "a"), ("X-Twice", "b")], text: "x")
        }
        let bench = try CurlBench()
        let response = try await bench.get(server.url("/a"))
        #expect(response.status == 418)
        #expect(response.protocolVersion == "HTTP/1.1")
        #expect(response.headers.first(named: "content-type") == "text/csv")
        #expect(response.headers.filter { $0.name == "X-Twice" }.map(\.value) == ["a", "b"])
        #expect(response.peerAddress == "127.0.0.1")
        #expect(response.fetchedAt == FakeClock.start)
        #expect(response.timings.total > 0)
        #expect(response.timings.firstByte <= response.timings.total)
    }

    @Test(arguments: [FetchRequest.Method.get, .head, .post])
    func `sends the method`(_ method: FetchRequest.Method) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "hello") }
        let bench = try CurlBench()
        let body: [UInt8] = method == .post ? Array("a=1\0b".utf8) : []
        let response = try await bench.fetcher.fetch(FetchRequest(method, server.url("/m"), body: body))
        #expect(server.requests.map(\.method) == [method.rawValue])
        #expect(server.requests.first?.body == body)
        #expect(try response.body.text() == (method == .head ? "" : "hello"))
    }

    @Test func `methods do not leak into the next exchange of a handle`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "hello") }
        let bench = try CurlBench { $0.maximumTransfers = 1 }
        let requests = [
            FetchRequest(.post, server.url("/1"), headers: [HeaderField("X-One", "1")], body: [1, 2]),
            FetchRequest(.get, server.url("/2")), FetchRequest(.head, server.url("/3")),
            FetchRequest(.get, server.url("/4"), firstBytes: 3), FetchRequest(.post, server.url("/5")),
            FetchRequest(.get, server.url("/6")),
        ]
        var bodies: [String] = []
        for request in requests { bodies.append(try await bench.fetcher.fetch(request).body.text()) }
        #expect(bodies == ["hello", "hello", "", "hel", "hello", "hello"])
        #expect(server.requests.map(\.method) == ["POST", "GET", "HEAD", "GET", "POST", "GET"])
        #expect(server.requests.map { $0.header("Range") } == [nil, nil, nil, "bytes=0-2", nil, nil])
        #expect(server.requests.map { $0.header("X-One") } == ["1", nil, nil, nil, nil, nil])
        #expect(server.requests.map(\.body.count) == [2, 0, 0, 0, 0, 0])
        let codings = server.requests.map { $0.header("Accept-Encoding") }
        #expect(codings[2] == "gzip, br, zstd")
        #expect(codings[3] == "identity")
        #expect(codings[5] == "gzip, br, zstd")
    }

    @Test func `sends the headers of the request over its own`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let bench = try CurlBench()
        let headers = [
            HeaderField("Accept", "text/turtle"), HeaderField("Accept-Encoding", "gzip"), HeaderField("X-Empty", ""),
            HeaderField("X-数", "é".uppercased()),
        ]
        _ = try await bench.fetcher.fetch(FetchRequest(.get, server.url(), headers: Array(headers.prefix(3))))
        let request = try #require(server.requests.first)
        #expect(request.header("Accept") == "text/turtle")
        #expect(request.header("accept-encoding") == "gzip")
        #expect(request.header("X-Empty") == "")
        #expect(request.header("User-Agent") == "OpenGauge-tests/1")
        let failure = await bench.failure(FetchRequest(.get, server.url(), headers: [headers[3]]))
        #expect(failure?.code == .protocolError)
    }

    @Test(arguments: [nil, 100]) func `knows what it sends, in its order`(firstBytes: Int?) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let bench = try CurlBench()
        let own = [[], [HeaderField("Accept", "*/*")], [HeaderField("X-Own", "1"), HeaderField("Accept", "text/csv")]]
        for headers in own {
            let request = FetchRequest(.get, server.url(), headers: headers, firstBytes: firstBytes)
            _ = try await bench.fetcher.fetch(request)
            let received = try #require(server.requests.last).headers.map { HeaderField($0.name, $0.value) }
            #expect(received.filter { !$0.isNamed("Host") } == bench.configuration.sentHeaders(request))
        }
    }

    @Test(arguments: [HeaderField("A", "b\r\nEvil: yes"), HeaderField("A:", "b"), HeaderField("", "b")])
    func `refuses a header that would break out of its line`(_ field: HeaderField) async throws {
        let bench = try CurlBench()
        let failure = await bench.failure(FetchRequest(.get, "http://127.0.0.1:9/", headers: [field]))
        #expect(failure?.code == .protocolError)
    }

    @Test func `uses a connection again`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "x") }
        let bench = try CurlBench()
        for _ in 0..<5 { _ = try await bench.get(server.url()) }
        // On a busy machine one may be kept for longer than libcurl trusts it.
        #expect(Set(server.requests.map(\.connection)).count < 5)
    }

    @Test func `goes on when a kept connection was closed meanwhile`() async throws {
        let server = try LoopbackServer { request in
            var response = LoopbackResponse(text: "x")
            response.keepsAlive = request.target != "/last"
            return response
        }
        let bench = try CurlBench()
        for target in ["/1", "/last", "/2", "/last", "/3"] {
            #expect(try await bench.get(server.url(target)).status == 200)
        }
    }

    @Test func `does not follow a redirect`() async throws {
        let server = try LoopbackServer { _ in .redirect(301, to: "/elsewhere") }
        let bench = try CurlBench()
        let response = try await bench.get(server.url())
        #expect(response.status == 301)
        #expect(server.requests.count == 1)
    }

    @Test func `keeps the fields of the last header block only`() async throws {
        let blocks =
            "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nX-Late: 2\r\nContent-Length: 0\r\n\r\n"
        let server = try LoopbackServer { _ in .raw(blocks) }
        let response = try await CurlBench().get(server.url())
        #expect(response.status == 200)
        #expect(response.headers.map(\.name) == ["X-Late", "Content-Length"])
    }

    @Test func `repairs a URL as it is sent`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let bench = try CurlBench()
        _ = try await bench.get(" " + server.url("/a b/数据?q=ü|x#part") + "\n")
        #expect(server.requests.map(\.target) == ["/a%20b/%E6%95%B0%E6%8D%AE?q=%C3%BC|x"])
    }

    @Test(arguments: [
        ("nothing", FetchFailure.Code.invalidURL), ("", .invalidURL), ("http://", .invalidURL),
        ("http://a:99999/", .invalidURL), ("http://a b/", .invalidURL), ("data:text/plain,x", .unsupportedScheme),
        ("file:///etc/passwd", .unsupportedScheme), ("gopher://a/", .unsupportedScheme),
        ("mailto:a@example.org", .unsupportedScheme), ("javascript:void(0)", .unsupportedScheme),
    ])
    func `says what is wrong with a URL`(_ url: String, _ code: FetchFailure.Code) async throws {
        let failure = await (try CurlBench()).failure(url)
        #expect(failure?.code == code)
        #expect(failure?.url == url)
    }

    @Test func `needs a spool folder`() {
        #expect(throws: FetchFailure.self) {
            try CurlFetcher(
                CurlConfiguration(spoolDirectory: "/nowhere/at/all", userAgent: "x"), now: { FakeClock.start })
        }
    }
}
