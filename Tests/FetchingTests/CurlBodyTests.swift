import Fetching
import Glibc
import TestSupport
import Testing

@Suite struct CurlBodyTests {
    @Test(arguments: [1, 1_000, 65_535, 65_536, 65_537, 200_000, 3_000_000])
    func `spools a body of any size, whatever its framing`(_ size: Int) async throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let server = try LoopbackServer { request in
            var response = LoopbackResponse(body: bytes)
            if request.target == "/chunked" { response.framing = .chunked(10_007) }
            if request.target == "/close" { response.framing = .close }
            return response
        }
        let bench = try CurlBench()
        for target in ["/length", "/chunked", "/close"] {
            let response = try await bench.get(server.url(target))
            #expect(response.body.length == Int64(size))
            #expect(response.body.isTruncated == false)
            #expect(try response.body.bytes() == bytes)
            response.body.discard()
        }
        #expect(bench.scratch.contents == [])
    }

    @Test func `makes no file for an empty body`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(204) }
        let bench = try CurlBench()
        let response = try await bench.get(server.url())
        #expect(response.body == .empty)
        #expect(response.body.path == "")
        #expect(bench.scratch.contents == [])
    }

    @Test func `keeps the content coding`() async throws {
        let bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        let server = try LoopbackServer { request in
            LoopbackResponse(headers: [("Content-Encoding", request.target == "/1" ? "GZip" : "identity")], body: bytes)
        }
        let bench = try CurlBench()
        let coded = try await bench.get(server.url("/1"))
        #expect(coded.body.contentEncoding == "gzip")
        #expect(try coded.body.bytes() == bytes)
        #expect(try await bench.get(server.url("/2")).body.contentEncoding == nil)
    }

    @Test func `gives each answer a file of its own`() async throws {
        let server = try LoopbackServer { LoopbackResponse(text: $0.target) }
        let bench = try CurlBench()
        let one = try await bench.get(server.url("/one"))
        let two = try await bench.get(server.url("/two"))
        #expect(try one.body.text() == "/one")
        #expect(try two.body.text() == "/two")
        #expect(bench.scratch.contents.count == 2)
    }

    @Test func `asks for the first bytes and cuts when the server sends all`() async throws {
        let server = try LoopbackServer { request in
            if request.target == "/range" {
                return LoopbackResponse(206, headers: [("Content-Range", "bytes 0-3/10")], text: "0123")
            }
            return LoopbackResponse(text: "0123456789")
        }
        let bench = try CurlBench()
        let partial = try await bench.fetcher.fetch(FetchRequest(.get, server.url("/range"), firstBytes: 4))
        #expect(partial.status == 206)
        #expect(partial.body.isTruncated == false)
        let cut = try await bench.fetcher.fetch(FetchRequest(.get, server.url("/all"), firstBytes: 4))
        #expect(cut.status == 200)
        #expect(cut.body.isTruncated)
        #expect(try cut.body.text() == "0123")
    }

    @Test(arguments: [99, 100, 101, 70_000])
    func `cuts a body at the limit`(_ size: Int) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(body: [UInt8](repeating: 7, count: size)) }
        let limits = FetchLimits(maximumBodyBytes: 100, overflow: .truncate)
        let response = try await CurlBench().get(server.url(), limits: limits)
        #expect(response.body.length == Int64(min(size, 100)))
        #expect(response.body.isTruncated == (size > 100))
    }

    @Test(arguments: ["/length", "/chunked"])
    func `fails on a body over the limit and leaves no file`(_ target: String) async throws {
        let server = try LoopbackServer { request in
            var response = LoopbackResponse(body: [UInt8](repeating: 7, count: 300_000))
            if request.target == "/chunked" { response.framing = .chunked(4_096) }
            return response
        }
        let bench = try CurlBench()
        let failure = await bench.failure(server.url(target), limits: FetchLimits(maximumBodyBytes: 200_000))
        #expect(failure?.code == .tooLarge)
        #expect(failure?.detail.contains("200000") == true)
        #expect(bench.scratch.contents == [])
    }

    @Test func `a large body does not matter to HEAD`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(headers: [("Content-Length", "999999999999")]) }
        let request = FetchRequest(.head, server.url(), limits: FetchLimits(maximumBodyBytes: 10))
        let response = try await CurlBench().fetcher.fetch(request)
        #expect(response.headers.first(named: "Content-Length") == "999999999999")
    }

    @Test func `says when the spool cannot be written`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(text: "hello") }
        let scratch = try ScratchDirectory()
        let bench = try CurlBench { $0.spoolDirectory = scratch.path }
        _ = try await bench.get(server.url()).body.discard()
        #expect(rmdir(scratch.path) == 0)
        #expect(await bench.failure(server.url())?.code == .storage)
    }
}
