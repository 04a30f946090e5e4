import DCAT
import DataQuality
import Fetching
import TestSupport
import Testing
import WARC

@testable import LinkChecking

@Suite struct ReplayTests {
    private let capture: ScratchFolder
    private let spool: ScratchFolder

    init() throws {
        capture = try ScratchFolder()
        spool = try ScratchFolder()
    }

    private func observe(
        _ links: [LinkToCheck], by fetcher: any Fetcher, pace: LinkCheckPace
    ) async throws -> [LinkObservation] {
        let runner = LinkCheckRunner(
            fetcher: fetcher, limits: LinkCheckLimits(headTimeout: .seconds(60), getTimeout: .seconds(60)), pace: pace,
            spoolDirectory: spool.path, asOf: ScriptedFetcher.now)
        let stream = AsyncStream { continuation in
            for link in links { continuation.yield([link]) }
            continuation.finish()
        }
        var observations: [LinkObservation] = []
        _ = try await runner.run(stream) { observations += $0 }
        return observations.sorted { $0.url < $1.url }
    }

    @Test func `a capture gives the same observations again, at any pace and with nobody to ask`() async throws {
        let server = try LoopbackServer { request in
            let number = Int(request.target.dropFirst()) ?? 0
            switch number % 6 {
            case 0: return LoopbackResponse(200, text: "a,b,c\n1,2,3\n")
            case 1: return .redirect(to: "/\(number - 1)")
            case 2: return LoopbackResponse(404)
            case 3: return request.method == "HEAD" ? LoopbackResponse(405) : LoopbackResponse(200, text: "{\"a\":1}")
            case 4: return LoopbackResponse(200, headers: [("Content-Type", "text/html")], text: "<!doctype html>")
            default:
                var response = LoopbackResponse(200, text: "x")
                response.isSilent = true
                return response
            }
        }
        let dead = try LoopbackServer { _ in LoopbackResponse(200) }
        dead.stop()
        let csv = FileFormat(code: "CSV")
        let links =
            (0..<60).map { LinkToCheck(url: server.url("/\($0)"), declared: csv) }
            + (0..<40).map { LinkToCheck(url: dead.url("/\($0)"), declared: csv) } + [
                LinkToCheck(url: "mailto:a@b.example")
            ]

        var configuration = CurlConfiguration(spoolDirectory: spool.path, userAgent: "OpenGauge tests")
        configuration.addresses = .allowPrivate
        let writer = try WARCWriter(
            directory: capture.path, name: "run", date: ScriptedFetcher.now.millisecondsSince1970)
        let archive = RunArchive(
            writer: writer, earlier: try WARCArchive(directory: capture.path), scratchDirectory: spool.path)
        let live = try await observe(
            links, by: ArchivingFetcher(try CurlFetcher(configuration) { ScriptedFetcher.now }, archive: archive),
            pace: LinkCheckPace(maximumChecks: 8, maximumChecksPerHost: 3))
        try writer.close()
        // Until here the port must stay its own.
        withExtendedLifetime(dead) { server.stop() }
        #expect(live.count == 101)
        #expect(Set(live.map(\.verdict)) == [.ok, .moved, .broken, .unknown, .unsupported])
        #expect(live.contains { $0.cause == "host-unreachable" } && live.contains { $0.cause == "page-for-data" })

        for maximum in [1, 100] {
            let replay = ReplayFetcher(
                try WARCArchive(directory: capture.path), scratchDirectory: spool.path, now: { ScriptedFetcher.now })
            let again = try await observe(
                links, by: replay, pace: LinkCheckPace(maximumChecks: maximum, maximumChecksPerHost: 3))
            #expect(again == live)
        }
        #expect(spool.count == 0)
    }
}
