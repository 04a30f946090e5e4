import DCAT
import Fetching
import Foundation
import Synchronization
import Testing

@testable import Harvesting

/// Harvests that know answers of the last one again.
@Suite struct AnswerWatchTests {
    /// Keeps what a harvest remembers, as a store does.
    private final class Keeper: RecordSink, HarvestMemory {
        let since: Instant?
        let known: [Int64: RememberedAnswer]
        private let state = Mutex(
            (read: [String](), stood: [Int64](), answers: [RememberedAnswer](), issues: [String]()))

        init(_ last: Keeper? = nil) {
            since = last.map { _ in Instant(year: 2026, month: 11, day: 1) }
            known = last?.memory ?? [:]
        }

        func answer(to request: Int64) throws -> RememberedAnswer? { known[request] }
        func list(_ name: String) throws -> RememberedList? { nil }
        func entry(_ key: Int64, of list: String) throws -> RememberedEntry? { nil }
        func entries(of list: String, changedAfter instant: Instant) throws -> Int { 0 }
        func owed(of list: String, atMost count: Int) throws -> [OwedEntry] { [] }

        func receive(_ record: HarvestedRecord, position: Int) throws {
            guard case .dataset(let dataset, _) = record else { return }
            state.withLock { $0.read.append(dataset.identifier) }
        }

        func report(_ issue: RecordIssue) throws { state.withLock { $0.issues.append(issue.code) } }
        func pageCompleted(_ page: HarvestedPage) throws {}
        func remember(_ answer: RememberedAnswer) throws { state.withLock { $0.answers.append(answer) } }
        func stand(_ answer: RememberedAnswer) throws { state.withLock { $0.stood.append(answer.request) } }

        var read: [String] { state.withLock { $0.read } }

        /// What the next harvest knows: what was remembered, and what stood with what followed from it.
        private var memory: [Int64: RememberedAnswer] {
            state.withLock { state in
                var memory = Dictionary(state.answers.map { ($0.request, $0) }) { $1 }
                var standing = state.stood
                while let request = standing.popLast() {
                    memory[request] = known[request]
                    standing += known[request]?.children ?? []
                }
                return memory
            }
        }

        /// The identifiers of all records that stood.
        var stood: [String] {
            var requests = state.withLock { $0.stood }
            var found: [String] = []
            while let request = requests.popLast() {
                found += known[request]?.identifiers ?? []
                requests += known[request]?.children ?? []
            }
            return found.sorted()
        }
    }

    private struct Night {
        var outcome: HarvestOutcome
        var keeper: Keeper
        var asked: [String]
    }

    /// Harvests a portal whose answers are given by the last part of their address.
    private func night(
        _ answers: [String: String], after last: Keeper? = nil, adapter: LineAdapter = LineAdapter(),
        concurrency: Int = 1
    ) async throws -> Night {
        let fetcher = try ScriptedFetcher { request in
            let name = String(request.url.split(separator: "/").last ?? "")
            guard let body = answers[name] else { return .success(.init(status: 404)) }
            return .success(.init(body: body))
        }
        let keeper = Keeper(last)
        var limits = HarvestLimits()
        limits.concurrency = concurrency
        let harvester = Harvester(
            fetcher: fetcher, limits: limits, scratchDirectory: fetcher.folder, secondsNow: { 0 })
        let outcome = try await harvester.harvest(with: adapter, memory: keeper, into: keeper)
        #expect(fetcher.bodiesLeft == 0)
        let asked = fetcher.requests.map { String($0.url.split(separator: "/").last ?? "") }
        return Night(outcome: outcome, keeper: keeper, asked: asked)
    }

    private static let pages = ["1": "=3\n+a\n+b\n>page http://p/2", "2": "+c"]

