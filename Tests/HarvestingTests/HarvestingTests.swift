import DCAT
import Fetching
import Foundation
import TestSupport
import Testing

@testable import Harvesting

@Suite struct HarvesterTests {
    private func harvest(
        _ fetcher: ScriptedFetcher, limits: HarvestLimits = HarvestLimits(),
        known: (validator: DocumentValidator, since: Instant)? = nil
    ) async throws -> (HarvestOutcome, RecordingSink) {
        let sink = RecordingSink()
        let scratch = Scratch.folder.path
        let harvester = Harvester(fetcher: fetcher, limits: limits, scratchDirectory: scratch, secondsNow: { 0 })
        let outcome = try await harvester.harvest(with: LineAdapter(), known: known, into: sink)
        return (outcome, sink)
    }

    private static func number(_ url: String) -> Int { Int(url.drop { !$0.isNumber }) ?? 0 }

    private func pages(_ body: @escaping @Sendable (Int) -> String) throws -> ScriptedFetcher {
        try ScriptedFetcher { .success(.init(body: body(Self.number($0.url)))) }
    }

    @Test func `reads every page and removes every body`() async throws {
        let fetcher = try pages { $0 < 5 ? "=10\n+a\($0)\n+b\($0)\n>page http://p/\($0 + 1)" : "=10\n+a5\n+b5" }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .complete)
        #expect(outcome.announced == 10 && outcome.received == 10)
        #expect(sink.identifiers.count == 10 && sink.pages == 5)
        #expect(sink.issues.isEmpty)
        #expect(fetcher.bodiesLeft == 0)
    }

    @Test func `paging that gives the same records for ever ends`() async throws {
        let fetcher = try pages { "+a\n+b\n>page http://p/\($0 + 1)" }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .partial)
        #expect(sink.issues.map(\.code) == ["paging-repeats"])
        #expect(fetcher.requests.count <= 5)
    }

    @Test func `paging without records ends`() async throws {
        let fetcher = try pages { $0 == 1 ? "+a\n>page http://p/2" : ">page http://p/\($0 + 1)" }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .partial)
        #expect(sink.issues.map(\.code) == ["paging-endless"])
        #expect(fetcher.requests.count < 30)
    }

    @Test func `lists that only lead to records are no endless paging`() async throws {
        let fetcher = try pages { number in
            if number >= 1_000 { return "+\(number)" }
            return ">detail http://p/\(1_000 + number)" + (number < 60 ? "\n>page http://p/\(number + 1)" : "")
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .complete)
        #expect(sink.identifiers.count == 60)
    }

    @Test func `lists that overlap are read to their end`() async throws {
        // After 30 pages another list of 30, which repeats the first eight of them and goes on alone.
        let fetcher = try pages { number in
            let page = (number - 1) % 30
            let first = number > 30 && page >= 8 ? 1_000 + page * 2 : page * 2
            return "+\(first)\n+\(first + 1)" + (number < 60 ? "\n>page http://p/\(number + 1)" : "")
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .complete, "\(outcome.message ?? "")")
        #expect(sink.pages == 60)
    }

    @Test func `paging that repeats in another order ends, and other lists are read`() async throws {
        let fetcher = try pages { number in
            if number == 1 { return ">page http://p/100\n>page http://p/20000" }
            if number >= 20_000 { return "+x\(number)" + (number < 20_009 ? "\n>page http://p/\(number + 1)" : "") }
            return (number.isMultiple(of: 2) ? "+a\n+b" : "+b\n+a") + "\n>page http://p/\(number + 1)"
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .partial)
        #expect(sink.issues.map(\.code) == ["paging-repeats"])
        #expect(Set(sink.identifiers).count == 12)
    }

    @Test func `a wide tree of folders is no endless paging`() async throws {
        // 40 folders with one folder each, which holds the record.
        let fetcher = try pages { number in
            if number == 1 { return (100..<140).map { ">page http://p/\($0)" }.joined(separator: "\n") }
            return number < 200 ? ">page http://p/\(number + 100)" : "+\(number)"
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .complete)
        #expect(sink.identifiers.count == 40)
    }

    @Test func `pages that end up where they began are asked once`() async throws {
        let fetcher = try pages { "+a\($0)\n>page http://p/\($0 == 3 ? 1 : $0 + 1)" }
        let (outcome, _) = try await harvest(fetcher)
        #expect(outcome.state == .complete)
        #expect(fetcher.requests.count == 3)
    }

    @Test func `a list that fails three times in a row ends the harvest`() async throws {
        let list = (2...30).map { ">page http://p/\($0)" }.joined(separator: "\n")
        let fetcher = try ScriptedFetcher { request in
            .success(request.url == "http://p/1" ? .init(body: "+a\n" + list) : .init(status: 500))
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .partial)
        #expect(sink.issues.filter { $0.code == "page-http-500" }.count == 3)
    }

    @Test func `single records that fail cost themselves`() async throws {
        let list = (2...101).map { ">detail http://p/\($0)" }.joined(separator: "\n")
        let fetcher = try ScriptedFetcher { request in
            let number = Self.number(request.url)
            if number == 1 { return .success(.init(body: list)) }
            // Ten in a row fail in the middle.
            return .success((40..<50).contains(number) ? .init(status: 500) : .init(body: "+\(number)"))
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .partial)
        #expect(sink.identifiers.count == 90)
        #expect(sink.issues.count == 10)
    }

    @Test func `when most single records fail the harvest gives up`() async throws {
        let list = (2...1_001).map { ">detail http://p/\($0)" }.joined(separator: "\n")
        let fetcher = try ScriptedFetcher { request in
            .success(request.url == "http://p/1" ? .init(body: "+a\n" + list) : .init(status: 500))
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .partial)
        #expect(fetcher.requests.count < 30)
        #expect(sink.issues.last?.code == "harvest-bounded")
    }

    @Test func `too few records for what was announced make a harvest partial`() async throws {
        let (outcome, sink) = try await harvest(
            try pages { _ in "=100\n" + (1...90).map { "+\($0)" }.joined(separator: "\n") })
        #expect(outcome.state == .partial)
        #expect(outcome.message == "the portal announced 100 records and gave 90")
        #expect(sink.issues.map(\.code) == ["records-not-as-announced"])
    }

    @Test func `a small difference is told and no more`() async throws {
        let (outcome, sink) = try await harvest(
            try pages { _ in "=100\n" + (1...99).map { "+\($0)" }.joined(separator: "\n") })
        #expect(outcome.state == .complete)
        #expect(sink.issues.map(\.severity) == [.information])
    }

    @Test func `a bound on bytes ends the harvest`() async throws {
        var limits = HarvestLimits()
        limits.bytes = 100
        let fetcher = try pages { "+\($0)-" + String(repeating: "x", count: 60) + "\n>page http://p/\($0 + 1)" }
        let (outcome, sink) = try await harvest(fetcher, limits: limits)
        #expect(outcome.state == .partial)
        #expect(sink.identifiers.count == 2)
        #expect(sink.issues.map(\.code) == ["harvest-bounded"])
    }
}

