import Fetching
import Synchronization
import TestSupport
import Testing

@Suite struct IdleThreadTests {
    @Test func `the thread is idle while answers are waited for`() async throws {
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse()
            response.delay = .seconds(3_600)
            return response
        }
        let bench = try CurlBench()
        let slow = Task { await bench.failure(server.url()) }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        await bench.fetcher.executor.untilIdle()
        slow.cancel()
        #expect(await slow.value?.code == .cancelled)
    }

    @Test func `the thread is not idle while it has jobs`() async throws {
        let bench = try CurlBench()
        let thread = bench.fetcher.executor
        let moment = Moment()
        let wasIdle = await Task(executorPreference: thread) {
            async let idle: Void = moment.await(thread)
            for _ in 0..<5_000 { await Task.yield() }
            let wasIdle = moment.hasCome
            await idle
            return wasIdle
        }.value
        #expect(!wasIdle && moment.hasCome)
    }

    private final class Moment: Sendable {
        private let state = Mutex(false)

        var hasCome: Bool { state.withLock { $0 } }

        func await(_ thread: any NetworkThread) async {
            await thread.untilIdle()
            state.withLock { $0 = true }
        }
    }

    @Test func `a thread that ends is waited for no longer`() async throws {
        for _ in 0..<20 {
            let thread = try CurlBench().fetcher.executor
            await thread.untilIdle()
        }
    }
}
