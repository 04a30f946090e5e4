import Fetching
import TestSupport
import Testing

/// Limits short enough for a test and long enough for a busy machine.
private let shortLimits = FetchLimits(stallBytesPerSecond: 50, stallTimeout: .seconds(1), totalTimeout: .seconds(20))

@Suite struct CurlFaultTests {
    @Test func `a closed port refuses`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let url = server.url()
        server.stop()
        defer { withExtendedLifetime(server) {} }
        let bench = try CurlBench()
        // The listening thread closes the port a moment after it was told to.
        var codes: Set<FetchFailure.Code> = []
        for _ in 0..<3 {
            if let code = await bench.failure(url)?.code { codes.insert(code) }
        }
        #expect(codes.subtracting([.connectionReset]) == [.connectionRefused])
    }

    @Test func `a name that does not exist is not found`() async throws {
        let failure = await (try CurlBench()).failure("http://name.invalid/")
        #expect(failure?.code == .nameNotFound)
        #expect(failure?.detail.contains("name.invalid") == true)
    }

    @Test func `a connection closed without a word is reset`() async throws {
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse()
            response.isSilent = true
            return response
        }
        #expect(await (try CurlBench()).failure(server.url())?.code == .connectionReset)
    }

    @Test(arguments: [0, 10, 80_000])
    func `a body that breaks off is no answer`(_ sent: Int) async throws {
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse(body: [UInt8](repeating: 1, count: 100_000))
            response.resetsAfter = sent
            return response
        }
        let bench = try CurlBench()
        #expect(await bench.failure(server.url())?.code == .connectionReset)
        #expect(bench.scratch.contents == [])
    }

    @Test func `a body shorter than stated is no answer`() async throws {
        let server = try LoopbackServer { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") }
        #expect(await (try CurlBench()).failure(server.url())?.code == .connectionReset)
    }

    @Test(arguments: [
        "hello there\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ])
    func `what is not HTTP is a protocol error`(_ text: String) async throws {
        let server = try LoopbackServer { _ in .raw(text) }
        #expect(await (try CurlBench()).failure(server.url())?.code == .protocolError)
    }

    @Test func `plain text where TLS is expected is a TLS failure`() async throws {
        let server = try LoopbackFTPServer(files: [:])
        let failure = await (try CurlBench()).failure(server.url("").replacing("ftp:", with: "https:"))
        #expect(failure?.code == .tls)
    }

    @Test func `a server that never answers times out`() async throws {
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse()
            response.delay = .seconds(3_600)
            return response
        }
        let failure = await (try CurlBench()).failure(server.url(), limits: shortLimits)
        #expect(failure?.code == .timeout)
    }

    @Test func `a body that trickles times out`() async throws {
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse(body: [UInt8](repeating: 1, count: 1_000))
            response.pace = (bytes: 1, pause: .milliseconds(200))
            return response
        }
        let bench = try CurlBench()
        #expect(await bench.failure(server.url(), limits: shortLimits)?.code == .timeout)
        #expect(bench.scratch.contents == [])
    }

    @Test func `the whole exchange has a time limit`() async throws {
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse(body: [UInt8](repeating: 1, count: 1_000_000))
            response.pace = (bytes: 1_000, pause: .milliseconds(50))
            return response
        }
        let limits = FetchLimits(totalTimeout: .milliseconds(500))
        #expect(await (try CurlBench()).failure(server.url(), limits: limits)?.code == .timeout)
    }

    @Test func `a slow but steady answer is waited for`() async throws {
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse(text: "slow and steady")
            response.delay = .milliseconds(300)
            response.pace = (bytes: 5, pause: .milliseconds(100))
            return response
        }
        let bench = try CurlBench()
        #expect(try await bench.get(server.url()).body.text() == "slow and steady")
    }

    @Test(arguments: [
        [String](repeating: String(repeating: "x", count: 1_000), count: 300),
        [String](repeating: "x", count: 2_000),
        [String(repeating: "x", count: 500_000)],
    ])
    func `a huge header is refused`(_ values: [String]) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(headers: values.map { ("X", $0) }) }
        let failure = await (try CurlBench()).failure(server.url())
        #expect(failure?.code == .tooLarge, "\(failure?.detail ?? "")")
    }

    @Test func `a long header within the limit is read`() async throws {
        let value = String(repeating: "x", count: 60_000)
        let server = try LoopbackServer { _ in LoopbackResponse(headers: [("X-Long", value)]) }
        #expect(try await (try CurlBench()).get(server.url()).headers.first(named: "x-long") == value)
    }
}