@Suite struct HarvestRefusalTests {
    private func harvest(_ fetcher: ScriptedFetcher) async throws -> (HarvestOutcome, RecordingSink) {
        let sink = RecordingSink()
        let harvester = Harvester(
            fetcher: fetcher, scratchDirectory: Scratch.folder.path, secondsNow: { 0 })
        return (try await harvester.harvest(with: LineAdapter(), into: sink), sink)
    }

    @Test(arguments: [401, 403, 412, 451])
    func `a portal that refuses us is blocked, with evidence`(status: Int) async throws {
        let fetcher = try ScriptedFetcher { _ in
            .success(
                .init(status: status, headers: [HeaderField("Server", "nginx")], body: "<html>no\nprograms</html>"))
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .blocked)
        let refused = try #require(outcome.refused)
        #expect(refused.url == "http://p/1")
        #expect(refused.refusal.status == status)
        #expect(refused.refusal.headers == [HeaderField("Server", "nginx")])
        #expect(refused.refusal.excerpt == "<html>no programs</html>")
        #expect(sink.issues.map(\.code) == ["portal-blocked"])
        #expect(fetcher.bodiesLeft == 0)
    }

    @Test func `a challenge in place of an answer is a block though the status is good`() async throws {
        let fetcher = try ScriptedFetcher { _ in
            .success(
                .init(
                    headers: [HeaderField("Content-Type", "text/html")],
                    body: "<html><script>var arg1='AA'; acw_sc__v2</script></html>"))
        }
        let (outcome, _) = try await harvest(fetcher)
        #expect(outcome.state == .blocked)
        #expect(outcome.refused?.refusal.product == "alibaba-cloud")
        #expect(outcome.message?.contains("wants a browser") == true)
    }

    @Test func `a block in the middle keeps what came before and is told as a block`() async throws {
        let fetcher = try ScriptedFetcher { request in
            .success(
                request.url == "http://p/1"
                    ? .init(body: "+a\n+b\n>page http://p/2") : .init(status: 412, body: "<html>$_ts</html>"))
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .blocked)
        #expect(sink.identifiers == ["a", "b"])
        #expect(outcome.refused?.refusal.product == "ruishu")
    }

    @Test func `one refused record is no blocked portal`() async throws {
        let list = (2...50).map { ">detail http://p/\($0)" }.joined(separator: "\n")
        let fetcher = try ScriptedFetcher { request in
            if request.url == "http://p/1" { return .success(.init(body: list)) }
            return .success(request.url == "http://p/7" ? .init(status: 403) : .init(body: "+\(request.url)"))
        }
        let (outcome, sink) = try await harvest(fetcher)
        #expect(outcome.state == .partial)
        #expect(sink.identifiers.count == 48)
        #expect(outcome.refused?.url == "http://p/7")
    }
}

