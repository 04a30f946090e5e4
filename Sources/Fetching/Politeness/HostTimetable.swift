import DCAT
import Synchronization

/// When each host may be asked next.
final class HostTimetable: Sendable {
    private struct Entry {
        var nextStart = Instant(millisecondsSince1970: .min)
        var pausedUntil = Instant(millisecondsSince1970: .min)
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var sweepsAt = 1_024

        /// Forgets hosts that may be asked, now and then, so that a run over many hosts does not grow.
        mutating func sweep(at instant: Instant) {
            guard entries.count >= sweepsAt else { return }
            entries = entries.filter { $0.value.nextStart > instant || $0.value.pausedUntil > instant }
            sweepsAt = max(1_024, entries.count * 2)
        }
    }

    private let state = Mutex(State())

    /// Books the next start that keeps the interval, and says how long it is until then.
    func reserveStart(_ host: String, interval: Duration, at instant: Instant) -> Duration {
        guard interval > .zero else { return .zero }
        return state.withLock { state in
            state.sweep(at: instant)
            let start = max(instant, state.entries[host, default: Entry()].nextStart)
            state.entries[host, default: Entry()].nextStart = start.adding(interval)
            return .milliseconds(start.millisecondsSince1970 - instant.millisecondsSince1970)
        }
    }

    /// Lets nobody start before the instant.
    func pause(_ host: String, until instant: Instant) {
        state.withLock { state in
            let until = max(instant, state.entries[host, default: Entry()].pausedUntil)
            state.entries[host, default: Entry()].pausedUntil = until
        }
    }

    /// Zero when the host may be asked.
    func pauseLeft(_ host: String, at instant: Instant) -> Duration {
        state.withLock { state in
            guard let until = state.entries[host]?.pausedUntil, until > instant else { return .zero }
            return .milliseconds(until.millisecondsSince1970 - instant.millisecondsSince1970)
        }
    }
}

extension Instant {
    /// To the millisecond.
    func adding(_ duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        return Instant(
            millisecondsSince1970: millisecondsSince1970 + seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
