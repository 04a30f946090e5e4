import Synchronization

/// Lets only so many tasks with the same key go on at once; the others wait in the order they came.
final class KeyedLimiter: Sendable {
    private struct Gate {
        var active = 0
        var waiting: [Waiter] = []
        var firstWaiting = 0

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
    }

    /// Its variables are guarded by the lock.
    private final class Waiter: @unchecked Sendable {
        var continuation: CheckedContinuation<Bool, Never>?
        var isCancelled = false
    }

    private let gates = Mutex<[String: Gate]>([:])

    /// Waits until fewer than `maximum` tasks are inside, and counts as one until it leaves. False when the task is
    /// cancelled meanwhile; it is then not inside.
    func enter(_ key: String, atMost maximum: Int = 1) async -> Bool {
        if gates.withLock({ KeyedLimiter.enter(&$0[key, default: Gate()], maximum) }) { return true }
        let waiter = Waiter()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let decision = gates.withLock { gates -> Bool? in
                    if waiter.isCancelled { return false }
                    if KeyedLimiter.enter(&gates[key, default: Gate()], maximum) { return true }
                    waiter.continuation = continuation
                    gates[key, default: Gate()].waiting.append(waiter)
                    return nil
                }
                if let decision { continuation.resume(returning: decision) }
            }
        } onCancel: {
            let continuation = gates.withLock { _ in
                waiter.isCancelled = true
                defer { waiter.continuation = nil }
                return waiter.continuation
            }
            continuation?.resume(returning: false)
        }
    }

    /// Lets the next one in.
    func leave(_ key: String) {
        let next = gates.withLock { gates -> CheckedContinuation<Bool, Never>? in
            if let waiter = gates[key]?.popWaiter() {
                defer { waiter.continuation = nil }
                return waiter.continuation
            }
            gates[key]?.active -= 1
            if gates[key]?.active == 0 { gates[key] = nil }
            return nil
        }
        next?.resume(returning: true)
    }

    private static func enter(_ gate: inout Gate, _ maximum: Int) -> Bool {
        guard gate.active < max(1, maximum) else { return false }
        gate.active += 1
        return true
    }
}