@Suite struct UnchangedDocumentTests {
    private static let since = Instant(year: 2026, month: 1, day: 1)

    private func harvest(
        _ fetcher: ScriptedFetcher, known: DocumentValidator?
    ) async throws -> (HarvestOutcome, RecordingSink) {
        let sink = RecordingSink()
        let harvester = Harvester(
            fetcher: fetcher, scratchDirectory: Scratch.folder.path, secondsNow: { 0 })
        let outcome = try await harvester.harvest(
            with: LineAdapter(), known: known.map { ($0, Self.since) }, into: sink)
        return (outcome, sink)
    }

    private func document(_ body: String, tag: String? = "\"1\"") throws -> ScriptedFetcher {
        try ScriptedFetcher { request in
            if let tag, request.headers.first(named: "If-None-Match") == tag { return .success(.init(status: 304)) }
            return .success(.init(headers: tag.map { [HeaderField("ETag", $0)] } ?? [], body: body))
        }
    }

    @Test func `a document that the server calls unchanged is not read`() async throws {
        let fetcher = try document("+a\n+b")
        let first = try await harvest(fetcher, known: nil)
        let validator = try #require(first.0.validator)
        #expect(validator.entityTag == "\"1\"")
        let (outcome, sink) = try await harvest(fetcher, known: validator)
        #expect(outcome.state == .complete)
        #expect(outcome.scope == .unchanged(since: Self.since))
        #expect(outcome.validator == validator)
        #expect(sink.identifiers.isEmpty && sink.issues.isEmpty)
    }

    @Test func `the same bytes are the same document without any field that says so`() async throws {
        let fetcher = try document("+a\n+b", tag: nil)
        let validator = try await harvest(fetcher, known: nil).0.validator
        let (outcome, sink) = try await harvest(fetcher, known: validator)
        #expect(outcome.scope == .unchanged(since: Self.since))
        #expect(sink.identifiers.isEmpty)
        #expect(fetcher.bodiesLeft == 0)
    }

    @Test func `a changed document is read whole`() async throws {
        let validator = try await harvest(try document("+a"), known: nil).0.validator
        let (outcome, sink) = try await harvest(try document("+a\n+b", tag: "\"2\""), known: validator)
        #expect(outcome.scope == .full)
        #expect(sink.identifiers == ["a", "b"])
        #expect(outcome.validator?.entityTag == "\"2\"")
    }

    @Test func `a catalogue of several pages is not known by its first`() async throws {
        let fetcher = try ScriptedFetcher { request in
            .success(.init(body: request.url == "http://p/1" ? "+a\n>page http://p/2" : "+b"))
        }
        let (outcome, _) = try await harvest(fetcher, known: nil)
        #expect(outcome.validator == nil)
    }

    @Test func `nothing changed is no answer to who has nothing`() async throws {
        let fetcher = try ScriptedFetcher { _ in .success(.init(status: 304)) }
        let (outcome, _) = try await harvest(fetcher, known: nil)
        #expect(outcome.state == .failed)
        #expect(outcome.message?.contains("not here") == true)
    }
}

@Suite struct RequestQueueTests {
    @Test func `gives requests in order, each once, whatever their number`() throws {
        var queue = RequestQueue(directory: Scratch.folder.path)
        var requests: [HarvestRequest] = []
        for number in 0..<10_000 {
            var request = FetchRequest(
                number % 3 == 0 ? .post : .get, "http://p/\(number)", headers: [HeaderField("Accept", "a\(number)")],
                body: number % 3 == 0 ? Array("b\(number)".utf8) : [])
            if number % 5 == 0 { request.firstBytes = number }
            if number % 7 == 0 { request.limits = FetchLimits(maximumBodyBytes: 7) }
            requests.append(HarvestRequest(request, role: "r\(number % 2)", context: ["n": "\(number)", "x": "字"]))
        }
        var taken: [HarvestRequest] = []
        for (number, request) in requests.enumerated() {
            let added = try queue.add([request, request])
            #expect(added == 1)
            if number % 4 == 0, let next = try queue.next() { taken.append(next) }
        }
        let upcoming = try queue.upcoming(2)
        #expect(upcoming.map(\.request.url) == requests[taken.count..<(taken.count + 2)].map(\.request.url))
        while let next = try queue.next() { taken.append(next) }
        #expect(taken.count == requests.count)
        let outOfPlace = zip(taken, requests).first { $0 != $1 }?.1.request.url
        #expect(outOfPlace == nil)
        let addedAgain = try queue.add(requests)
        #expect(addedAgain == 0)
    }

    @Test func `identifiers are remembered in fixed memory`() {
        var seen = SeenIdentifiers()
        var falselyOld = 0
        for number in 0..<100_000 where !seen.insert("id-\(number)") { falselyOld += 1 }
        #expect(falselyOld < 20)
        let forgotten = stride(from: 0, to: 100_000, by: 7).filter { seen.insert("id-\($0)") }
        #expect(forgotten.isEmpty)
    }
}
