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
        case skipped([LinkObservation])
    }

    private let pace: LinkCheckPace
    private let spool: LinkSpool
    private let asOf: Instant
    private var lanes: [HostLane] = []
    private var numbers: [String: Int] = [:]
    private var queue = LaneQueue()

    init(pace: LinkCheckPace, spoolDirectory: String, asOf: Instant) throws(LinkCheckError) {
        self.pace = pace
        self.asOf = asOf
        spool = try LinkSpool(directory: spoolDirectory)
    }

    var hosts: Int { lanes.count }

    /// Hosts given up with links left, by host.
    var unreachable: [LinkCheckSummary.UnreachableHost] {
        lanes.compactMap { lane in
            lane.standIn.map { .init(host: lane.key, lastCheck: $0, skipped: lane.skipped) }
        }.sorted { $0.host < $1.host }
    }

    mutating func add(_ link: LinkToCheck) throws(LinkCheckError) {
        let key = HostLane.key(of: link.url)
        let number = numbers[key] ?? lanes.count
        if number == lanes.count {
            numbers[key] = number
            lanes.append(HostLane(key: key, width: pace.maximumChecksPerHost))
        }
        lanes[number].add(try spool.add(link, after: lanes[number].next))
    }

    /// Lets every lane begin.
    mutating func open() {
        numbers = [:]
        for lane in lanes.indices { queue(lane) }
    }

    /// The next thing to do; nil while every lane waits for results or is done.
    mutating func next() throws(LinkCheckError) -> Step? {
        guard let lane = queue.popFirst() else { return nil }
        defer { queue(lane) }
        lanes[lane].dequeue()
        lanes[lane].prepare(pace)
        if let standIn = lanes[lane].standIn { return .skipped(try skip(lane, standIn)) }
        guard let place = lanes[lane].next else { return .skipped([]) }
        let (link, next) = try spool.link(at: place)
        return .check(link, Ticket(lane: lane, number: lanes[lane].start(next: next)))
    }

    mutating func finish(_ ticket: Ticket, _ observation: LinkObservation) {
        lanes[ticket.lane].finish(ticket.number, observation)
        queue(ticket.lane)
    }

    private mutating func queue(_ lane: Int) {
        if lanes[lane].queue() { queue.append(lane) }
    }

    /// Some of the links of a host that was given up, so that the others keep their turns.
    private mutating func skip(
        _ lane: Int, _ standIn: LinkObservation.StandIn
    ) throws(LinkCheckError) -> [LinkObservation] {
        var observations: [LinkObservation] = []
        while observations.count < LaneBoard.skippedAtOnce, let place = lanes[lane].next {
            let (link, next) = try spool.link(at: place)
            var observation = LinkObservation(
                url: link.url, checkedAt: asOf, verdict: .unknown,
                cause: LinkCause.named(.hostUnreachable).slug, methods: [])
            observation.standIn = standIn
            observations.append(observation)
            lanes[lane].skip(next: next)
        }
        return observations
    }

    private static let skippedAtOnce = 256
}
