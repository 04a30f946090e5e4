import Fetching
import TestSupport
import Testing

@Suite struct RedirectingFetcherTests {
    private func redirecting(_ fetcher: any Fetcher, maximum: Int = 10) -> RedirectingFetcher {
        RedirectingFetcher(fetcher, maximumRedirects: maximum, now: { FakeClock.start })
    }

    /// A fetcher that answers each URL with where it leads, or with 200.
    private func stub(_ ways: [String: (status: Int, location: String)]) -> StubFetcher {
        StubFetcher { request, _ in
            guard let way = ways[request.url] else { return .success(.stub(request)) }
            return .success(.stub(request, way.status, [HeaderField("Location", way.location)]))
        }
    }

    @Test func `follows to the last answer and keeps the way`() async throws {
        let server = try LoopbackServer { request in
            switch request.target {
            case "/a": .redirect(301, to: "/b?x=1")
            case "/b?x=1": .redirect(302, to: "c")
            default: LoopbackResponse(text: "here")
            }
        }
        let bench = try CurlBench()
        let chain = await redirecting(bench.fetcher).follow(FetchRequest(.get, server.url("/a")))
        #expect(chain.hops.map(\.url) == [server.url("/a"), server.url("/b?x=1")])
        #expect(chain.hops.map(\.status) == [301, 302])
        #expect(chain.hops.map(\.location) == [server.url("/b?x=1"), server.url("/c")])
        let response = try chain.outcome.get()
        #expect(response.request.url == server.url("/c"))
        #expect(try response.body.text() == "here")
        #expect(bench.scratch.contents.count == 1)
    }

    @Test(arguments: [
        (301, FetchRequest.Method.post, FetchRequest.Method.get), (302, .post, .get), (303, .post, .get),
        (307, .post, .post), (308, .post, .post), (303, .head, .head), (301, .head, .head), (302, .get, .get),
    ])
    func `keeps or changes the method`(
        _ status: Int, _ method: FetchRequest.Method, _ expected: FetchRequest.Method
    ) async throws {
        let fetcher = stub(["http://a/": (status, "/b")])
        let headers = [HeaderField("Content-Type", "text/xml"), HeaderField("Accept", "*/*")]
        let request = FetchRequest(method, "http://a/", headers: headers, body: method == .post ? [1] : [])
        _ = try await redirecting(fetcher).fetch(request)
        let last = try #require(fetcher.requests.last)
        #expect(last.method == expected)
        #expect(last.body == (expected == .post ? [1] : []))
        #expect(last.headers.count == (method == .post && expected == .get ? 1 : 2))
    }

