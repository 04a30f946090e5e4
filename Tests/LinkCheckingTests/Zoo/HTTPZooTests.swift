import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing

@testable import LinkChecking

/// What servers do over plain HTTP, each with the verdict and the evidence that it must come to.
@Suite struct HTTPZooTests {
    private let server: LoopbackServer
    private let bench: ZooBench

    init() throws {
        server = try LoopbackServer(ZooServer.answer)
        bench = try ZooBench()
    }

    /// What a check of a link, declared to be CSV, must come to.
    struct Case: CustomTestStringConvertible, Sendable {
        var path: String
        var verdict: LinkVerdict
        var cause: String
        /// `METHOD occasion outcome` of each request.
        var attempts: [String]
        var findings: [ContentFinding.Code] = []
        var decidedBy: Int?
        /// Seconds that HEAD and GET may take.
        var patience: (head: Int, get: Int)

        init(
            _ path: String, _ verdict: LinkVerdict, _ cause: String, _ attempts: [String],
            _ findings: [ContentFinding.Code] = [], decidedBy: Int? = nil, patience: (head: Int, get: Int) = (60, 60)
        ) {
            (self.path, self.verdict, self.cause, self.attempts) = (path, verdict, cause, attempts)
            (self.findings, self.decidedBy, self.patience) = (findings, decidedBy, patience)
        }

        var testDescription: String { path }
    }

    static let cases =
        [
            Case("/good.csv", .ok, "http-200", ["HEAD first http-200", "GET content http-200"]),
            Case("/gone.csv", .broken, "http-410", ["HEAD first http-410", "GET refused http-410"]),
            Case(
                "/reset", .unknown, "connection-reset", ["HEAD first connection-reset", "GET failed connection-reset"]),
            Case(
                "/slow-header", .unknown, "timeout", ["HEAD first timeout", "GET timed-out timeout"], patience: (1, 1)),
            Case(
                "/slow-body", .ok, "http-200", ["HEAD first http-200", "GET content timeout"], decidedBy: 0,
                patience: (60, 1)),
            Case("/endless", .ok, "http-200", ["HEAD first http-200", "GET says-nothing http-200"], [.rangeIgnored]),
            Case(
                "/loop", .unknown, "too-many-redirects",
                ["HEAD first too-many-redirects", "GET failed too-many-redirects"]),
            Case("/cookie", .ok, "http-200", ["HEAD first http-200", "GET content http-200"]),
            Case("/cookie-behind-gate", .ok, "http-200", ["HEAD first http-200", "GET content http-200"]),
        ]
        + [
            "/cookie-for-ever", "/cookie-unheard", "/cookie-of-others", "/cookie-of-a-suffix", "/cookie-of-tls",
            "/cookie-of-a-path", "/cookie-over",
        ].map { path in
            Case(
                path, .unknown, "too-many-redirects",
                ["HEAD first too-many-redirects", "GET failed too-many-redirects"])
        } + [
            Case("/to-mail", .unknown, "invalid-redirect", ["HEAD first unsupported-scheme"]),
            Case("/to-ftp", .unknown, "invalid-redirect", ["HEAD first unsupported-scheme"]),
            Case("/moved", .moved, "http-200", ["HEAD first http-200", "GET content http-200"]),
            Case("/head-refused", .ok, "http-200", ["HEAD first http-405", "GET refused http-200"]),
            Case("/head-denies", .ok, "http-200", ["HEAD first http-404", "GET refused http-200"]),
            Case("/head-promises", .broken, "http-404", ["HEAD first http-200", "GET content http-404"]),
            Case("/head-hangs", .ok, "http-200", ["HEAD first timeout", "GET timed-out http-200"], patience: (1, 60)),
            Case("/head-resets", .ok, "http-200", ["HEAD first connection-reset", "GET failed http-200"]),
            Case("/get-throttled", .ok, "http-200", ["HEAD first http-200", "GET content http-429"], decidedBy: 0),
            Case(
                "/error-page", .broken, "soft-404", ["HEAD first http-200", "GET page http-200"],
                [.softNotFound, .pageForData]),
            Case("/login", .blocked, "login-page", ["HEAD first http-200", "GET page http-200"], [.pageForData]),
            Case("/firewall", .blocked, "challenge", ["HEAD first http-200", "GET page http-200"]),
            Case("/page", .ok, "page-for-data", ["HEAD first http-200", "GET page http-200"], [.pageForData]),
            Case(
                "/message", .unknown, "error-page", ["HEAD first http-200", "GET content http-200"],
                [.errorPage, .formatDiffers]),
            Case(
                "/range-ignored", .ok, "http-200", ["HEAD first http-200", "GET content http-200"],
                [.duplicateRows, .rangeIgnored]),
            Case("/range-kept", .ok, "http-206", ["HEAD first http-200", "GET content http-206"], [.lengthDiffers]),
            Case("/wrong-length", .ok, "http-200", ["HEAD first http-200", "GET content http-200"], [.lengthDiffers]),
            Case("/cut-short", .ok, "http-200", ["HEAD first http-200", "GET content connection-reset"], decidedBy: 0),
            Case("/wrong-type", .ok, "http-200", ["HEAD first http-200", "GET content http-200"], [.mediaTypeDiffers]),
            Case("/bomb", .ok, "http-200", ["HEAD first http-200", "GET content http-200"]),
            Case("/throttled-seconds", .unknown, "http-429", ["HEAD first http-429"]),
            Case("/throttled-date", .unknown, "http-429", ["HEAD first http-429"]),
            Case("/empty", .ok, "http-200", ["HEAD first http-200", "GET content http-200"], [.empty]),
            Case("/header-only", .ok, "http-200", ["HEAD first http-200", "GET content http-200"], [.headerOnly]),
            Case("/garbage", .unknown, "protocol-error", ["HEAD first protocol-error", "GET failed protocol-error"]),
        ]

