import DCAT
import DataQuality
import Fetching
import Testing

@testable import LinkChecking

@Suite struct LinkCheckerTests {
    private static let url = "https://data.example/a.csv"
    private static let csv = "text/csv; charset=utf-8"
    private static let page = "<!DOCTYPE html><title>Sorry</title>"
    private let link = LinkToCheck(url: url, declared: FileFormat(code: "CSV"))

    private func check(_ script: [String: ScriptedFetcher.Answer]) async throws -> LinkObservation {
        try await check(link, script)
    }

    private func check(
        _ link: LinkToCheck, _ script: [String: ScriptedFetcher.Answer]
    ) async throws -> LinkObservation {
        let fetcher = try ScriptedFetcher(script)
        let checker = LinkChecker(fetcher: fetcher, asOf: ScriptedFetcher.now)
        let observation = try await checker.check(link)
        #expect(fetcher.leftovers == 0)
        return observation
    }

    @Test func `an answer to HEAD that says enough settles it`() async throws {
        let observation = try await check([
            "HEAD \(Self.url)": .init(
                200,
                [
                    ("Content-Type", Self.csv), ("Content-Length", "1234"), ("ETag", "\"x\""),
                    ("Last-Modified", "Sun, 06 Nov 2025 08:49:37 GMT"),
                ])
        ])
        #expect(observation.verdict == .ok && observation.cause == "http-200")
        #expect(observation.methods == ["HEAD"] && observation.status == 200)
        #expect(observation.contentLength == 1_234 && observation.etag == "\"x\"")
        #expect(observation.lastModified?.iso8601 == "2025-11-06T08:49:37Z")
        #expect(observation.servedFormat?.code == "CSV" && observation.sniffedFormat == nil)
        #expect(observation.peerAddress == "192.0.2.1" && observation.firstByteMilliseconds == 12)
        #expect(observation.checkedAt == ScriptedFetcher.now)
    }

    @Test func `an answer that says nothing is read`() async throws {
        let observation = try await check([
            "HEAD \(Self.url)": .init(200),
            "GET \(Self.url)": .init(200, [("Content-Type", Self.csv)], body: "a,b,c\n1,2,3\n"),
        ])
        #expect(observation.verdict == .ok && observation.methods == ["HEAD", "GET"])
        #expect(observation.sniffedFormat?.code == "CSV")
        #expect(observation.digest == "9284ed4fd7fe1346904656f329db6cc49c0e7ae5b8279bff37f96bc6eb59baad")
    }

    @Test func `each request is told with its reason, its answer and its way`() async throws {
        let moved = "https://cdn.example/a.csv"
        let observation = try await check([
            "HEAD \(Self.url)": .init(405, [("Server", "old\nlines")]),
            "GET \(Self.url)": .init(301, [("Location", moved)]),
            "GET \(moved)": .init(200, [("Server", String(repeating: "x", count: 999))], body: "a,b,c\n1,2,3\n"),
        ])
        #expect(observation.verdict == .moved && observation.bytesRead == 12)
        #expect(observation.attempts.map(\.method) == ["HEAD", "GET"])
        #expect(observation.attempts.map(\.occasion) == [.first, .refused])
        #expect(observation.attempts.map(\.outcome) == ["http-405", "http-200"])
        #expect(observation.attempts.map(\.hops) == [[], [.init(status: 301, location: moved)]])
        #expect(observation.attempts.allSatisfy { $0.timings?.firstByte == 12 && $0.peerAddress == "192.0.2.1" })
        #expect(observation.headers.map(\.name) == ["Server"])
        #expect(observation.headers.allSatisfy { $0.value.utf8.count <= 200 })
    }

    @Test func `what was said in place of an answer is kept`() async throws {
        let observation = try await check(["HEAD \(Self.url)": .init(.tls)])
        #expect(observation.detail == "as scripted" && observation.attempts.map(\.outcome) == ["tls"])
    }

