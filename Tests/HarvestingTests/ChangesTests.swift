import DCAT
import Fetching
import Foundation
import TestSupport
import Testing

@testable import Harvesting

/// What a harvest makes of lists that are narrowed, begun anew, or asked for with the help of another request.
@Suite struct ChangesTests {
    /// Reads what ``LineAdapter`` reads, and `~n` for records passed over, `^n` for records that came again; requests of
    /// role `help` only help, and are done without where they fail.
    private struct ChangesAdapter: PortalAdapter {
        var lines = LineAdapter()
        var helpingRoles: Set<String> { ["help"] }

        func firstRequests() -> [HarvestRequest] { lines.firstRequests() }

        func firstRequests(changedSince instant: Instant) -> [HarvestRequest]? {
            [HarvestRequest(FetchRequest(.get, "http://p/help"), role: "help")]
        }

        func read(_ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void) throws -> PageSummary {
            let body = response.response.body
            let text = body.isEmpty ? "" : (try? String(contentsOfFile: body.path, encoding: .utf8)) ?? ""
            var summary = PageSummary()
            var plain: [Substring] = []
            for line in text.split(separator: "\n") {
                switch line.first {
                case "~": summary.passedOver = Int(line.dropFirst()) ?? 0
                case "^": summary.repeated = Int(line.dropFirst()) ?? 0
                default: plain.append(line)
                }
            }
            try plain.joined(separator: "\n").write(toFile: body.path, atomically: true, encoding: .utf8)
            let read = try lines.read(response, receive: receive)
            summary.nextRequests = read.nextRequests
            summary.announcedTotal = read.announcedTotal
            return summary
        }

        func recover(
            from request: HarvestRequest, reason: String, receive: (HarvestedRecord) throws -> Void
        ) throws -> PageSummary {
            if request.role == "help" { return PageSummary(nextRequests: firstRequests()) }
            guard request.role == "page", request.request.url.hasSuffix("/2") else { return PageSummary() }
            var summary = PageSummary(
                nextRequests: ["2a", "2b"].map { HarvestRequest(FetchRequest(.get, "http://p/" + $0), role: "piece") })
            summary.asksAgain = true
            return summary
        }
    }

    private func harvest(
        _ scope: HarvestScope = .full, _ answer: @escaping @Sendable (String) -> ScriptedFetcher.Answer
    ) async throws -> (HarvestOutcome, RecordingSink) {
        let fetcher = try ScriptedFetcher { .success(answer($0.url)) }
        let sink = RecordingSink()
        let harvester = Harvester(fetcher: fetcher, scratchDirectory: Scratch.folder.path, secondsNow: { 0 })
        return (try await harvester.harvest(with: ChangesAdapter(), scope: scope, into: sink), sink)
    }

    private static let changes = HarvestScope.changed(since: Instant(year: 2026, month: 11, day: 1))

    @Test func `pages whose records are all older are no endless paging`() async throws {
        let (outcome, sink) = try await harvest { url in
            let number = Int(url.drop { !$0.isNumber }) ?? 0
            return .init(body: number < 60 ? "~5\n>page http://p/\(number + 1)" : "+late")
        }
        #expect(outcome.state == .complete)
        #expect(sink.identifiers == ["late"])
        #expect(sink.issues.isEmpty)
    }

    @Test func `records that come again are counted once, and no repetition`() async throws {
        let (outcome, sink) = try await harvest { url in
            let number = Int(url.drop { !$0.isNumber }) ?? 0
            if number < 13 { return .init(body: "=26\n+a\(number)\n+b\(number)\n>page http://p/\(number + 1)") }
            // Begun anew: the same thirteen pages, told as such.
            let old = number - 12
            let next = number < 25 ? "\n>page http://p/\(number + 1)" : ""
            return .init(body: (old < 13 ? "^2\n" : "") + "=26\n+a\(old)\n+b\(old)" + next)
        }
        #expect(outcome.state == .complete)
        #expect(outcome.received == 26 && outcome.repeated == 24)
        #expect(sink.issues.isEmpty)
    }

    @Test(arguments: [true, false])
    func `a page that is asked for again in pieces leaves the harvest complete, if they come`(come: Bool) async throws {
        let (outcome, sink) = try await harvest { url in
            switch url {
            case "http://p/1": .init(body: "+a\n>page http://p/2\n>page http://p/3")
            case "http://p/2": .init(status: 500)
            case "http://p/2a": .init(body: "+b")
            case "http://p/2b": come ? .init(body: "+c") : .init(status: 500)
            default: .init(body: "+d")
            }
        }
        #expect(outcome.state == (come ? .complete : .partial))
        #expect((outcome.message == nil) == come)
        #expect(Set(sink.identifiers) == Set(come ? ["a", "b", "c", "d"] : ["a", "b", "d"]))
    }

    @Test func `what a page gave before it broke is counted once, though its pieces give it again`() async throws {
        let (outcome, sink) = try await harvest { url in
            switch url {
            case "http://p/1": .init(body: "+a\n>page http://p/2")
            case "http://p/2": .init(body: "+b\n+c\nbroken")
            case "http://p/2a": .init(body: "+b")
            default: .init(body: "+c")
            }
        }
        #expect(outcome.state == .complete)
        #expect(outcome.received == 3 && outcome.repeated == 2)
        #expect(sink.identifiers == ["a", "b", "c", "b", "c"])
    }

    @Test func `a request that only helps may fail`() async throws {
        let (outcome, sink) = try await harvest(Self.changes) { url in
            url.hasSuffix("help") ? .init(status: 404) : .init(body: "+a")
        }
        #expect(outcome.state == .complete && outcome.scope == Self.changes)
        #expect(sink.identifiers == ["a"])
        #expect(sink.issues.map(\.code) == ["page-http-404"])
        #expect(sink.issues.map(\.severity) == [.warning])
    }

    @Test func `changes of which nothing could be read are a failure, whatever helped before`() async throws {
        let (outcome, _) = try await harvest(Self.changes) { url in
            url.hasSuffix("help") ? .init(body: ">page http://p/1") : .init(status: 400)
        }
        #expect(outcome.state == .failed && outcome.scope == Self.changes)
    }
}
