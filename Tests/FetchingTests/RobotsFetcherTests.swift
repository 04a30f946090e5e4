import DCAT
import Fetching
import Foundation
import TestSupport
import Testing

@Suite struct RobotsFetcherTests {
    private let fake = FakeClock()
    private let scratch: ScratchDirectory

    init() throws { scratch = try ScratchDirectory() }

    private func fetcher(
        _ server: StubFetcher, exceptions: Set<String> = [], maximumDelay: Duration = .seconds(10),
        outages: RobotsOutages = RobotsOutages()
    ) -> RobotsFetcher {
        RobotsFetcher(
            server, robots: RedirectingFetcher(server, maximumRedirects: 5) { FakeClock.start }, exceptions: exceptions,
            maximumDelay: maximumDelay, outages: outages, clock: fake.clock)
    }

    /// Answers robots.txt as told and everything else with 200.
    private func server(_ status: Int, _ text: String = "") -> StubFetcher {
        let path = scratch.path + "/robots.txt"
        _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
        return StubFetcher { request, _ in
            guard request.url.hasSuffix("/robots.txt") else { return .success(.stub(request)) }
            var response = FetchResponse.stub(request, status)
            if !text.isEmpty { response.body = ResponseBody(path: path, length: Int64(text.utf8.count)) }
            return .success(response)
        }
    }

    private func failure(_ fetcher: RobotsFetcher, _ url: String) async -> FetchFailure? {
        do throws(FetchFailure) {
            _ = try await fetcher.fetch(FetchRequest(.get, url))
            return nil
        } catch {
            return error
        }
    }

    @Test func `what the file forbids is not asked, and the line is told`() async throws {
        let server = server(200, "User-agent: *\nDisallow: /private")
        let fetcher = fetcher(server)
        #expect(try await fetcher.fetch(FetchRequest(.get, "http://a/public")).status == 200)
        let failure = await failure(fetcher, "http://a/private/1")
        #expect(failure?.code == .robots)
        #expect(failure?.detail == "robots.txt of a forbids it, line 2: Disallow: /private")
        #expect(server.requests.map(\.url) == ["http://a/robots.txt", "http://a/public"])
    }

    @Test func `the file is asked for once an origin`() async throws {
        let server = server(200, "User-agent: *\nDisallow:")
        let fetcher = fetcher(server)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask { _ = try? await fetcher.fetch(FetchRequest(.get, "http://a/\(number)")) }
                group.addTask { _ = try? await fetcher.fetch(FetchRequest(.get, "http://a:8080/\(number)")) }
            }
        }
        let files = server.requests.map(\.url).filter { $0.hasSuffix("robots.txt") }
        #expect(files.sorted() == ["http://a/robots.txt", "http://a:8080/robots.txt"])
    }

    @Test(arguments: [400, 401, 403, 404, 410, 429])
    func `without a file everything is allowed`(status: Int) async throws {
        #expect(try await fetcher(server(status)).fetch(FetchRequest(.get, "http://a/x")).status == 200)
    }

    @Test(arguments: [500, 502, 503])
    func `a file that fails forbids everything`(status: Int) async throws {
        let failure = await failure(fetcher(server(status)), "http://a/x")
        #expect(failure?.code == .robotsUnavailable)
        #expect(failure?.detail.contains("HTTP \(status)") == true)
    }

    @Test(arguments: [(0.0, false), (29.9, false), (30, true), (400, true)])
    func `a file that fails for a month is as good as none`(days: Double, isAsked: Bool) async throws {
        let since = FakeClock.start.adding(days: -days)
        let outages = RobotsOutages(since: ["http://a/robots.txt": since])
        let fetcher = fetcher(server(503), outages: outages)
        if isAsked {
            #expect(try await fetcher.fetch(FetchRequest(.get, "http://a/x")).status == 200)
        } else {
            let failure = await failure(fetcher, "http://a/x")
            #expect(failure?.code == .robotsUnavailable)
            #expect(failure?.detail.contains("has failed since \(since.iso8601)") == true)
        }
        #expect(outages.takeChanges().isEmpty)
    }

    @Test func `a file that fails for the first time is remembered, and forgotten when it is back`() async throws {
        let outages = RobotsOutages(since: ["http://b/robots.txt": FakeClock.start.adding(days: -9)])
        _ = await failure(fetcher(server(500), outages: outages), "http://a/x")
        #expect(outages.takeChanges() == ["http://a/robots.txt": FakeClock.start])
        _ = try await fetcher(server(404), outages: outages).fetch(FetchRequest(.get, "http://b/x"))
        #expect(outages.takeChanges() == ["http://b/robots.txt": nil])
        #expect(outages.takeChanges().isEmpty)
    }

    @Test func `a host that is not there fails as it would without a file, and is asked once`() async throws {
        let server = StubFetcher { request, _ in
            .failure(FetchFailure(.connectionRefused, url: request.url, detail: "refused", at: FakeClock.start))
        }
        let fetcher = fetcher(server)
        for number in 0..<3 {
            let failure = await failure(fetcher, "http://a/\(number)")
            #expect(failure?.code == .connectionRefused)
            #expect(failure?.url == "http://a/\(number)")
        }
        #expect(server.requests.count == 1)
    }

    @Test func `more than five redirects are as good as no file`() async throws {
        let server = StubFetcher { request, number in
            guard request.url.contains("robots") else { return .success(.stub(request)) }
            return .success(.stub(request, 302, [HeaderField("Location", "/robots\(number)")]))
        }
        #expect(try await fetcher(server).fetch(FetchRequest(.get, "http://a/x")).status == 200)
        #expect(server.requests.count == 7)
    }

    @Test func `a host that was excepted is not asked for its file`() async throws {
        let server = server(200, "User-agent: *\nDisallow: /")
        #expect(try await fetcher(server, exceptions: ["a"]).fetch(FetchRequest(.get, "http://a/x")).status == 200)
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [("2", [2]), ("3600", [10])])
    func `a crawl delay is kept up to a bound`(delay: String, waits: [Int]) async throws {
        let fetcher = fetcher(server(200, "User-agent: *\nCrawl-delay: \(delay)"))
        _ = try await fetcher.fetch(FetchRequest(.get, "http://a/1"))
        #expect(fake.sleeps == [])
        _ = try await fetcher.fetch(FetchRequest(.get, "http://a/2"))
        #expect(fake.sleeps == waits.map { .seconds($0) })
    }

    @Test func `files and FTP have no robots`() async throws {
        let server = server(200, "User-agent: *\nDisallow: /")
        _ = try await fetcher(server).fetch(FetchRequest(.get, "ftp://a/x"))
        #expect(server.requests.map(\.url) == ["ftp://a/x"])
    }
}
