import DataQuality
import Synchronization

/// Tasks that check one link after another, and what they report: a task for each link would cost as much as judging its
/// answer.
///
/// Each continuation is taken out under the lock before it is resumed, so that none is resumed twice; those of idle tasks are
/// resumed by ``close()`` at the latest.
final class CheckCrew: Sendable {
    /// A link with its place on the board.
    struct Assignment: Sendable {
        let link: LinkToCheck
        let ticket: LaneBoard.Ticket
    }

    enum Event: Sendable {
        case finished(LaneBoard.Ticket, LinkObservation)
        /// What must end the run.
        case failed(any Error)
        /// A host was left alone for long enough.
        case rested(Int)
        /// A check began to wait for its host; false when no more are told of.
        case arrived(Bool)
        /// The network thread had nothing to do for a moment.
        case idle
    }

    private struct State {
        var idle: [UnsafeContinuation<Assignment?, Never>] = []
        var events: [Event] = []
        var reader: UnsafeContinuation<Void, Never>?
        var isClosed = false

        mutating func add(_ event: Event) -> UnsafeContinuation<Void, Never>? {
            events.append(event)
            defer { reader = nil }
            return reader
        }
    }

    private let checker: LinkChecker
    private let state = Mutex(State())

    init(_ checker: LinkChecker) { self.checker = checker }

    /// Gives the link to a task that waits for one; false when there is none.
    func take(_ assignment: Assignment) -> Bool {
        let worker = state.withLock { $0.idle.popLast() }
        worker?.resume(returning: assignment)
        return worker != nil
    }

    /// Checks this link and those that follow, until the crew is closed or a check fails.
    func work(from first: Assignment) async {
        var next: Assignment? = first
        while let assignment = next {
            do {
                next = await finish(.finished(assignment.ticket, try await checker.check(assignment.link)))
            } catch {
                return report(.failed(error))
            }
        }
    }

    /// Reports that a host's rest is over, or why it could not be waited for.
    func rest(_ lane: Int, _ sleep: @Sendable (Duration) async throws -> Void, _ duration: Duration) async {
        do {
            try await sleep(duration)
            report(.rested(lane))
        } catch {
            report(.failed(error))
        }
    }

    func report(_ event: Event) { state.withLock { $0.add(event) }?.resume() }

    /// What was reported since the last time, in order; waits until there is anything.
    func events() async -> [Event] {
        await withUnsafeContinuation { continuation in
            let isThere = state.withLock { state in
                if state.events.isEmpty { state.reader = continuation }
                return !state.events.isEmpty
            }
            if isThere { continuation.resume() }
        }
        return state.withLock { state in
            defer { state.events = [] }
            return state.events
        }
    }

    /// Lets those go that wait for links.
    func close() {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.idle = [] }
            return state.idle
        }
        for worker in idle { worker.resume(returning: nil) }
    }

    private func finish(_ event: Event) async -> Assignment? {
        await withUnsafeContinuation { continuation in
            let (reader, isClosed) = state.withLock { state in
                if !state.isClosed { state.idle.append(continuation) }
                return (state.add(event), state.isClosed)
            }
            if isClosed { continuation.resume(returning: nil) }
            reader?.resume()
        }
    }
}
