import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// How hosts are treated, and what readers are told of it.
@Suite struct CourtesyTests {
    private static let catalogue = """
        {"@type":"dcat:Catalog","dataset":[{"@type":"dcat:Dataset","identifier":"a","title":"A",
        "distribution":[{"@type":"dcat:Distribution","downloadURL":"%@/files/a.csv","mediaType":"text/csv"},
        {"@type":"dcat:Distribution","downloadURL":"%@/private/b.csv","mediaType":"text/csv"}]}]}
        """

    private static func answer(_ robots: LoopbackResponse) -> @Sendable (LoopbackRequest) -> LoopbackResponse {
        { request in
            let host = "http://" + (request.header("Host") ?? "")
            switch request.target {
            case "/robots.txt": return robots
            case "/data.json":
                return LoopbackResponse(
                    headers: [("Content-Type", "application/json")], text: catalogue.replacing("%@", with: host))
            default: return LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
            }
        }
    }

    private func portal(_ robots: LoopbackResponse, portal: String = "", check: String = "") throws -> LoopbackPortal {
        let made = try LoopbackPortal(kind: "dcat-us", path: "/data.json", portal: portal, Self.answer(robots))
        let text = try String(contentsOfFile: made.folder + "/pipeline.yml", encoding: .utf8)
        try made.write(text.replacing("check: {enabled: false}", with: "check: {\(check)}"), to: "pipeline.yml")
        return made
    }

    @Test func `robots txt is asked for once and kept to by harvest and link checks, and the page tells`() async throws
    {
        let robots = LoopbackResponse(text: "User-agent: *\nDisallow: /private/\nCrawl-delay: 0\n")
        let portal = try portal(robots)
        let result = try await portal.run(night: 0)
        #expect(result.exit == .success, "\(result.text)")
        #expect(portal.server.requests.filter { $0.target == "/robots.txt" }.count == 1)
        #expect(!portal.targets().contains { $0.hasPrefix("/private") })
        #expect(portal.targets().contains("/files/a.csv"))
        let json = try portal.page("fetches/index.json")
        #expect(json.contains("\"host\": \"127.0.0.1:\(portal.server.port)\""))
        #expect(json.contains("\"robots\": \"kept\"") && json.contains("\"forbidden\": 1"), "\(json)")
        #expect(json.contains("OpenGauge/0.1 (+mailto:harvest@example.org)"))
        #expect(try portal.page("fetches/index.html").contains("kept to"))
        #expect(try portal.page("zh/fetches/index.html").contains("已遵守"))
        #expect(try portal.page("run/index.html").contains("../fetches/index.html"))
        for request in portal.server.requests {
            #expect(request.header("User-Agent") == "OpenGauge/0.1 (+mailto:harvest@example.org)")
        }
    }

    @Test func `a catalogue that robots txt forbids is left alone unless a reason is stated`() async throws {
        let robots = LoopbackResponse(text: "User-agent: *\nDisallow: /\n")
        let strict = try portal(robots)
        await #expect(throws: PipelineError.self) { try await strict.run(night: 0) }
        #expect(strict.targets() == [])
        #expect(try strict.result()?.message?.contains("line 2: Disallow: /") == true)

        let excepted = try portal(robots, portal: "ignore-robots: The operator asked us in writing to harvest it.")
        try await excepted.run(night: 0)
        #expect(excepted.targets().contains("/data.json"))
        let page = try excepted.page("fetches/index.html")
        #expect(page.contains("The operator asked us in writing to harvest it."))
    }

    @Test func `a robots txt that fails closes the host, and the run says why`() async throws {
        let portal = try portal(LoopbackResponse(503))
        // Neither the harvest nor the checks wait for it here.
        await #expect(throws: PipelineError.self) { try await portal.run(night: 0) }
        #expect(try portal.result()?.message?.contains("HTTP 503") == true)
        #expect(portal.targets() == [])
    }

    @Test func `link checks can be told to pass over robots txt`() async throws {
        let portal = try portal(LoopbackResponse(text: "User-agent: *\nDisallow: /private/\n"), check: "robots: false")
        try await portal.run(night: 0)
        #expect(portal.targets().contains("/private/b.csv"))
    }

    @Test func `a portal behind a firewall is blocked, with evidence on its page`() async throws {
        let portal = try LoopbackPortal(kind: "dcat-us", path: "/data.json") { request in
            request.target == "/robots.txt"
                ? LoopbackResponse(404)
                : LoopbackResponse(
                    412, headers: [("Content-Type", "text/html"), ("Set-Cookie", "FSSBBIl1UgzbN7N80S=secret")],
                    text: "<html><script>$_ts=window['$_ts']</script></html>")
        }
        await #expect(throws: PipelineError.self) { try await portal.run(night: 0) }
        let run = try #require(try portal.result())
        #expect(run.state == .blocked && !run.isAccepted)
        #expect(run.message?.contains("ruishu") == true)
    }

    @Test func `a portal that is blocked later keeps its last good data, and its page shows the evidence`() async throws
    {
        let portal = try portal(LoopbackResponse(404), check: "enabled: false")
        try await portal.run(night: 0)
        portal.now { request in
            request.target == "/robots.txt"
                ? LoopbackResponse(404)
                : LoopbackResponse(
                    403,
                    headers: [("Content-Type", "text/html"), ("Server", "AkamaiGHost"), ("Set-Cookie", "ak=secret")],
                    text: "<HTML><H1>Access Denied</H1> Reference #18 https://errors.edgesuite.net/18</HTML>")
        }
        let result = try await portal.run(night: 1)
        #expect(result.exit == .partial)
        #expect(try portal.result()?.state == .blocked)
        for (path, banner) in [("portals/p/index.html", "1 November 2026"), ("zh/portals/p/index.html", "2026年11月1日")] {
            let page = try portal.page(path)
            #expect(page.contains(banner), "\(path)")
            #expect(
                page.contains("akamai") && page.contains("AkamaiGHost") && page.contains("Access Denied"), "\(path)")
            #expect(!page.contains("secret"))
        }
        let json = try portal.page("portals/p/index.json")
        #expect(json.contains("\"product\": \"akamai\"") && json.contains("\"status\": 403"))
        #expect(
            try portal.page("datasets/index.html".replacing("datasets", with: "portals/p/datasets")).contains(">A<"))
    }
}
