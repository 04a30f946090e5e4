import DCAT
import Synchronization

/// Since when robots.txt files have answered with server errors, over the runs of a pipeline.
public final class RobotsOutages: Sendable {
    private struct State {
        var since: [String: Instant]
        var changed: Set<String> = []
    }

    private let state: Mutex<State>

    /// Days of failures after which a file counts as not there; the example of RFC 9309, 2.3.1.4.
    public static let patienceDays = 30.0

    /// - Parameter since: by the address of the file, what earlier runs found.
    public init(since: [String: Instant] = [:]) { state = Mutex(State(since: since)) }

    /// Takes an answer of the file into account.
    ///
    /// - Returns: since when it has failed; nil where it does not.
    func note(_ address: String, isFailing: Bool, at instant: Instant) -> Instant? {
        state.withLock { state in
            let known = state.since[address]
            let now = isFailing ? known ?? instant : nil
            if now != known {
                state.since[address] = now
                state.changed.insert(address)
            }
            return now
        }
    }

    /// What was found since the last call: since when a file has failed, nil where it does no more.
    public func takeChanges() -> [String: Instant?] {
        state.withLock { state in
            defer { state.changed = [] }
            return Dictionary(uniqueKeysWithValues: state.changed.map { ($0, state.since[$0]) })
        }
    }
}
