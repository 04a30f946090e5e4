import DCAT
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct URLCheckTests {
    private static let clock = RunClock(now: { Instant(year: 2026, month: 11, day: 22) }, seconds: { 0 })

    private let server: LoopbackServer

    init() throws {
        server = try LoopbackServer { request in
            switch request.target {
            case "/a.csv":
                LoopbackResponse(200, headers: [("Content-Type", "text/csv")], text: "name,place\n\u{1B}[31m,b\n")
            case "/robots.txt": LoopbackResponse(text: "User-agent: *\nDisallow: /closed/\n")
            case "/busy": LoopbackResponse(429)
            default: LoopbackResponse(404)
            }
        }
    }

    private func check(_ targets: String..., change: (inout URLCheck.Request) -> Void = { _ in }) async throws
        -> RunResult
    {
        var request = URLCheck.Request(
            urls: targets.map { server.url($0) }, format: "CSV", seconds: 60, allowsPrivateAddresses: true)
        change(&request)
        return try await URLCheck(clock: Self.clock).check(request)
    }

    @Test func `the exit code says the worst`() async throws {
        #expect(try await check("/a.csv").exit == .success)
        #expect(try await check("/a.csv", "/busy").exit == .undecided)
        #expect(try await check("/a.csv", "/busy", "/gone").exit == .broken)
    }

    @Test func `the evidence is told in words of either language, and without what a terminal obeys`() async throws {
        let english = try await check("/a.csv", "/gone").text
        for words in [
            "HTTP 200", "GET (to see what the bytes are)", "127.0.0.1", "SHA-256", "2 columns, 1 row", "HTTP 404",
        ] {
            #expect(english.contains(words), "\(words)")
        }
        #expect(!english.contains("\u{1B}"))
        #expect(try await check("/a.csv") { $0.language = "zh" }.text.contains("可访问"))
    }

    @Test func `the bytes are read whatever they are declared to be`() async throws {
        let text = try await check("/a.csv") { $0.format = nil }.text
        #expect(text.contains("Seen in the bytes: CSV") && text.contains("2 columns, 1 row"), "\(text)")
    }

    @Test func `the evidence is told as JSON`() async throws {
        let text = try await check("/a.csv") { $0.isJSON = true }.text
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        #expect(parsed?.first?["verdict"] as? String == "ok")
        #expect((parsed?.first?["attempts"] as? [Any])?.count == 2)
    }

    @Test func `a robots file is kept to unless told otherwise`() async throws {
        #expect(try await check("/closed/a.csv").exit == .undecided)
        #expect(try await check("/closed/a.csv") { $0.keepsToRobots = false }.exit == .broken)
    }

    @Test func `private addresses are asked on request alone`() async throws {
        #expect(try await check("/a.csv") { $0.allowsPrivateAddresses = false }.exit == .undecided)
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: ["language", "seconds", "format", "contact"])
    func `a request of no use is refused`(field: String) async throws {
        await #expect(throws: PipelineError.self) {
            try await check("/a.csv") { request in
                switch field {
                case "language": request.language = "tlh"
                case "seconds": request.seconds = 0
                case "format": request.format = "no such format at all"
                default: request.contact = "line\nbreak"
                }
            }
        }
    }
}