    @Test func `a page that came before is not read again`() async throws {
        let first = try await night(Self.pages)
        #expect(first.keeper.read == ["a", "b", "c"] && !first.outcome.isKnown)
        let second = try await night(Self.pages, after: first.keeper)
        #expect(second.asked == ["1", "2"] && second.keeper.read == [] && second.keeper.stood == ["a", "b", "c"])
        #expect(second.outcome.isKnown && second.outcome.received == 3 && second.outcome.announced == 3)
        #expect(second.outcome.unasked == 0)
        var changed = Self.pages
        changed["2"] = "+c\n+d"
        let third = try await night(changed, after: second.keeper)
        #expect(third.keeper.read == ["c", "d"] && third.keeper.stood == ["a", "b"])
        #expect(!third.outcome.isKnown && third.outcome.received == 4)
    }

    private static let details = [
        "1": "=3\n>detail http://p/a v1\n>detail http://p/b v1\n>page http://p/2", "2": ">detail http://p/c v1",
        "a": "+a", "b": "+b", "c": "+c",
    ]

    @Test func `a request of the same version is not asked again`() async throws {
        let first = try await night(Self.details)
        #expect(first.asked == ["1", "a", "b", "2", "c"])
        let second = try await night(Self.details, after: first.keeper)
        #expect(second.asked == ["1", "2"] && second.keeper.stood == ["a", "b", "c"])
        #expect(second.outcome.isKnown && second.outcome.received == 3 && second.outcome.unasked == 3)
        var changed = Self.details
        changed["1"] = "=3\n>detail http://p/a v1\n>detail http://p/b v2\n>page http://p/2"
        let third = try await night(changed, after: second.keeper)
        #expect(third.asked == ["1", "b", "2"] && third.keeper.read == ["b"] && third.keeper.stood == ["a", "c"])
        #expect(third.outcome.received == 3 && third.outcome.unasked == 2 && !third.outcome.isKnown)
        let fourth = try await night(changed, after: third.keeper)
        #expect(fourth.asked == ["1", "2"] && fourth.outcome.isKnown)
    }

    @Test func `where nothing tells a version every record is asked for`() async throws {
        let plain = Self.details.mapValues { $0.replacing(" v1", with: "") }
        let first = try await night(plain)
        let second = try await night(plain, after: first.keeper)
        #expect(second.asked == ["1", "a", "b", "2", "c"] && second.outcome.unasked == 0)
    }

    @Test func `pages that shift are read, and their records stand`() async throws {
        let first = try await night(Self.details)
        let shifted = [
            "1": "=4\n>detail http://p/n v1\n>detail http://p/a v1\n>page http://p/2",
            "2": ">detail http://p/b v1\n>detail http://p/c v1", "n": "+n",
        ]
        let second = try await night(shifted, after: first.keeper)
        #expect(second.asked == ["1", "n", "2"] && second.keeper.stood == ["a", "b", "c"])
        #expect(second.outcome.state == .complete && second.outcome.received == 4)
        let third = try await night(shifted, after: second.keeper)
        #expect(third.asked == ["1", "2"] && third.outcome.isKnown)
    }

    @Test(arguments: [nil, "!", "?\n+b", "-b"])
    func `what came to nothing is asked again`(answer: String?) async throws {
        var failing = Self.details
        failing["b"] = answer
        let first = try await night(failing)
        let second = try await night(Self.details, after: first.keeper)
        #expect(second.asked == ["1", "b", "2"] && !second.outcome.isKnown)
        let third = try await night(Self.details, after: second.keeper)
        #expect(third.asked == ["1", "2"] && third.outcome.isKnown)
    }

    @Test func `a record stands with all that was asked about it`() async throws {
        let files = [
            "1": ">detail http://p/a v1\n>detail http://p/b v1", "a": ">files http://p/fa", "b": ">files http://p/fb",
            "fa": "+a", "fb": "+b",
        ]
        let first = try await night(files)
        #expect(first.asked == ["1", "a", "b", "fa", "fb"])
        let second = try await night(files, after: first.keeper)
        #expect(second.asked == ["1"] && second.keeper.stood == ["a", "b"] && second.outcome.isKnown)
        var failing = files
        failing["fb"] = nil
        let broken = try await night(failing)
        let again = try await night(files, after: broken.keeper)
        #expect(again.asked == ["1", "b", "fb"] && again.keeper.stood == ["a"])
    }

