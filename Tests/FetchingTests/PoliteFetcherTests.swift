import DCAT
import Fetching
import Synchronization
import TestSupport
import Testing

@Suite struct PoliteFetcherTests {
    private let fake = FakeClock()
    private let request = FetchRequest(.get, "http://a/")

    private func polite(
        _ fetcher: any Fetcher, _ politeness: Politeness = Politeness(minimumInterval: .zero),
        exceptions: [String: Politeness] = [:]
    ) -> PoliteFetcher {
        PoliteFetcher(fetcher, politeness: politeness, exceptions: exceptions, clock: fake.clock)
    }

    /// Answers with the statuses in turn, the last one again and again.
    private func stub(_ statuses: [Int], retryAfter: String? = nil) -> StubFetcher {
        StubFetcher { [fake] request, number in
            let status = statuses[min(number, statuses.count - 1)]
            let headers = status < 400 ? [] : retryAfter.map { [HeaderField("Retry-After", $0)] } ?? []
            return .success(.stub(request, status, headers, at: fake.now))
        }
    }

    @Test(arguments: [200, 301, 404, 403, 500, 501])
    func `asks once when another try would not help`(_ status: Int) async throws {
        let fetcher = stub([status])
        #expect(try await polite(fetcher).fetch(request).status == status)
        #expect(fetcher.requests.count == 1)
        #expect(fake.sleeps == [])
    }

    @Test(arguments: [429, 502, 503, 504])
    func `tries again after longer and longer pauses`(_ status: Int) async throws {
        let fetcher = stub([status, status, status, 200])
        #expect(try await polite(fetcher).fetch(request).status == 200)
        #expect(fake.sleeps == [.seconds(2), .seconds(4), .seconds(8)])
    }

    @Test func `gives the last answer when no try helps`() async throws {
        let fetcher = stub([503])
        #expect(try await polite(fetcher).fetch(request).status == 503)
        #expect(fetcher.requests.count == 4)
    }

    @Test(arguments: [("7", 7), ("Thu, 01 Jan 2026 00:00:09 GMT", 9), ("0", 0)])
    func `waits as long as the server asks`(_ value: String, _ seconds: Int) async throws {
        let fetcher = stub([429, 200], retryAfter: value)
        #expect(try await polite(fetcher).fetch(request).status == 200)
        #expect(fake.sleeps == (seconds == 0 ? [] : [.seconds(seconds)]))
    }

    @Test func `gives the answer at once when the server asks for too long a pause`() async throws {
        let fetcher = stub([429], retryAfter: "3600")
        #expect(try await polite(fetcher).fetch(request).status == 429)
        #expect(fetcher.requests.count == 1)
        #expect(fake.sleeps == [])
    }

    @Test func `bounds the pauses in all`() async throws {
        let fetcher = stub([503], retryAfter: "50")
        #expect(try await polite(fetcher).fetch(request).status == 503)
        #expect(fake.sleeps == [.seconds(50), .seconds(50)])
    }

    @Test func `a pause holds for the whole host and no other`() async throws {
        let fetcher = StubFetcher { [fake] request, _ in
            let isFirst = request.url == "http://a/first" && fake.now == FakeClock.start
            return .success(.stub(request, isFirst ? 503 : 200, [HeaderField("Retry-After", "30")], at: fake.now))
        }
        let polite = polite(fetcher, Politeness(minimumInterval: .zero, maximumAttempts: 2))
        _ = try await polite.fetch(FetchRequest(.get, "http://b/"))
        #expect(fake.now == FakeClock.start)
        _ = try await polite.fetch(FetchRequest(.get, "http://a/first"))
        #expect(fake.now == Instant(millisecondsSince1970: FakeClock.start.millisecondsSince1970 + 30_000))
    }

