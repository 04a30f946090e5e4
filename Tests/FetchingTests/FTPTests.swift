import Fetching
import TestSupport
import Testing

@Suite struct FTPTests {
    private let server: LoopbackFTPServer
    private let bench: CurlBench

    init() throws {
        server = try LoopbackFTPServer(files: [
            "data/a.csv": .init("a,b\n1,2\n", modified: "20250607080910"), "data/b.csv": .init(""),
            "data/数.csv": .init("x"), "large": .init(String(repeating: "0123456789", count: 30_000)),
        ])
        bench = try CurlBench()
    }

    @Test func `retrieves a file with its size and date`() async throws {
        let response = try await bench.get(server.url("data/a.csv"))
        #expect(response.status == 226)
        #expect(response.protocolVersion == "FTP")
        #expect(
            response.headers == [
                HeaderField("Content-Length", "8"), HeaderField("Last-Modified", "Sat, 07 Jun 2025 08:09:10 GMT"),
            ])
        #expect(try response.body.text() == "a,b\n1,2\n")
        #expect(response.peerAddress == "127.0.0.1")
    }

    @Test func `retrieves large files and names beyond ASCII`() async throws {
        #expect(try await bench.get(server.url("large")).body.length == 300_000)
        let response = try await bench.get(server.url("data/数.csv"))
        let text = try response.body.text()
        #expect(text == "x", "\(response)")
    }

    @Test func `HEAD asks for size and date alone`() async throws {
        let response = try await bench.fetcher.fetch(FetchRequest(.head, server.url("data/a.csv")))
        #expect(response.status < 400)
        #expect(response.headers.first(named: "content-length") == "8")
        #expect(response.headers.first(named: "last-modified") == "Sat, 07 Jun 2025 08:09:10 GMT")
        #expect(response.body == .empty)
    }

    @Test func `lists a folder`() async throws {
        let response = try await bench.get(server.url("data/"))
        let text = try response.body.text()
        #expect(text == "a.csv\nb.csv\n数.csv\n")
    }

    @Test(arguments: ["data/none.csv", "none/a.csv", "none/"])
    func `a refusal is an answer`(_ path: String) async throws {
        let response = try await bench.get(server.url(path))
        #expect(response.status == 550)
        #expect(try await bench.fetcher.fetch(FetchRequest(.head, server.url(path))).status == 550)
    }

    @Test func `the first bytes are enough`() async throws {
        let response = try await bench.fetcher.fetch(FetchRequest(.get, server.url("large"), firstBytes: 12))
        #expect(try response.body.text() == "012345678901")
    }

    @Test(
        arguments: [
            ("530 Anonymous sessions must use encryption.", 530), ("550 SSL/TLS required on the control channel", 530),
            ("534 Policy requires it.", 534), ("421 Sorry, cleartext sessions are not accepted on this server.", 421),
        ])
    func `a server that wants TLS is asked for it, and its refusal stands where it has none`(
        reply: String, status: Int
    ) async throws {
        let server = try LoopbackFTPServer(files: ["a": .init("abc")], userReply: reply)
        #expect(try await bench.get(server.url("a")).status == status)
        #expect(server.asked.prefix(2) == ["USER", "AUTH"], "\(server.asked)")
    }

    @Test func `a server that admits nobody is not asked for TLS`() async throws {
        let server = try LoopbackFTPServer(files: ["a": .init("abc")], userReply: "530 not you")
        #expect(try await bench.get(server.url("a")).status == 530)
        #expect(!server.asked.contains("AUTH"))
    }

    @Test func `a server that is full is an answer`() async throws {
        let full = try LoopbackFTPServer(files: [:], greeting: "421 too many users")
        #expect(try await bench.get(full.url("a")).status == 421)
    }

    @Test func `a transfer the server calls failed is no success`() async throws {
        let failing = try LoopbackFTPServer(files: ["a": .init("abc")], transferReply: "426 aborted")
        let response = try? await bench.get(failing.url("a"))
        #expect(response == nil || response?.status == 426)
    }

    @Test func `HTTP and FTP exchanges share handles without mixing`() async throws {
        let web = try LoopbackServer { _ in LoopbackResponse(headers: [("Last-Modified", "never")], text: "web") }
        let bench = try CurlBench { $0.maximumTransfers = 1 }
        for _ in 0..<2 {
            #expect(try await bench.get(web.url()).headers.first(named: "Last-Modified") == "never")
            #expect(try await bench.get(server.url("data/a.csv")).headers.count == 2)
            #expect(try await bench.fetcher.fetch(FetchRequest(.head, server.url("data/b.csv"))).body == .empty)
        }
    }

    @Test func `a private address is refused`() async throws {
        let bench = try CurlBench { $0.addresses = .publicOnly }
        #expect(await bench.failure(server.url("large"))?.code == .addressRefused)
    }

    @Test func `has no POST`() async throws {
        #expect(await bench.failure(FetchRequest(.post, server.url("large")))?.code == .protocolError)
    }
}
