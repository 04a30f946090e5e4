import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// The whole way: checker, redirects, libcurl, a server on the loopback interface.
@Suite struct LoopbackTests {
    private let server: LoopbackServer
    private let folder: ScratchFolder
    private let checker: LinkChecker

    init() throws {
        server = try LoopbackServer(Self.answer)
        folder = try ScratchFolder()
        var configuration = CurlConfiguration(spoolDirectory: folder.path, userAgent: "OpenGauge tests")
        configuration.addresses = .allowPrivate
        let fetcher = try CurlFetcher(configuration) { ScriptedFetcher.now }
        let limits = LinkCheckLimits(headTimeout: .seconds(60), getTimeout: .seconds(60))
        checker = LinkChecker(fetcher: fetcher, limits: limits, asOf: ScriptedFetcher.now)
    }

    @Sendable private static func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        let isHead = request.method == "HEAD"
        switch request.target {
        case "/ok.csv": return LoopbackResponse(200, headers: [("Content-Type", "text/csv")], text: "a,b,c\n1,2,3\n")
        case "/moved": return .redirect(301, to: "/ok.csv")
        case "/gone": return LoopbackResponse(410)
        case "/no-head": return isHead ? LoopbackResponse(405) : LoopbackResponse(200, text: "{\"a\": 1}")
        case "/lying-head": return isHead ? LoopbackResponse(404) : LoopbackResponse(200, text: "a,b,c\n1,2,3\n")
        case "/reset":
            var response = LoopbackResponse(200, text: "x")
            response.isSilent = true
            return response
        case "/endless":
            var response = LoopbackResponse(200, body: Array(repeating: 0x20, count: 4 << 20))
            response.framing = .chunked(4_096)
            return response
        case "/loop": return .redirect(to: "/loop")
        case "/soft-404":
            return LoopbackResponse(200, headers: [("Content-Type", "text/html")], text: "<!doctype html><p>Sorry")
        case "/busy": return LoopbackResponse(429, headers: [("Retry-After", "60")])
        default: return LoopbackResponse(404)
        }
    }

    @Test(
        arguments: [
            ("/ok.csv", LinkVerdict.ok, "http-200", ["HEAD"], nil), ("/moved", .moved, "http-200", ["HEAD"], nil),
            ("/gone", .broken, "http-410", ["HEAD", "GET"], nil), ("/none", .broken, "http-404", ["HEAD", "GET"], nil),
            ("/no-head", .ok, "http-200", ["HEAD", "GET"], "JSON"),
            ("/lying-head", .ok, "http-200", ["HEAD", "GET"], "CSV"),
            ("/reset", .unknown, "connection-reset", ["HEAD", "GET"], nil),
            ("/endless", .ok, "http-200", ["HEAD", "GET"], nil),
            ("/loop", .unknown, "too-many-redirects", ["HEAD", "GET"], nil),
            ("/soft-404", .ok, "page-for-data", ["HEAD", "GET"], "HTML"),
            ("/busy", .unknown, "http-429", ["HEAD"], nil),
        ] as [(String, LinkVerdict, String, [String], String?)])
    func `each behaviour of a server has its verdict`(
        path: String, verdict: LinkVerdict, cause: String, methods: [String], sniffed: String?
    ) async throws {
        let link = LinkToCheck(url: server.url(path), declared: FileFormat(code: "CSV"))
        let observation = try await checker.check(link)
        #expect(observation.verdict == verdict && observation.cause == cause)
        #expect(observation.methods == methods)
        #expect(observation.sniffedFormat?.code == sniffed)
        #expect(folder.count == 0)
    }

    @Test func `nobody listening is no proof of a dead link`() async throws {
        let url = server.url("/ok.csv")
        server.stop()
        let observation = try await checker.check(LinkToCheck(url: url))
        #expect(observation.verdict == .unknown && observation.cause == "connection-refused")
    }

    @Test func `a private address is not asked unless it is allowed`() async throws {
        let configuration = CurlConfiguration(spoolDirectory: folder.path, userAgent: "OpenGauge tests")
        let careful = LinkChecker(
            fetcher: try CurlFetcher(configuration) { ScriptedFetcher.now }, asOf: ScriptedFetcher.now)
        let observation = try await careful.check(LinkToCheck(url: server.url("/ok.csv")))
        #expect(observation.verdict == .unsupported && observation.cause == "address-refused")
        #expect(server.requests.isEmpty)
    }

    @Test func `FTP files are found or not`() async throws {
        let ftp = try LoopbackFTPServer(files: ["data/a.csv": .init("a,b\n", modified: "20250607080910")])
        let found = try await checker.check(LinkToCheck(url: ftp.url("data/a.csv")))
        #expect(found.verdict == .ok && found.contentLength == 4)
        #expect(found.lastModified?.iso8601 == "2025-06-07T08:09:10Z")
        let missing = try await checker.check(LinkToCheck(url: ftp.url("data/b.csv")))
        #expect(missing.verdict == .broken && missing.cause == "ftp-550")
    }
}
