import DCAT
import DataQuality

/// All lanes and whose turn it is.
struct LaneBoard {
    /// The number of a link in its lane.
    struct Ticket: Hashable, Sendable {
        var lane: Int
        var number: Int
    }

    enum Step {
        case check(LinkToCheck, Ticket)
        /// Not asked; another check stands for them.
        case skipped([LinkObservation])
        /// Not asked, and nothing said of them.
        case left
        /// Nothing until a host may be asked more at once than before.
        case wider
    }

    private let pace: LinkCheckPace
    private let spool: LinkSpool
    private let asOf: Instant
    private var lanes: [HostLane] = []
    private var numbers: [HostLane.Server: Int] = [:]
    private var queue = LaneQueue()
    /// Links that nothing was done about yet.
    private(set) var left = 0

    init(pace: LinkCheckPace, spoolDirectory: String, asOf: Instant) throws(LinkCheckError) {
        self.pace = pace
        self.asOf = asOf
        spool = try LinkSpool(directory: spoolDirectory)
    }

    var hosts: Int { lanes.count }

    /// Hosts given up with links left, by host.
    var unreachable: [LinkCheckSummary.UnreachableHost] {
        lanes.compactMap { lane in
            guard case .unreachable(let check) = lane.end else { return nil }
            return .init(host: lane.key, lastCheck: check, skipped: lane.skipped)
        }.sorted { $0.host < $1.host }
    }

    /// Links left of hosts that asked for patience, by host.
    var throttled: [LinkCheckSummary.ThrottledHost] {
        lanes.compactMap { lane in
            guard case .throttled = lane.end else { return nil }
            return .init(host: lane.key, left: lane.skipped)
        }.sorted { $0.host < $1.host }
    }

    /// Adds links behind those that are there; the links of a host keep their order.
    mutating func add(_ batch: [LinkToCheck]) throws(LinkCheckError) {
        var touched: [Int] = []
        // Each entry of the spool points to the one before it.
        for link in batch.reversed() {
            let server = HostLane.Server(link.target.absolute)
            let number = numbers[server] ?? lanes.count
            if number == lanes.count {
                numbers[server] = number
                lanes.append(HostLane(server: server, width: pace.maximumChecksPerHost))
            }
            if lanes[number].head == nil { touched.append(number) }
            lanes[number].precede(with: try spool.add(link, after: lanes[number].head))
        }
        left += batch.count
        for lane in touched.sorted(by: >) {
            lanes[lane].addHead()
            queue(lane)
        }
    }

    /// The next thing to do; nil while every lane waits for results or is done.
    ///
    /// - Parameter mayWiden: whether a host may be asked more at once than before.
    mutating func next(mayWiden: Bool) throws(LinkCheckError) -> Step? {
        guard let lane = nextLane() else { return nil }
        if lanes[lane].widens, lanes[lane].end == nil, !mayWiden { return .wider }
        queue.removeFirst()
        defer { queue(lane) }
        lanes[lane].prepare(pace)
        switch lanes[lane].end {
        case .unreachable(let check)?: return .skipped(try skip(lane).map { standIn(for: $0, check) })
        case .throttled?:
            _ = try skip(lane)
            return .left
        case nil: break
        }
        guard let place = lanes[lane].next else { return .left }
        let (link, next) = try spool.link(at: place)
        left -= 1
        return .check(link, Ticket(lane: lane, number: lanes[lane].start(next: next)))
    }

    /// - Returns: seconds after which the lane is to be resumed; 0 where it goes on at once.
    mutating func finish(_ ticket: Ticket, _ observation: LinkObservation) -> Double {
        let seconds = lanes[ticket.lane].finish(ticket.number, observation)
        queue(ticket.lane)
        return seconds
    }

    mutating func resume(_ lane: Int) {
        lanes[lane].resume()
        queue(lane)
    }

    private mutating func queue(_ lane: Int) {
        if lanes[lane].canGoOn { queue.append(lane, widens: lanes[lane].widens) }
    }

    /// Passes over those that were held up while they waited; they come back when that is over.
    private mutating func nextLane() -> Int? {
        while let lane = queue.first {
            if lanes[lane].canGoOn { return lane }
            queue.removeFirst()
        }
        return nil
    }

    /// Passes over some of the links of a host, so that the others keep their turns.
    private mutating func skip(_ lane: Int) throws(LinkCheckError) -> [LinkToCheck] {
        var links: [LinkToCheck] = []
        while links.count < LaneBoard.skippedAtOnce, let place = lanes[lane].next {
            let (link, next) = try spool.link(at: place)
            links.append(link)
            lanes[lane].skip(next: next)
        }
        left -= links.count
        return links
    }

    private func standIn(for link: LinkToCheck, _ check: LinkObservation.StandIn) -> LinkObservation {
        // A certificate is the same for every link of its host, and no failure of any.
        let isDistrusted = LinkCause(slug: check.cause)?.isDistrust ?? false
        var observation = LinkObservation(
            url: link.url, checkedAt: asOf, verdict: .unknown,
            cause: isDistrusted ? check.cause : LinkCause.named(.hostUnreachable).slug, attempts: [],
            linkNumber: link.number)
        observation.standIn = check
        return observation
    }

    private static let skippedAtOnce = 256
}