    @Test func `a loop ends`() async {
        let fetcher = stub(["http://a/1": (302, "/2"), "http://a/2": (302, "/1#x")])
        let chain = await redirecting(fetcher).follow(FetchRequest(.get, "http://a/1"))
        #expect(throws: FetchFailure.self) { try chain.outcome.get() }
        #expect(chain.hops.count == 2)
        #expect(fetcher.requests.count == 2)
        if case .failure(let failure) = chain.outcome { #expect(failure.code == .tooManyRedirects) }
    }

    @Test func `a cookie goes to the host that set it alone`() async throws {
        let fetcher = StubFetcher { request, _ in
            let isKnown = request.headers.contains(HeaderField("Cookie", "a=1"))
            let way =
                request.url == "http://a.example/x" ? (isKnown ? "http://b.example/" : "/x") : "http://a.example/y"
            guard request.url != "http://a.example/y" else { return .success(.stub(request)) }
            let fields = [HeaderField("Location", way), HeaderField("Set-Cookie", "a=1; Domain=.a.example")]
            return .success(.stub(request, 302, fields))
        }
        let chain = await redirecting(fetcher).follow(FetchRequest(.get, "http://a.example/x"))
        #expect(try chain.outcome.get().status == 200)
        #expect(chain.cookies == ["a"])
        let cookies = fetcher.requests.map { $0.headers.filter { $0.isNamed("Cookie") }.map(\.value) }
        #expect(cookies == [[], ["a=1"], [], ["a=1"]])
    }

    @Test func `who brings a cookie is given no other`() async throws {
        let fetcher = StubFetcher { request, _ in
            .success(.stub(request, 302, [HeaderField("Location", "/"), HeaderField("Set-Cookie", "a=1")]))
        }
        let headers = [HeaderField("Cookie", "own=1")]
        let chain = await redirecting(fetcher).follow(FetchRequest(.get, "http://a/", headers: headers))
        guard case .failure(let failure) = chain.outcome else { throw chain.unexpected }
        #expect(failure.code == .tooManyRedirects && fetcher.requests.map(\.headers) == [headers])
    }

    @Test(arguments: [0, 1, 5])
    func `an endless way ends`(_ maximum: Int) async throws {
        let fetcher = StubFetcher { request, number in
            .success(.stub(request, 302, [HeaderField("Location", "/\(number)")]))
        }
        let chain = await redirecting(fetcher, maximum: maximum).follow(FetchRequest(.get, "http://a/"))
        #expect(fetcher.requests.count == maximum + 1)
        guard case .failure(let failure) = chain.outcome else { throw chain.unexpected }
        #expect(failure.code == .tooManyRedirects)
        #expect(failure.url == "http://a/")
    }

    @Test(arguments: [("http://a/", "https://b/"), ("https://a/", "http://b/"), ("https://a/", "//b/")])
    func `goes between http and https`(_ from: String, _ to: String) async throws {
        let response = try await redirecting(stub([from: (302, to)])).fetch(FetchRequest(.get, from))
        #expect(response.status == 200)
    }

    @Test(arguments: [
        "file:///etc/passwd", "ftp://b/x", "mailto:a@b", "data:text/html,x", "javascript:x()", "gopher://b/",
    ])
    func `goes to no other scheme`(_ location: String) async throws {
        let fetcher = stub(["http://a/": (302, location)])
        let chain = await redirecting(fetcher).follow(FetchRequest(.get, "http://a/"))
        guard case .failure(let failure) = chain.outcome else { throw chain.unexpected }
        #expect(failure.code == .unsupportedScheme)
        #expect(fetcher.requests.count == 1)
    }

    @Test(arguments: ["http://", "http://a:b/"])
    func `says when the location is no URL`(_ location: String) async throws {
        let chain = await redirecting(stub(["http://a/": (302, location)])).follow(FetchRequest(.get, "http://a/"))
        guard case .failure(let failure) = chain.outcome else { throw chain.unexpected }
        #expect(failure.url == location)
    }

    @Test(arguments: [(302, nil), (302, ""), (304, "/b"), (200, "/b"), (300, "/b")] as [(Int, String?)])
    func `what is no redirect is the answer`(_ status: Int, _ location: String?) async throws {
        let fetcher = StubFetcher { request, _ in
            .success(.stub(request, status, location.map { [HeaderField("Location", $0)] } ?? []))
        }
        #expect(try await redirecting(fetcher).fetch(FetchRequest(.get, "http://a/")).status == status)
        #expect(fetcher.requests.count == 1)
    }

    @Test func `takes credentials to no other origin`() async throws {
        let fetcher = stub(["http://a/": (307, "/same"), "http://a/same": (307, "http://b/")])
        let headers = [HeaderField("Authorization", "secret"), HeaderField("Accept", "*/*")]
        _ = try await redirecting(fetcher).fetch(FetchRequest(.get, "http://a/", headers: headers))
        #expect(fetcher.requests.map(\.headers.count) == [2, 2, 1])
    }

    @Test func `a redirect to a private address is refused`() async throws {
        let allowed = try #require(AddressRange("127.0.0.1"))
        let server = try LoopbackServer { _ in .redirect(302, to: "http://127.0.0.2:1/admin") }
        let bench = try CurlBench { $0.addresses = AddressPolicy(allowedRanges: [allowed]) }
        let chain = await redirecting(bench.fetcher).follow(FetchRequest(.get, server.url()))
        guard case .failure(let failure) = chain.outcome else { throw chain.unexpected }
        #expect(failure.code == .addressRefused)
        #expect(chain.hops.count == 1)
    }
}

private struct Unexpected: Error {
    var chain: RedirectChain
}

extension RedirectChain {
    fileprivate var unexpected: Unexpected { Unexpected(chain: self) }
}