    @Test func `a request does not wait for a host that wants a long rest`() async throws {
        let pausing = StubFetcher { [fake] request, number in
            .success(.stub(request, number == 0 ? 429 : 200, [HeaderField("Retry-After", "100")], at: fake.now))
        }
        let long = Politeness(minimumInterval: .zero, maximumDelay: .seconds(200))
        let short = Politeness(minimumInterval: .zero, maximumDelay: .seconds(10))
        // One clock that never moves, so that the pause is still on when the second host name is asked.
        let still = FetchClock(now: { FakeClock.start }, sleep: { _ in throw CancellationError() })
        let patient = PoliteFetcher(pausing, politeness: long, exceptions: ["b": short], clock: still)
        let first = await outcome(patient, "http://a/")
        #expect(first?.code == .cancelled)
        let second = await outcome(patient, "http://a/again")
        #expect(second?.code == .cancelled)
        let impatient = PoliteFetcher(pausing, politeness: short, clock: still)
        #expect(await outcome(impatient, "http://a/") == nil)
    }

    private func outcome(_ fetcher: PoliteFetcher, _ url: String) async -> FetchFailure? {
        do {
            _ = try await fetcher.fetch(FetchRequest(.get, url))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [FetchFailure.Code.connectionReset, .timeout])
    func `tries again after a passing failure`(_ code: FetchFailure.Code) async throws {
        let fetcher = StubFetcher { request, number in
            number < 2
                ? .failure(FetchFailure(code, url: request.url, detail: "x", at: FakeClock.start))
                : .success(.stub(request))
        }
        #expect(try await polite(fetcher).fetch(request).status == 200)
        #expect(fake.sleeps == [.seconds(2), .seconds(4)])
    }

    @Test(arguments: [FetchFailure.Code.nameNotFound, .tls, .addressRefused, .tooLarge, .cancelled, .storage])
    func `does not try again after a lasting failure`(_ code: FetchFailure.Code) async throws {
        let fetcher = StubFetcher { request, _ in
            .failure(FetchFailure(code, url: request.url, detail: "x", at: FakeClock.start))
        }
        #expect(await outcome(polite(fetcher), "http://a/")?.code == code)
        #expect(fetcher.requests.count == 1)
    }

    @Test func `keeps an interval between starts, per host`() async throws {
        let starts = Mutex<[String: [Instant]]>([:])
        let fetcher = StubFetcher { [fake] request, _ in
            starts.withLock { $0[request.url, default: []].append(fake.now) }
            return .success(.stub(request))
        }
        let polite = polite(fetcher, Politeness(minimumInterval: .milliseconds(500)))
        for _ in 0..<4 { _ = try await polite.fetch(request) }
        #expect(fake.sleeps == [.milliseconds(500), .milliseconds(500), .milliseconds(500)])
        _ = try await polite.fetch(FetchRequest(.get, "http://b/"))
        #expect(fake.sleeps.count == 3)
        let times = starts.withLock { $0["http://a/"] ?? [] }.map(\.millisecondsSince1970)
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 500 })
    }

    @Test(arguments: [1, 2, 5])
    func `bounds the requests to a host at once`(_ maximum: Int) async throws {
        let counts = Mutex((now: 0, most: 0))
        let fetcher = StubFetcher { request, _ in
            counts.withLock { counts in
                counts.now += 1
                counts.most = max(counts.most, counts.now)
            }
            for _ in 0..<20 { await Task.yield() }
            counts.withLock { $0.now -= 1 }
            return .success(.stub(request))
        }
        let polite = polite(
            fetcher, Politeness(maximumConcurrentRequests: 9, minimumInterval: .zero),
            exceptions: ["a": Politeness(maximumConcurrentRequests: maximum, minimumInterval: .zero)])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask { _ = try await polite.fetch(FetchRequest(.get, "http://A/\(number)")) }
            }
            try await group.waitForAll()
        }
        #expect(counts.withLock { $0.most } <= maximum)
        #expect(fetcher.requests.count == 100)
    }

    @Test func `a waiting request can be cancelled and the others go on`() async throws {
        let isOpen = Mutex(false)
        let fetcher = StubFetcher { request, _ in
            while !isOpen.withLock({ $0 }) { await Task.yield() }
            return .success(.stub(request))
        }
        let polite = polite(fetcher, Politeness(maximumConcurrentRequests: 1, minimumInterval: .zero))
        let first = Task { await outcome(polite, "http://a/1") }
        while fetcher.requests.isEmpty { await Task.yield() }
        let second = Task { await outcome(polite, "http://a/2") }
        let third = Task { await outcome(polite, "http://a/3") }
        for _ in 0..<100 { await Task.yield() }
        second.cancel()
        #expect(await second.value?.code == .cancelled)
        isOpen.withLock { $0 = true }
        #expect(await first.value == nil)
        #expect(await third.value == nil)
        #expect(fetcher.requests.map(\.url) == ["http://a/1", "http://a/3"])
    }

    @Test func `removes the bodies of answers that are not given`() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse(503, text: "busy") }
        let bench = try CurlBench()
        let response = try await polite(bench.fetcher).fetch(FetchRequest(.get, server.url()))
        #expect(try response.body.text() == "busy")
        #expect(server.requests.count == 4)
        #expect(bench.scratch.contents.count == 1)
    }

    @Test func `lets requests without a host pass`() async throws {
        let fetcher = stub([503])
        #expect(try await polite(fetcher).fetch(FetchRequest(.get, "file:///x")).status == 503)
        #expect(fetcher.requests.count == 1)
    }
}