    @Test func `a part has no digest but that of the part`() async throws {
        let body = String(repeating: "a,b,c\n1,2,3\n", count: 10_000)
        let cut = try await check([
            "HEAD \(Self.url)": .init(405), "GET \(Self.url)": .init(200, body: body),
        ])
        #expect(cut.digest == nil && cut.sniffedFormat?.code == "CSV")
        #expect(cut.prefixDigest?.count == 64 && cut.bytesRead == 65_536)
        let part = try await check([
            "HEAD \(Self.url)": .init(405),
            "GET \(Self.url)": .init(206, [("Content-Range", "bytes 0-11/120000")], body: "a,b,c\n1,2,3\n"),
        ])
        #expect(part.digest == nil && part.contentLength == 120_000 && part.cause == "http-206")
        let whole = try await check([
            "HEAD \(Self.url)": .init(405),
            "GET \(Self.url)": .init(206, [("Content-Range", "bytes 0-11/12")], body: "a,b,c\n1,2,3\n"),
        ])
        #expect(whole.digest?.count == 64 && whole.prefixDigest == nil)
    }

    @Test(arguments: [
        (ScriptedFetcher.Answer(404), ScriptedFetcher.Answer(200, body: "a"), LinkVerdict.ok, "http-200"),
        (.init(405), .init(404), .broken, "http-404"), (.init(.timeout), .init(200, body: "a"), .ok, "http-200"),
        (.init(200), .init(.timeout), .unknown, "timeout"), (.init(404), .init(503), .unknown, "http-503"),
        (.init(500), .init(401), .blocked, "http-401"), (.init(404), .init(404), .broken, "http-404"),
    ])
    func `GET has the last word`(
        head: ScriptedFetcher.Answer, get: ScriptedFetcher.Answer, verdict: LinkVerdict, cause: String
    ) async throws {
        let observation = try await check(["HEAD \(Self.url)": head, "GET \(Self.url)": get])
        #expect(observation.verdict == verdict && observation.cause == cause)
        #expect(observation.methods == ["HEAD", "GET"])
    }

    @Test func `a busy server is not asked twice`() async throws {
        let observation = try await check(["HEAD \(Self.url)": .init(429)])
        #expect(observation.verdict == .unknown && observation.methods == ["HEAD"])
    }

    @Test func `redirects are followed and kept`() async throws {
        let observation = try await check(
            LinkToCheck(url: "http://data.example/old"),
            [
                "HEAD http://data.example/old": .init(301, [("Location", "/new")]),
                "HEAD http://data.example/new": .init(302, [("Location", Self.url)]),
                "HEAD \(Self.url)": .init(200, [("Content-Length", "3")]),
            ])
        #expect(observation.verdict == .moved && observation.cause == "http-200")
        #expect(observation.redirects == ["http://data.example/new", Self.url])
    }

    @Test(arguments: ["mailto:a@b.example", "javascript:void(0)", "http://", "ftp://files.example/a.csv"])
    func `a redirect to nowhere is no proof`(location: String) async throws {
        let redirect = ScriptedFetcher.Answer(302, [("Location", location)])
        let observation = try await check(["HEAD \(Self.url)": redirect, "GET \(Self.url)": redirect])
        #expect(observation.verdict == .unknown && observation.cause == "invalid-redirect")
    }

    @Test func `a redirect loop is no proof`() async throws {
        let redirect = ScriptedFetcher.Answer(302, [("Location", Self.url)])
        let observation = try await check(["HEAD \(Self.url)": redirect, "GET \(Self.url)": redirect])
        #expect(observation.verdict == .unknown && observation.cause == "too-many-redirects")
    }

    @Test func `a page in place of data is online, and said to be a page`() async throws {
        let html = ("Content-Type", "text/html")
        let observation = try await check([
            "HEAD \(Self.url)": .init(200, [html, ("Content-Length", "33")]),
            "GET \(Self.url)": .init(200, [html], body: Self.page),
        ])
        #expect(observation.verdict == .ok && observation.cause == "page-for-data")
        #expect(observation.sniffedFormat?.code == "HTML")
    }

    @Test func `data served as a page is data`() async throws {
        let html = ("Content-Type", "text/html")
        let observation = try await check([
            "HEAD \(Self.url)": .init(200, [html, ("Content-Length", "12")]),
            "GET \(Self.url)": .init(200, [html], body: "a,b,c\n1,2,3\n"),
        ])
        #expect(observation.cause == "http-200" && observation.sniffedFormat?.code == "CSV")
    }

    @Test func `a login page blocks`() async throws {
        let login = "https://data.example/user/login"
        let observation = try await check([
            "HEAD \(Self.url)": .init(302, [("Location", login)]), "HEAD \(login)": .init(200),
            "GET \(Self.url)": .init(302, [("Location", login)]),
            "GET \(login)": .init(200, [("Content-Type", "text/html")], body: Self.page),
        ])
        #expect(observation.verdict == .blocked && observation.cause == "login-page")
    }

