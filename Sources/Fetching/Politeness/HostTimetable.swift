import DCAT
import Synchronization

/// When each host may be asked next.
final class HostTimetable: Sendable {
    /// Why a host is left alone.
    enum Reason: Hashable, Sendable {
        /// It asked for it.
        case asked
        /// It gave nothing but failures; the last of them in words.
        case failing(times: Int, last: String)
    }

    /// A wait before a host may be asked.
    struct Pause: Hashable, Sendable {
        var duration: Duration
        var reason: Reason
    }

    private struct Entry {
        var nextStart = Instant(millisecondsSince1970: .min)
        var pausedUntil = Instant(millisecondsSince1970: .min)
        var reason = Reason.asked
        var failuresInARow = 0
        /// How often in a row it was left alone for its failures; 0 while it answers.
        var rests = 0
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var sweepsAt = 1_024

        /// Forgets hosts that may be asked, now and then, so that a run over many hosts does not grow.
        mutating func sweep(at instant: Instant) {
            guard entries.count >= sweepsAt else { return }
            entries = entries.filter {
                $0.value.nextStart > instant || $0.value.pausedUntil > instant || $0.value.failuresInARow > 0
            }
            sweepsAt = max(1_024, entries.count * 2)
        }
    }

    private let state = Mutex(State())

    /// While one request tries whether a failing host is back, the others wait this long and look again.
    private static let probeWindow = Duration.seconds(5)

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

    /// Lets nobody start before the instant, as the host asked.
    func pause(_ host: String, until instant: Instant) {
        state.withLock { state in
            var entry = state.entries[host, default: Entry()]
            if instant > entry.pausedUntil {
                entry.pausedUntil = instant
                entry.reason = .asked
            }
            state.entries[host] = entry
        }
    }

    /// Nil when the host may be asked. Of those who wait for a failing host, the first to come after its rest goes ahead.
    func pauseLeft(_ host: String, at instant: Instant) -> Pause? {
        state.withLock { state in
            guard let entry = state.entries[host] else { return nil }
            guard entry.pausedUntil > instant else {
                if entry.rests > 0 { state.entries[host]?.pausedUntil = instant.adding(HostTimetable.probeWindow) }
                return nil
            }
            let left = entry.pausedUntil.millisecondsSince1970 - instant.millisecondsSince1970
            return Pause(duration: .milliseconds(left), reason: entry.reason)
        }
    }

    /// The host answered: its failures are forgotten.
    func noteAnswer(_ host: String, at instant: Instant) {
        state.withLock { state in
            guard var entry = state.entries[host], entry.failuresInARow > 0 else { return }
            if entry.rests > 0, entry.reason != .asked { entry.pausedUntil = instant }
            entry.failuresInARow = 0
            entry.rests = 0
            state.entries[host] = entry
        }
    }

    /// The host failed: after so many failures in a row it is left alone, each time twice as long.
    func noteFailure(_ host: String, _ last: String, politeness: Politeness, at instant: Instant) {
        state.withLock { state in
            var entry = state.entries[host, default: Entry()]
            entry.failuresInARow += 1
            if entry.failuresInARow >= max(1, politeness.failuresBeforeRest) {
                let rest = min(politeness.firstRest * (1 << min(entry.rests, 20)), politeness.maximumRest)
                entry.rests += 1
                entry.pausedUntil = max(entry.pausedUntil, instant.adding(rest))
                entry.reason = .failing(times: entry.failuresInARow, last: last)
            }
            state.entries[host] = entry
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
