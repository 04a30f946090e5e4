import DataQuality
import Fetching

/// The links of one host, a few of them asked at once.
///
/// Whether a link is still asked depends on the results of the links a fixed number of places before it and earlier,
/// never on which results happen to be in: so the same links and answers give the same verdicts at any speed.
struct HostLane {
    /// Host and port.
    let key: String
    private(set) var next: LinkSpool.Position?
    private(set) var standIn: LinkObservation.StandIn?
    private(set) var skipped = 0
    private var isQueued = false
    private var started = 0
    private var failures = 0
    private var finished: [Finish?]

    private enum Finish {
        case connected
        case failed(LinkObservation.StandIn)
    }

    init(key: String, width: Int) {
        self.key = key
        finished = Array(repeating: nil, count: width)
    }

    mutating func add(_ place: LinkSpool.Position) { next = place }

    /// Marks it as waiting for its turn; false when it cannot go on or already waits.
    mutating func queue() -> Bool {
        let isBlocked = standIn == nil && started >= finished.count && finished[started % finished.count] == nil
        guard next != nil, !isQueued, !isBlocked else { return false }
        isQueued = true
        return true
    }

    mutating func dequeue() { isQueued = false }

    /// Takes the result a width before the next link into account. Afterwards ``standIn`` says whether to go on.
    mutating func prepare(_ pace: LinkCheckPace) {
        guard standIn == nil, started >= finished.count else { return }
        let slot = started % finished.count
        switch finished[slot] {
        case .failed(let check)?:
            failures += 1
            if failures >= pace.failuresUntilUnreachable { standIn = check }
        case .connected?: failures = 0
        case nil: break
        }
        finished[slot] = nil
    }

    /// The number of the link that starts now.
    mutating func start(next place: LinkSpool.Position?) -> Int {
        defer { started += 1 }
        next = place
        return started
    }

    mutating func skip(next place: LinkSpool.Position?) {
        next = place
        skipped += 1
    }

    mutating func finish(_ number: Int, _ observation: LinkObservation) {
        let place = observation.redirects.last ?? observation.url
        let isOwnFailure = HostLane.isConnectionFailure(observation) && HostLane.key(of: place) == key
        finished[number % finished.count] =
            isOwnFailure ? .failed(.init(url: observation.url, cause: observation.cause)) : .connected
    }

    private static func isConnectionFailure(_ observation: LinkObservation) -> Bool {
        guard case .named(let name)? = LinkCause(slug: observation.cause) else { return false }
        switch name {
        case .nameNotFound, .connectionRefused, .connectionReset, .tls, .timeout: return true
        default: return false
        }
    }

    /// Host and port of a URL; empty for what has none.
    static func key(of url: String) -> String {
        guard let url = AbsoluteURL(url) else { return "" }
        return "\(url.host):\(url.effectivePort ?? 0)"
    }
}
