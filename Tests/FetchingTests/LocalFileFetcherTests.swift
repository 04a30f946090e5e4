import Fetching
import Foundation
import Testing

@Suite struct LocalFileFetcherTests {
    private let scratch: ScratchDirectory
    private let fetcher: LocalFileFetcher

    init() throws {
        scratch = try ScratchDirectory()
        for folder in ["root/deep", "rooted"] {
            try FileManager.default.createDirectory(
                atPath: scratch.path + "/" + folder, withIntermediateDirectories: true)
        }
        for (name, text) in [
            "root/a.csv": "a,b", "root/deep/数 据.json": "{}", "root/empty": "", "secret": "s", "rooted/x": "x",
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path + "/" + name))
        }
        for (name, target) in ["root/out": "../secret", "root/in": "a.csv", "root/up": "..", "root/gone": "nothing"] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path + "/" + name, withDestinationPath: target)
        }
        fetcher = LocalFileFetcher(
            roots: [scratch.path + "/root", scratch.path + "/absent"], now: { FakeClock.start })
    }

    private func url(_ path: String) -> String { "file://\(scratch.path)/\(path)" }

    private func failure(_ request: FetchRequest) async -> FetchFailure.Code? {
        do {
            _ = try await fetcher.fetch(request)
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: [
        ("root/a.csv", "a,b"), ("root/deep/%E6%95%B0%20据.json", "{}"), ("root/in", "a,b"), ("root/empty", ""),
    ])
    func `gives the file itself`(_ path: String, _ text: String) async throws {
        let response = try await fetcher.fetch(FetchRequest(.get, url(path)))
        #expect(response.status == 200)
        #expect(try response.body.text() == text)
        #expect(response.headers == [HeaderField("Content-Length", "\(text.utf8.count)")])
        response.body.discard()
        #expect(try await fetcher.fetch(FetchRequest(.get, url(path))).status == 200)
    }

    @Test(arguments: [
        "secret", "rooted/x", "root/../secret", "root/out", "root/up/secret", "root/%2e%2e/secret", "root/deep",
        "root", "",
    ])
    func `does not leave its folders`(_ path: String) async {
        #expect(await failure(FetchRequest(.get, url(path))) == .addressRefused)
    }

    @Test(arguments: ["root/none", "root/gone", "root/a.csv/x", "absent/a"])
    func `says when there is no such file`(_ path: String) async {
        #expect(await failure(FetchRequest(.get, url(path))) == .nameNotFound)
    }

    @Test func `refuses other requests`() async {
        #expect(await failure(FetchRequest(.post, url("root/a.csv"))) == .protocolError)
        #expect(await failure(FetchRequest(.get, "http://a/")) == .unsupportedScheme)
        #expect(await failure(FetchRequest(.get, "file://elsewhere/a")) == .invalidURL)
        #expect(await failure(FetchRequest(.get, url("root/a%00b"))) == .invalidURL)
        #expect(await failure(FetchRequest(.get, url("root/%ff"))) == .invalidURL)
        #expect(await failure(FetchRequest(.get, "file:///dev/zero")) == .addressRefused)
    }

    @Test func `keeps to the first bytes, the limit and HEAD`() async throws {
        let first = try await fetcher.fetch(FetchRequest(.get, url("root/a.csv"), firstBytes: 2))
        #expect(try first.body.text() == "a,")
        #expect(first.body.isTruncated)
        let cut = FetchLimits(maximumBodyBytes: 1, overflow: .truncate)
        #expect(try await fetcher.fetch(FetchRequest(.get, url("root/a.csv"), limits: cut)).body.length == 1)
        let limits = FetchLimits(maximumBodyBytes: 2)
        #expect(await failure(FetchRequest(.get, url("root/a.csv"), limits: limits)) == .tooLarge)
        let head = try await fetcher.fetch(FetchRequest(.head, url("root/a.csv")))
        #expect(head.body == .empty)
        #expect(head.headers.first(named: "content-length") == "3")
    }
}

@Suite struct SchemeFetcherTests {
    private func composed() -> (SchemeFetcher, network: StubFetcher, files: StubFetcher) {
        let network = StubFetcher { request, _ in .success(.stub(request)) }
        let files = StubFetcher { request, _ in .success(.stub(request)) }
        return (SchemeFetcher(network: network, files: files, now: { FakeClock.start }), network, files)
    }

    @Test func `picks by scheme`() async throws {
        let (fetcher, network, files) = composed()
        for url in ["http://a/", "HTTPS://a/", " ftp://a/", "ftps://a/", "file:///a"] {
            _ = try await fetcher.fetch(FetchRequest(.get, url))
        }
        #expect(network.requests.count == 4)
        #expect(files.requests.map(\.url) == ["file:///a"])
    }

    @Test(arguments: [("data:,x", FetchFailure.Code.unsupportedScheme), ("nothing", .invalidURL)])
    func `fetches nothing else`(_ url: String, _ code: FetchFailure.Code) async {
        let (fetcher, _, _) = composed()
        await #expect { try await fetcher.fetch(FetchRequest(.get, url)) } throws: {
            ($0 as? FetchFailure)?.code == code
        }
    }
}
