import Synchronization

/// Lets only so many tasks with the same key go on at once; the others wait in the order they came.
final class KeyedLimiter<Key: Hashable & Sendable>: Sendable {
    private struct Waiter {
        let ticket: Int
        /// Nil once it has been resumed.
        var continuation: CheckedContinuation<Bool, Never>?
    }

    private struct Gate {
        var active = 0
        /// By ticket.
        var waiting: [Waiter] = []
        var firstWaiting = 0

        mutating func popWaiter() -> CheckedContinuation<Bool, Never>? {
            while firstWaiting < waiting.count {
                let continuation = waiting[firstWaiting].continuation
                waiting[firstWaiting].continuation = nil
                firstWaiting += 1
                if firstWaiting * 2 > waiting.count {
                    waiting.removeFirst(firstWaiting)
                    firstWaiting = 0
                }
                if let continuation { return continuation }
            }
            return nil
        }

        mutating func takeContinuation(of ticket: Int) -> CheckedContinuation<Bool, Never>? {
            guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
            defer { waiting[place].continuation = nil }
            return waiting[place].continuation
        }

        mutating func enter(_ maximum: Int) -> Bool {
            guard active < max(1, maximum) else { return false }
            active += 1
            return true
        }
    }

    private struct State {
        var gates: [Key: Gate] = [:]
        var lastTicket = 0
        /// Tickets of tasks that were cancelled before they waited.
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    /// Counts the task as inside if that can be without waiting.
    func entersAtOnce(_ key: Key, atMost maximum: Int = 1) -> Bool {
        state.withLock { $0.gates[key, default: Gate()].enter(maximum) }
    }

    /// Waits until fewer than `maximum` tasks are inside, and counts as one until it leaves. False when the task is
    /// cancelled meanwhile; it is then not inside.
    func enter(_ key: Key, atMost maximum: Int = 1) async -> Bool {
        let ticket = state.withLock { state -> Int? in
            if state.gates[key, default: Gate()].enter(maximum) { return nil }
            state.lastTicket += 1
            return state.lastTicket
        }
        guard let ticket else { return true }
        let isInside = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let decision = state.withLock { state -> Bool? in
                    if state.cancelled.contains(ticket) { return false }
                    if state.gates[key, default: Gate()].enter(maximum) { return true }
                    state.gates[key]?.waiting.append(Waiter(ticket: ticket, continuation: continuation))
                    return nil
                }
                if let decision { continuation.resume(returning: decision) }
            }
        } onCancel: {
            let continuation = state.withLock { state in
                state.cancelled.insert(ticket)
                return state.gates[key]?.takeContinuation(of: ticket)
            }
            continuation?.resume(returning: false)
        }
        _ = state.withLock { $0.cancelled.remove(ticket) }
        return isInside
    }

    /// Lets the next one in.
    func leave(_ key: Key) {
        let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard let place = state.gates.index(forKey: key) else { return nil }
            if let continuation = state.gates.values[place].popWaiter() { return continuation }
            state.gates.values[place].active -= 1
            if state.gates.values[place].active == 0 { state.gates.remove(at: place) }
            return nil
        }
        next?.resume(returning: true)
    }
}
