import DCAT
import Fetching
import Synchronization
import Testing

@testable import LinkChecking

@Suite struct WideningTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Checks forty links of one host, at most four at once.
    ///
    /// - Parameter isIdle: whether the network thread is, given the requests so far.
    /// - Returns: the most requests that were under way at once.
    private func mostAtOnce(idleWhen isIdle: @escaping @Sendable (Int) -> Bool) async throws -> Int {
        let links = (0..<40).map { LinkToCheck(url: "https://a.example/\($0)", declared: FileFormat(code: "CSV")) }
        let tally = Tally()
        let fetcher = try ScriptedFetcher { _ in
            tally.begin()
            for _ in 0..<50 { await Task.yield() }
            tally.end()
            return .init(200, [("Content-Length", "1")])
        }
        let runner = LinkCheckRunner(
            fetcher: fetcher, pace: LinkCheckPace(maximumChecksPerHost: 4), spoolDirectory: folder.path,
            asOf: ScriptedFetcher.now, executor: ScriptedThread { isIdle(fetcher.requests.count) })
        let stream = AsyncStream { continuation in
            continuation.yield(links)
            continuation.finish()
        }
        let summary = try await runner.run(stream) { _ in }
        #expect(summary.verdicts == [.ok: 40])
        return tally.most
    }

    private final class Tally: Sendable {
        private let counts = Mutex((now: 0, most: 0))

        var most: Int { counts.withLock { $0.most } }

        func begin() {
            counts.withLock { counts in
                counts.now += 1
                counts.most = max(counts.most, counts.now)
            }
        }

        func end() { counts.withLock { $0.now -= 1 } }
    }

    @Test func `while the network thread is busy a host is asked one thing at a time`() async throws {
        #expect(try await mostAtOnce { $0 == 40 } == 1)
    }

    @Test func `an idle network thread has a host asked as much at once as it bears`() async throws {
        #expect(try await mostAtOnce { _ in true } == 4)
    }

    @Test func `a host is asked one thing more each time the thread is idle`() async throws {
        let moments = Mutex(1)
        let most = try await mostAtOnce { requests in
            requests == 40
                || moments.withLock { left in
                    left -= 1
                    return left >= 0
                }
        }
        #expect(most == 2)
    }
}
