import DCAT
import DataQuality
import Fetching
import Synchronization
import Testing

@testable import LinkChecking

@Suite struct LinkCheckRunnerTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func run(
        _ links: [LinkToCheck], pace: LinkCheckPace = LinkCheckPace(maximumChecksPerHost: 2),
        budget: LinkCheckBudget = LinkCheckBudget(), secondsNow: @escaping @Sendable () -> Double = { 0 },
        by fetcher: ScriptedFetcher
    ) async throws -> (summary: LinkCheckSummary, observations: [LinkObservation]) {
        let runner = LinkCheckRunner(
            fetcher: fetcher, pace: pace, budget: budget, spoolDirectory: folder.path, asOf: ScriptedFetcher.now,
            secondsNow: secondsNow, sleep: { _ in await Task.yield() })
        let stream = AsyncStream { continuation in
            for link in links { continuation.yield([link]) }
            continuation.finish()
        }
        var observations: [LinkObservation] = []
        let summary = try await runner.run(stream) { observations += $0 }
        return (summary, observations)
    }

    private func links(_ host: String, _ count: Int) -> [LinkToCheck] {
        (0..<count).map { LinkToCheck(url: "https://\(host)/\($0)", declared: FileFormat(code: "CSV")) }
    }

    private static let fine = ScriptedFetcher.Answer(200, [("Content-Length", "1")])

    @Test func `every link is observed once`() async throws {
        let fetcher = try ScriptedFetcher { _ in Self.fine }
        let odd = [LinkToCheck(url: "mailto:a@b.example"), LinkToCheck(url: "nothing")]
        let all = links("a.example", 700) + odd + links("b.example", 1) + links("c.example", 40)
        let (summary, observations) = try await run(all, by: fetcher)
        #expect(observations.map(\.url).sorted() == all.map(\.url).sorted())
        #expect(summary.links == 743 && summary.hosts == 3)
        #expect(summary.verdicts == [.ok: 741, .unsupported: 2])
        #expect(fetcher.requests.count == 741)
        #expect(folder.count == 0)
    }

    @Test func `nothing to check is no trouble`() async throws {
        let (summary, observations) = try await run([], by: try ScriptedFetcher([:]))
        #expect(summary == LinkCheckSummary() && observations.isEmpty)
    }

    @Test func `a dead host is given up after a few links and holds up nobody`() async throws {
        let fetcher = try ScriptedFetcher { request in
            request.url.contains("dead.example") ? .init(.connectionRefused) : Self.fine
        }
        let (summary, observations) = try await run(links("dead.example", 5_000) + links("a.example", 50), by: fetcher)
        let probes = fetcher.requests.filter { $0.contains("dead.example") }
        #expect(probes.count == 4)
        #expect(summary.verdicts == [.ok: 50, .unknown: 5_000])
        let skipped = observations.filter { $0.cause == "host-unreachable" }
        #expect(skipped.count == 4_996)
        #expect(skipped.allSatisfy { $0.standIn?.cause == "connection-refused" && $0.methods.isEmpty })
        #expect(summary.unreachable.map(\.host) == ["dead.example:443"])
        #expect(summary.unreachable.map(\.skipped) == [4_996])
    }

    @Test func `a host with a bad certificate is given up, and its other links bear the same cause`() async throws {
        let fetcher = try ScriptedFetcher { _ in .init(.certificateExpired) }
        let (_, observations) = try await run(links("old.example", 500), by: fetcher)
        #expect(fetcher.requests.count == 4)
        #expect(observations.count == 500 && observations.allSatisfy { $0.cause == "certificate-expired" })
        #expect(observations.allSatisfy { LinkSignal($0) == .distrust })
    }

    @Test func `descriptions of services count in the budget of bytes`() async throws {
        let description = String(repeating: "<x/>", count: 5_000)
        let fetcher = try ScriptedFetcher { request in
            request.url.contains("GetCapabilities")
                ? .init(200, [], body: "<WMS_Capabilities>\(description)</WMS_Capabilities>")
                : .init(400, [], body: "no request")
        }
        let services = (0..<50).map {
            LinkToCheck(url: "https://h\($0).example/wms?service=WMS", declared: FileFormat(code: "WMS_SRVC"))
        }
        let (summary, observations) = try await run(
            services, pace: LinkCheckPace(maximumChecks: 1), budget: LinkCheckBudget(bytes: 100_000), by: fetcher)
        #expect(observations.first?.bodyBytes == 20_047)
        #expect(summary.isBudgetSpent && summary.links == 5 && summary.bytes == 5 * 20_047)
    }

    @Test func `checks that wait for their host keep nobody else from going on`() async throws {
        let room = WaitingRoom()
        let isDone = Mutex(false)
        // Waits as long as the other hosts have links.
        let clock = room.clock(
            FetchClock(
                now: { ScriptedFetcher.now },
                sleep: { _ in while !isDone.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) } }))
        let fetcher = try ScriptedFetcher { request in
            if request.url.contains("slow.example") { try? await clock.sleep(.seconds(10)) }
            if request.url.hasSuffix("b.example/49") { isDone.withLock { $0 = true } }
            return Self.fine
        }
        let runner = LinkCheckRunner(
            fetcher: fetcher, pace: LinkCheckPace(maximumChecks: 2, maximumChecksPerHost: 2),
            spoolDirectory: folder.path, asOf: ScriptedFetcher.now, waitingRoom: room)
        let all = links("slow.example", 4) + links("b.example", 50)
        let stream = AsyncStream { continuation in
            for link in all { continuation.yield([link]) }
            continuation.finish()
        }
        let summary = try await runner.run(stream) { _ in }
        #expect(summary.links == 54)
    }

    @Test func `one dead host with 50,000 links is asked eight times and stalls nobody`() async throws {
        let fetcher = try ScriptedFetcher { request in
            request.url.contains("dead.example") ? .init(.timeout) : Self.fine
        }
        let all = links("dead.example", 25_000) + links("a.example", 200) + links("dead.example", 25_000)
        let (summary, _) = try await run(all, pace: LinkCheckPace(batch: 3_000), by: fetcher)
        #expect(
            Set(fetcher.requests.filter { $0.contains("dead.example") }.map { $0.split(separator: " ")[1] }).count == 8)
        #expect(summary.verdicts == [.ok: 200, .unknown: 50_000])
    }

    @Test func `a host that keeps asking for patience is left, and nothing is said of the rest`() async throws {
        let fetcher = try ScriptedFetcher { request in
            request.url.contains("busy.example") ? .init(429) : Self.fine
        }
        let (summary, observations) = try await run(links("busy.example", 5_000) + links("a.example", 50), by: fetcher)
        let asked = observations.filter { $0.url.contains("busy.example") }
        #expect(asked.count == 9 && asked.allSatisfy { $0.cause == "http-429" })
        #expect(summary.throttled == [.init(host: "busy.example:443", left: 4_991)])
        #expect(summary.verdicts == [.ok: 50, .unknown: 9])
    }

    @Test func `a busy moment is waited for`() async throws {
        let asked = ConcurrencyGauge()
        let fetcher = try ScriptedFetcher { _ in
            await asked.enter("busy")
            return await asked.total % 4 == 0 ? .init(503) : Self.fine
        }
        let (summary, _) = try await run(links("a.example", 200), by: fetcher)
        #expect(summary.throttled.isEmpty && summary.links == 200)
    }

    @Test func `what a budget allows is a beginning of the order, of every host`() async throws {
        let fetcher = try ScriptedFetcher { _ in Self.fine }
        let all = (0..<1_000).flatMap { number in
            ["a", "b", "c"].map { LinkToCheck(url: "https://\($0).example/\(number)", declared: nil) }
        }
        let pace = LinkCheckPace(maximumChecksPerHost: 2, batch: 60)
        let (summary, observations) = try await run(all, pace: pace, budget: LinkCheckBudget(checks: 600), by: fetcher)
        #expect(summary.isBudgetSpent && summary.links == 600)
        let places = observations.compactMap { observation in all.firstIndex { $0.url == observation.url } }
        #expect((places.max() ?? 0) < 660)
    }

    @Test func `a budget of bytes and of time ends the run soon after it is spent`() async throws {
        let fetcher = try ScriptedFetcher { _ in .init(200, body: String(repeating: "x", count: 1_000)) }
        let (spent, _) = try await run(
            links("a.example", 500), budget: LinkCheckBudget(bytes: 20_000), by: fetcher)
        #expect(spent.isBudgetSpent && (20_000..<24_000).contains(spent.bytes))

        let seconds = Mutex(0.0)
        let (timed, _) = try await run(
            links("a.example", 500), budget: LinkCheckBudget(seconds: 50),
            secondsNow: {
                seconds.withLock {
                    $0 += 1
                    return $0
                }
            }, by: fetcher)
        #expect(timed.isBudgetSpent && (1...60).contains(timed.links))
    }

    @Test func `those who watch are told of every check`() async throws {
        let fetcher = try ScriptedFetcher { _ in Self.fine }
        let runner = LinkCheckRunner(fetcher: fetcher, spoolDirectory: folder.path, asOf: ScriptedFetcher.now)
        let stream = AsyncStream { continuation in
            for link in links("a.example", 50) + links("b.example", 50) { continuation.yield([link]) }
            continuation.finish()
        }
        var seen: [LinkCheckProgress] = []
        let watch = { (now: LinkCheckProgress) in seen.append(now) }
        _ = try await runner.run(stream, watchedBy: watch) { _ in }
        #expect(seen.map(\.links) == Array(1...100))
        #expect(seen.last == LinkCheckProgress(links: 100, hosts: 2, running: 0))
    }

    @Test func `failures that are not in a row do not give a host up`() async throws {
        let fetcher = try ScriptedFetcher { request in
            let number = Int(request.url.split(separator: "/").last ?? "") ?? 0
            return number % 3 == 0 ? Self.fine : .init(.connectionReset)
        }
        let (summary, observations) = try await run(links("a.example", 300), by: fetcher)
        #expect(summary.unreachable.isEmpty)
        #expect(!observations.contains { $0.cause == "host-unreachable" })
    }

    @Test func `a dead host behind redirects is not held against the one that redirects`() async throws {
        let fetcher = try ScriptedFetcher { request in
            request.url.contains("files.example")
                ? .init(.nameNotFound) : .init(302, [("Location", "https://files.example/x")])
        }
        let (summary, _) = try await run(links("a.example", 20), by: fetcher)
        #expect(summary.unreachable.isEmpty)
        #expect(summary.verdicts == [.unknown: 20])
    }

    @Test func `errors with a status do not give a host up`() async throws {
        let fetcher = try ScriptedFetcher { _ in .init(500) }
        let (summary, _) = try await run(links("a.example", 20), by: fetcher)
        #expect(summary.unreachable.isEmpty)
    }

    @Test func `no host and no run gets more than its share at once`() async throws {
        let gauge = ConcurrencyGauge()
        let fetcher = try ScriptedFetcher { request in
            await gauge.enter(AbsoluteURL(request.url)?.host ?? "")
            await Task.yield()
            await gauge.leave(AbsoluteURL(request.url)?.host ?? "")
            return Self.fine
        }
        let hosts = (0..<30).flatMap { links("h\($0).example", 20) }
        let pace = LinkCheckPace(maximumChecks: 12, maximumChecksPerHost: 3)
        _ = try await run(hosts, pace: pace, by: fetcher)
        #expect(await gauge.mostOfAll <= 12)
        #expect(await gauge.mostOfOne <= 3)
        #expect(await gauge.mostOfAll > 3)
    }

    @Test func `the same answers give the same observations at any pace`() async throws {
        let all = (0..<12).flatMap { links("h\($0).example", 60) }
        func observe(_ maximum: Int, seed: UInt64) async throws -> [LinkObservation] {
            let fetcher = try ScriptedFetcher { request in
                // Every request takes its own number of turns.
                for _ in 0..<((request.url.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) }) % 40) { await Task.yield() }
                let number = Int(request.url.split(separator: "/").last ?? "") ?? 0
                let host = request.url.utf8.reduce(0) { $0 &+ Int($1) } - number
                switch (host % 4, number % 7) {
                case (0, _): return .init(.timeout)
                case (1, 1...4): return .init(.connectionRefused)
                case (2, 0): return .init(404)
                default: return Self.fine
                }
            }
            let pace = LinkCheckPace(maximumChecks: maximum, maximumChecksPerHost: 4)
            return try await run(all, pace: pace, by: fetcher).observations.sorted { $0.url < $1.url }
        }
        let slow = try await observe(1, seed: 1)
        #expect(slow.contains { $0.cause == "host-unreachable" })
        #expect(try await observe(7, seed: 2) == slow)
        #expect(try await observe(500, seed: 3) == slow)
    }

    @Test func `an error of the receiver ends the run`() async throws {
        struct Full: Error {}
        let fetcher = try ScriptedFetcher { _ in Self.fine }
        let runner = LinkCheckRunner(fetcher: fetcher, spoolDirectory: folder.path, asOf: ScriptedFetcher.now)
        let stream = AsyncStream { continuation in
            for link in links("a.example", 50) { continuation.yield([link]) }
            continuation.finish()
        }
        await #expect(throws: Full.self) { try await runner.run(stream) { _ in throw Full() } }
    }

    @Test func `a spool that cannot be written is said with its folder`() async throws {
        let runner = LinkCheckRunner(
            fetcher: try ScriptedFetcher([:]), spoolDirectory: folder.path + "/none", asOf: ScriptedFetcher.now)
        let error = await #expect(throws: LinkCheckError.self) {
            try await runner.run(AsyncStream<[LinkToCheck]> { $0.finish() }) { _ in }
        }
        #expect(error?.code == .spool && error?.detail.contains("none") == true)
    }
}

private actor ConcurrencyGauge {
    private var running: [String: Int] = [:]
    private(set) var mostOfAll = 0
    private(set) var mostOfOne = 0
    private(set) var total = 0

    func enter(_ host: String) {
        total += 1
        running[host, default: 0] += 1
        mostOfAll = max(mostOfAll, running.values.reduce(0, +))
        mostOfOne = max(mostOfOne, running[host] ?? 0)
    }

    func leave(_ host: String) { running[host, default: 0] -= 1 }
}
