import DataQuality
import Fetching

/// The links of one host, some of them asked at once.
///
/// Whether a link is still asked depends on the results of the links a fixed number of places before it and earlier,
/// never on which results happen to be in: so the same links and answers give the same verdicts at any speed.
struct HostLane {
    /// Why the rest of a host's links are left.
    enum End {
        /// It cannot be reached; the check stands for the others.
        case unreachable(LinkObservation.StandIn)
        /// It asked too often for patience.
        case throttled
    }

    /// A host at a port; of a URL that is none, nowhere at none.
    struct Server: Hashable, Sendable {
        let host: String
        let port: Int?

        init(_ url: AbsoluteURL?) { (host, port) = (url?.host ?? "", url?.effectivePort) }

        /// Empty where there is none.
        var description: String { host.isEmpty && port == nil ? "" : "\(host):\(port ?? 0)" }
    }

    private let server: Server
    private(set) var next: LinkSpool.Position?
    /// The first link of the batch that is being added.
    private(set) var head: LinkSpool.Position?
    private var headLinks = 0
    private var left = 0
    /// First links of the batches after this one.
    private var later: ArraySlice<LinkSpool.Position> = []
    private(set) var end: End?
    private(set) var skipped = 0
    private var pace: HostPace
    private let width: Int
    private var isPaused = false
    private var running = 0
    /// The most checks that ever ran at once, each with a connection of its own.
    private var widest = 0
    private var started = 0
    private var failures = 0
    private var throttles = 0
    /// The last results, made when the first check starts.
    private var finished: [Finish?] = []

    private enum Finish {
        case answered
        case failed(LinkObservation.StandIn)
        case throttled
    }

    init(server: Server, width: Int) {
        self.server = server
        self.width = width
        pace = HostPace(most: width)
    }

    /// Host and port.
    var key: String { server.description }

    /// Takes a link that comes before those of the batch that is being added.
    mutating func precede(with place: LinkSpool.Position) {
        head = place
        headLinks += 1
    }

    /// Adds the links of another batch, from its ``head`` on, after those before.
    mutating func addHead() {
        guard let head else { return }
        left += headLinks
        headLinks = 0
        if next == nil { next = head } else { later.append(head) }
        self.head = nil
    }

    /// Whether there is a link whose turn may come.
    var canGoOn: Bool {
        let isBlocked = end == nil && (running >= pace.limit || isPaused || !isKnown || (widens && isNearEnd))
        return next != nil && !isBlocked
    }

    /// Whether another check would take one connection more than the host ever had.
    var widens: Bool { running > 0 && running >= widest }

    /// Whether those connections that are there come to the last links before another one, which takes some round trips to
    /// be opened, would be of use.
    private var isNearEnd: Bool { left <= HostLane.linksPerConnection * running }

    private static let linksPerConnection = 4

    /// Whether the result is in on which the next check depends.
    private var isKnown: Bool { started < width || finished[started % width] != nil }

    /// Takes the result a width before the next link into account. Afterwards ``end`` says whether to go on.
    mutating func prepare(_ limits: LinkCheckPace) {
        guard end == nil, started >= width else { return }
        let slot = started % width
        switch finished[slot] {
        case .failed(let check)?:
            failures += 1
            throttles = 0
            if failures >= limits.failuresUntilUnreachable { end = .unreachable(check) }
        case .throttled?:
            throttles += 1
            if throttles >= limits.throttlesUntilLeft { end = .throttled }
        case .answered?: (failures, throttles) = (0, 0)
        case nil: break
        }
        finished[slot] = nil
    }

    /// The number of the link that starts now.
    mutating func start(next place: LinkSpool.Position?) -> Int {
        if finished.isEmpty { finished = Array(repeating: nil, count: width) }
        defer { started += 1 }
        running += 1
        widest = max(widest, running)
        advance(to: place)
        return started
    }

    mutating func skip(next place: LinkSpool.Position?) {
        advance(to: place)
        skipped += 1
    }

    private mutating func advance(to place: LinkSpool.Position?) {
        next = place ?? later.popFirst()
        left -= 1
    }

    /// - Returns: seconds to leave the host alone, during which it is paused.
    mutating func finish(_ number: Int, _ observation: LinkObservation) -> Double {
        running -= 1
        let cause = LinkCause(slug: observation.cause)
        let isOwn = observation.redirects.last.map { Server(AbsoluteURL($0)) == server } ?? true
        if isOwn, cause?.isSilence ?? false {
            finished[number % width] = .failed(.init(url: observation.url, cause: observation.cause))
        } else {
            let isThrottled = isOwn && LinkSignal(observation.verdict, cause: cause) == .throttled
            finished[number % width] = isThrottled ? .throttled : .answered
        }
        let seconds = isOwn ? pace.adapt(to: observation, cause: cause) : 0
        if seconds > 0 { isPaused = true }
        return seconds
    }

    mutating func resume() { isPaused = false }
}
