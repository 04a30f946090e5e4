import DCAT
import Fetching
import Synchronization

/// A clock that stands still until someone sleeps.
final class FakeClock: Sendable {
    private struct State {
        var now = FakeClock.start
        var sleeps: [Duration] = []
    }

    /// 2026-01-01T00:00:00Z, a Thursday.
    static let start = Instant(year: 2026, month: 1, day: 1)

    private let state = Mutex(State())

    var now: Instant { state.withLock { $0.now } }
    /// All waits so far.
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    var clock: FetchClock {
        FetchClock(now: { self.now }, sleep: { self.advance(by: $0) })
    }

    private func advance(by duration: Duration) {
        state.withLock { state in
            state.sleeps.append(duration)
            let milliseconds =
                duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
            state.now = Instant(millisecondsSince1970: state.now.millisecondsSince1970 + milliseconds)
        }
    }
}