    @Test(arguments: [("cf-mitigated", "challenge", 403), ("x-amzn-waf-action", "challenge", 202)])
    func `a challenge blocks`(name: String, value: String, status: Int) async throws {
        let observation = try await check(["HEAD \(Self.url)": .init(status, [(name, value)])])
        #expect(observation.verdict == .blocked && observation.cause == "challenge")
    }

    @Test(arguments: [
        ("data:text/csv,a", "unsupported-scheme"), ("file:///etc/passwd", "unsupported-scheme"),
        ("mailto:a@b.example", "unsupported-scheme"), ("javascript:void(0)", "unsupported-scheme"),
        ("s3://bucket/key", "unsupported-scheme"), ("", "no-scheme"), ("www.example.org/a.csv", "no-scheme"),
        ("/a.csv", "no-scheme"), ("N/A", "no-scheme"), ("http://", "invalid-url"), ("http:///a", "invalid-url"),
        ("https://a b.example/", "invalid-url"), ("https://data.example:99999/", "invalid-url"),
    ])
    func `what cannot be asked is not asked`(url: String, cause: String) async throws {
        let observation = try await check(LinkToCheck(url: url), [:])
        #expect(observation.verdict == .unsupported && observation.cause == cause)
        #expect(observation.methods.isEmpty && observation.url == url && observation.checkedAt == ScriptedFetcher.now)
    }

    @Test(arguments: [
        (" https://data.example/a file.csv#top", "https://data.example/a%20file.csv"),
        ("HTTPS://Data.Example/%E5%9F%8E/城.csv", "https://data.example/%E5%9F%8E/%E5%9F%8E.csv"),
    ])
    func `a URL is repaired before it is asked and kept as it was stated`(stated: String, asked: String) async throws {
        let observation = try await check(
            LinkToCheck(url: stated), ["HEAD \(asked)": .init(200, [("Content-Length", "1")])])
        #expect(observation.verdict == .ok && observation.url == stated)
    }

    @Test(arguments: [(226, LinkVerdict.ok, "ftp-226"), (425, .unknown, "ftp-425"), (530, .blocked, "ftp-530")])
    func `FTP is asked once`(code: Int, verdict: LinkVerdict, cause: String) async throws {
        let observation = try await check(
            LinkToCheck(url: "ftp://data.example/a.csv"), ["HEAD ftp://data.example/a.csv": .ftp(code)])
        #expect(observation.verdict == verdict && observation.cause == cause && observation.methods == ["HEAD"])
    }

    @Test(arguments: [
        (ScriptedFetcher.Answer.ftp(250), LinkVerdict.ok, "ftp-250", 2), (.ftp(550), .broken, "ftp-550", 2),
        (.init(.timeout), .unknown, "timeout", 2), (.init(.notInArchive), .broken, "ftp-550", 1),
    ])
    func `what is no file on an FTP server may be a folder`(
        folder: ScriptedFetcher.Answer, verdict: LinkVerdict, cause: String, attempts: Int
    ) async throws {
        let url = "ftp://data.example/pub"
        let observation = try await check(LinkToCheck(url: url), ["HEAD \(url)": .ftp(550), "HEAD \(url)/": folder])
        #expect(observation.verdict == verdict && observation.cause == cause)
        #expect(observation.attempts.count == attempts)
    }

    @Test(arguments: [FetchFailure.Code.storage, .cancelled])
    func `trouble of our own ends the run`(code: FetchFailure.Code) async throws {
        await #expect(throws: FetchFailure.self) { try await check(["HEAD \(Self.url)": .init(code)]) }
        await #expect(throws: FetchFailure.self) {
            try await check(["HEAD \(Self.url)": .init(405), "GET \(Self.url)": .init(code)])
        }
    }

    @Test func `a file is expected of a download, not of an access page`() {
        var distribution = Distribution()
        #expect(LinkToCheck(distribution) == nil)
        distribution.accessURL = "https://data.example/page"
        distribution.format = Stated(raw: "CSV", value: FileFormat(code: "CSV"))
        #expect(LinkToCheck(distribution)?.expectsData == false)
        distribution.downloadURL = Self.url
        #expect(LinkToCheck(distribution)?.expectsData == true)
    }
}