    @Test func `two records that share a request are read together`() async throws {
        let files = [
            "1": ">detail http://p/a v1\n>detail http://p/b v1", "a": ">files http://p/f", "b": ">files http://p/f",
            "f": "+a",
        ]
        let first = try await night(files)
        let second = try await night(files, after: first.keeper)
        #expect(second.asked == ["1", "a", "b", "f"])
    }

    @Test func `a long list of details that stand is no endless paging`() async throws {
        func pages(total: Int) -> [String: String] {
            var pages: [String: String] = [:]
            for page in 1...40 {
                let next = page < 40 ? "\n>page http://p/\(page + 1)" : ""
                pages["\(page)"] = "=\(total)\n>detail http://p/d\(page) v1" + next
                pages["d\(page)"] = "+d\(page)"
            }
            return pages
        }
        let first = try await night(pages(total: 40))
        // Every page says something else and is read, and every record stands.
        let second = try await night(pages(total: 41), after: first.keeper)
        #expect(second.outcome.state == .complete && second.asked.count == 40)
        #expect(second.keeper.stood.count == 40)
    }

    @Test(arguments: [1, 2, 4, 9])
    func `pages that are foreseen are asked for ahead, each once`(concurrency: Int) async throws {
        var pages: [String: String] = [:]
        for page in 1...20 { pages["\(page)"] = "+a\(page)" + (page < 20 ? "\n>page http://p/\(page + 1)" : "") }
        let first = try await night(pages, concurrency: concurrency)
        let second = try await night(pages, after: first.keeper, concurrency: concurrency)
        #expect(second.asked.sorted() == first.asked.sorted() && second.outcome.isKnown)
        #expect(second.outcome.requests == 20 && second.keeper.stood.count == 20)
        // A list that ends earlier, and one that goes elsewhere.
        pages["10"] = "+a10"
        let shorter = try await night(pages, after: second.keeper, concurrency: concurrency)
        #expect(shorter.outcome.state == .complete && shorter.outcome.requests == 10 && shorter.outcome.received == 10)
        #expect(shorter.asked.count <= 10 + concurrency - 1)
        pages["5"] = "+a5\n>page http://p/15"
        let other = try await night(pages, after: second.keeper, concurrency: concurrency)
        #expect(other.outcome.received == 11 && other.asked.count <= 11 + concurrency - 1)
        #expect(other.keeper.read == ["a5"] && other.keeper.stood.count == 10)
    }

    @Test func `a portal that tells what changed needs no memory`() async throws {
        let first = try await night(Self.details, adapter: LineAdapter(asksChanges: true))
        let second = try await night(Self.details, after: first.keeper, adapter: LineAdapter(asksChanges: true))
        #expect(second.asked == ["1", "a", "b", "2", "c"])
    }

    @Test func `requests survive being stored`() throws {
        let request = HarvestRequest(
            FetchRequest(
                .post, "https://p.example/列表?a=1", headers: [HeaderField("Accept", "*/*")], body: [0, 255, 10],
                firstBytes: 20), role: "detail", context: ["b": "2", "a": "", "": "x"], version: "")
        let other = HarvestRequest(FetchRequest(.get, "https://p.example/"))
        let bytes = try #require(HarvestRequest.stored([request, other]))
        #expect(HarvestRequest.requests(stored: bytes) == [request, other])
        #expect(HarvestRequest.requests(stored: Array(bytes.dropLast())) == [request])
        #expect(HarvestRequest.requests(stored: [255, 255, 255, 255, 1]) == [])
        #expect(request.digest != other.digest)
        var versioned = other
        versioned.version = "v1"
        #expect(versioned.digest != other.digest)
        #expect(HarvestRequest.stored([HarvestRequest(FetchRequest(.get, "https://p/", limits: FetchLimits()))]) == nil)
    }
}
