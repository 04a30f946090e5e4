import Fetching
import Synchronization

/// Counts the checks that wait until their host may be asked again, so that others go on meanwhile.
public final class WaitingRoom: Sendable {
    private let count = Mutex(0)
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    public init() { (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    /// The clock, with its waits counted here.
    public func clock(_ clock: FetchClock) -> FetchClock {
        FetchClock(
            now: clock.now,
            sleep: { [self] duration in
                count.withLock { $0 += 1 }
                arrival.yield()
                defer { count.withLock { $0 -= 1 } }
                try await clock.sleep(duration)
            })
    }

    /// Checks that wait now.
    var waiting: Int { count.withLock { $0 } }

    /// Waits for the next check that begins to wait.
    ///
    /// - Returns: false when there is none to be waited for.
    func arrives() async -> Bool {
        var iterator = arrivals.makeAsyncIterator()
        return await iterator.next() != nil
    }
}