    @Test(arguments: cases)
    func `each fault has its verdict and its evidence`(expected: Case) async throws {
        let bench = try ZooBench(headSeconds: expected.patience.head, getSeconds: expected.patience.get)
        let observation = try await bench.check(server.url(expected.path))
        #expect(observation.verdict == expected.verdict && observation.cause == expected.cause)
        let attempts = observation.attempts.map { "\($0.method) \($0.occasion.rawValue) \($0.outcome)" }
        #expect(attempts == expected.attempts)
        #expect(observation.content?.findings.map(\.code) ?? [] == expected.findings)
        #expect(observation.decidedBy == expected.decidedBy)
        #expect(bench.folder.count == 0)
    }

    @Test func `the evidence says which cookies were needed, and no other check knows them`() async throws {
        let observation = try await bench.check(server.url("/cookie"))
        #expect(observation.attempts.map(\.cookies) == [["sid", "lang"], ["sid", "lang"]])
        #expect(observation.redirects == [server.url("/cookie")])
        let gate = try await bench.check(server.url("/cookie-behind-gate"))
        #expect(gate.attempts.map(\.cookies) == [["pass"], ["pass"]])
        #expect(try await bench.check(server.url("/moved")).attempts.allSatisfy { $0.cookies.isEmpty })
        let sent = server.requests.map { "\($0.method) \($0.target) \($0.header("Cookie") ?? "–")" }
        #expect(
            sent == [
                "HEAD /cookie –", "HEAD /cookie sid=1; lang=en", "GET /cookie –", "GET /cookie sid=1; lang=en",
                "HEAD /cookie-behind-gate –", "HEAD /cookie-gate –", "HEAD /cookie-behind-gate pass=a=b",
                "GET /cookie-behind-gate –", "GET /cookie-gate –", "GET /cookie-behind-gate pass=a=b",
                "HEAD /moved –", "HEAD /moved-again –", "HEAD /good.csv –", "GET /moved –", "GET /moved-again –",
                "GET /good.csv –",
            ])
    }

    @Test func `the evidence of a good link is complete`() async throws {
        let observation = try await bench.check(server.url("/moved"))
        #expect(observation.redirects == [server.url("/moved-again"), server.url("/good.csv")])
        for attempt in observation.attempts {
            #expect(attempt.hops.map(\.status) == [301, 302])
            #expect(attempt.peerAddress == "127.0.0.1" && attempt.protocolVersion == "HTTP/1.1")
            #expect((attempt.timings?.total ?? 0) > 0 && (attempt.timings?.firstByte ?? 0) > 0)
        }
        #expect(observation.bytesRead == 25 && observation.digest?.count == 64 && observation.prefixDigest == nil)
        #expect(observation.content?.table?.columns == 3 && observation.content?.encoding == "UTF-8")
        #expect(observation.servedFormat?.code == "CSV" && observation.sniffedFormat?.code == "CSV")
    }

    @Test func `an endless body and a bomb are read no further than the bound`() async throws {
        let endless = try await bench.check(server.url("/endless"))
        #expect(endless.bytesRead == 65_536 && endless.prefixDigest != nil && endless.digest == nil)
        let bomb = try await bench.check(server.url("/bomb"))
        #expect((bomb.bytesRead ?? 0) > 10_000 && (bomb.bytesRead ?? .max) <= 65_536)
        #expect(bomb.sniffedFormat == nil)
    }

    @Test(arguments: ["/throttled-seconds", "/throttled-date"])
    func `what a busy server asks for is kept`(path: String) async throws {
        let observation = try await bench.check(server.url(path))
        #expect(observation.headers.map(\.name) == ["Retry-After"])
    }

    @Test func `nobody listening is no proof of death`() async throws {
        let url = server.url("/good.csv")
        server.stop()
        let observation = try await bench.check(url)
        #expect(observation.verdict == .unknown && observation.cause == "connection-refused")
        #expect(observation.attempts.map(\.outcome) == ["connection-refused"])
        #expect(observation.detail?.isEmpty == false)
    }

    @Test func `the bytes are left alone where the policy says so`() async throws {
        let observation = try await ZooBench(content: .whenUnsettled).check(server.url("/good.csv"))
        #expect(observation.methods == ["HEAD"] && observation.content == nil && observation.bytesRead == nil)
    }
}