@Suite struct FailingHostTests {
    private let fake = FakeClock()

    private func polite(_ fetcher: any Fetcher) -> PoliteFetcher {
        PoliteFetcher(
            fetcher, politeness: Politeness(minimumInterval: .zero, maximumAttempts: 1), clock: fake.clock)
    }

    private func fetch(_ polite: PoliteFetcher, _ url: String) async -> Result<Int, FetchFailure> {
        do throws(FetchFailure) { return .success(try await polite.fetch(FetchRequest(.get, url)).status) } catch {
            return .failure(error)
        }
    }

    @Test(arguments: [500, 503, 0])
    func `a host that only fails is left alone, longer and longer, and then costs nothing`(status: Int) async {
        let fetcher = StubFetcher { [fake] request, _ in
            if status > 0 { return .success(.stub(request, status)) }
            return .failure(FetchFailure(.connectionRefused, url: request.url, detail: "refused", at: fake.now))
        }
        let polite = polite(fetcher)
        for number in 0..<1_000 { _ = await fetch(polite, "http://a/\(number)") }
        #expect(fake.sleeps == [.seconds(30), .seconds(60), .seconds(120)])
        #expect(fetcher.requests.count == 8)
        guard case .failure(let failure) = await fetch(polite, "http://a/x") else {
            Issue.record("the host was asked")
            return
        }
        #expect(failure.code == .postponed)
        let last = status > 0 ? "HTTP \(status)" : "connection-refused"
        #expect(failure.detail.hasPrefix("a failed 8 times in a row, last with \(last); it is tried again in 240"))
        // Nobody else pays for it.
        _ = await fetch(polite, "http://b/")
        #expect(fetcher.requests.count == 9)
    }

    @Test func `one good answer after the rest opens the way again`() async {
        let fetcher = StubFetcher { request, number in .success(.stub(request, number < 5 ? 502 : 200)) }
        let polite = polite(fetcher)
        for number in 0..<20 { _ = await fetch(polite, "http://a/\(number)") }
        #expect(fake.sleeps == [.seconds(30)])
        #expect(fetcher.requests.count == 20)
    }

    @Test func `failures between good answers are not counted together`() async {
        let fetcher = StubFetcher { request, number in .success(.stub(request, number % 5 == 4 ? 200 : 500)) }
        let polite = polite(fetcher)
        for number in 0..<50 { _ = await fetch(polite, "http://a/\(number)") }
        #expect(fake.sleeps == [])
    }

    @Test(arguments: [400, 403, 404, 429])
    func `a refusal is an answer`(status: Int) async {
        let polite = polite(StubFetcher { request, _ in .success(.stub(request, status)) })
        for number in 0..<50 { _ = await fetch(polite, "http://a/\(number)") }
        #expect(fake.sleeps == [])
    }
}
