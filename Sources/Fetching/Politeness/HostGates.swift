import DCAT
import Synchronization

/// Who may ask which host when.
final class HostGates: Sendable {
    private struct Gate {
        var active = 0
        var waiting: [Waiter] = []
        var firstWaiting = 0
        var nextStart = Instant(millisecondsSince1970: .min)
        var pausedUntil = Instant(millisecondsSince1970: .min)

        mutating func popWaiter() -> Waiter? {
            while firstWaiting < waiting.count {
                let waiter = waiting[firstWaiting]
                firstWaiting += 1
                if firstWaiting * 2 > waiting.count {
                    waiting.removeFirst(firstWaiting)
                    firstWaiting = 0
                }
                if waiter.continuation != nil { return waiter }
            }
            return nil
        }

        func isIdle(at instant: Instant) -> Bool { active == 0 && nextStart <= instant && pausedUntil <= instant }
    }

    /// Its variables are guarded by the lock.
    private final class Waiter: @unchecked Sendable {
        var continuation: CheckedContinuation<Bool, Never>?
        var isCancelled = false
    }

    private struct State {
        var gates: [String: Gate] = [:]
        var sweepsAt = 1_024
    }

    private let state = Mutex(State())

    /// Waits until fewer than `maximum` requests to the host are under way, in order of arrival, and counts as one.
    /// False when the task is cancelled meanwhile.
    func enter(_ host: String, atMost maximum: Int) async -> Bool {
        let isEntered = state.withLock { state in
            guard state.gates[host, default: Gate()].active < max(1, maximum) else { return false }
            state.gates[host, default: Gate()].active += 1
            return true
        }
        if isEntered { return true }
        let waiter = Waiter()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let decision = state.withLock { state -> Bool? in
                    if waiter.isCancelled { return false }
                    if state.gates[host, default: Gate()].active < max(1, maximum) {
                        state.gates[host, default: Gate()].active += 1
                        return true
                    }
                    waiter.continuation = continuation
                    state.gates[host, default: Gate()].waiting.append(waiter)
                    return nil
                }
                if let decision { continuation.resume(returning: decision) }
            }
        } onCancel: {
            let continuation = state.withLock { _ in
                waiter.isCancelled = true
                defer { waiter.continuation = nil }
                return waiter.continuation
            }
            continuation?.resume(returning: false)
        }
    }

    /// Lets the next one in.
    func leave(_ host: String, at instant: Instant) {
        let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            if let waiter = state.gates[host]?.popWaiter() {
                defer { waiter.continuation = nil }
                return waiter.continuation
            }
            state.gates[host]?.active -= 1
            if state.gates.count > state.sweepsAt {
                state.gates = state.gates.filter { !$0.value.isIdle(at: instant) }
                state.sweepsAt = max(1_024, state.gates.count * 2)
            }
            return nil
        }
        next?.resume(returning: true)
    }

    /// Books the next start that keeps the interval, and says how long it is until then.
    func reserveStart(_ host: String, interval: Duration, at instant: Instant) -> Duration {
        guard interval > .zero else { return .zero }
        return state.withLock { state in
            let start = max(instant, state.gates[host, default: Gate()].nextStart)
            state.gates[host, default: Gate()].nextStart = start.adding(interval)
            return .milliseconds(start.millisecondsSince1970 - instant.millisecondsSince1970)
        }
    }

    /// Lets nobody start before the instant.
    func pause(_ host: String, until instant: Instant) {
        state.withLock { state in
            state.gates[host, default: Gate()].pausedUntil = max(
                instant, state.gates[host, default: Gate()].pausedUntil)
        }
    }

    /// Zero or less when the host may be asked.
    func pauseLeft(_ host: String, at instant: Instant) -> Duration {
        state.withLock { state in
            guard let until = state.gates[host]?.pausedUntil, until > instant else { return .zero }
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
