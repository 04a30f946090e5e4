import DCAT
import Fetching
import Synchronization
import Testing

@Suite struct TimedFetcherTests {
    @Test func `nothing is asked after the deadline`() async throws {
        let time = Time()
        let server = StubFetcher { request, _ in .success(.stub(request)) }
        let timed = TimedFetcher(server, budget: 60, seconds: { time.value }, now: { FakeClock.start })
        #expect(try await timed.fetch(FetchRequest(.get, "http://a/1")).status == 200)
        time.pass(61)
        await #expect(throws: FetchFailure.self) { try await timed.fetch(FetchRequest(.get, "http://a/2")) }
        #expect(server.requests.count == 1)
    }

    @Test func `what is under way at the deadline is cut off`() async throws {
        let server = StubFetcher { request, _ in
            do { try await Task.sleep(for: .seconds(600)) } catch {
                return .failure(FetchFailure(.cancelled, url: request.url, detail: "cut", at: FakeClock.start))
            }
            return .success(.stub(request))
        }
        let timed = TimedFetcher(server, budget: 0.05, seconds: { 0 }, now: { FakeClock.start })
        let failure = await #expect(throws: FetchFailure.self) {
            try await timed.fetch(FetchRequest(.get, "http://a/"))
        }
        #expect(failure?.code == .outOfTime)
        #expect(failure?.detail == "the time budget of 0.05 s was used up")
    }

    private final class Time: Sendable {
        private let seconds = Mutex(0.0)
        var value: Double { seconds.withLock { $0 } }
        func pass(_ more: Double) { seconds.withLock { $0 += more } }
    }
}
