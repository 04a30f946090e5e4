/// How far the check of links is, for whoever watches.
public struct CheckProgress: Hashable, Sendable {
    /// Links of which something is known now.
    public var links: Int
    /// Links that are due, or the budget where it is smaller.
    public var planned: Int
    public var hosts: Int
    /// Checks under way.
    public var running: Int
    /// Since the stage began.
    public var seconds: Double
    /// Whether this is the last of the stage.
    public var isDone = false

    public init(links: Int, planned: Int, hosts: Int, running: Int, seconds: Double, isDone: Bool = false) {
        self.links = links
        self.planned = planned
        self.hosts = hosts
        self.running = running
        self.seconds = seconds
        self.isDone = isDone
    }

    /// Links a second so far; 0 in the first second.
    public var rate: Double { seconds >= 1 ? Double(links) / seconds : 0 }

    /// Seconds that the rest takes at the same rate; nil while that cannot be told.
    public var secondsLeft: Double? { rate > 0 ? Double(max(0, planned - links)) / rate : nil }

    /// Such as `12,340 of 100,000 links (12%), 215/s, 834 hosts, 64 under way, 6 min 48 s left`.
    public var text: String {
        let share = planned > 0 ? " (\(min(100, links * 100 / planned))%)" : ""
        var parts = ["\(Self.grouped(links)) of \(Self.grouped(planned)) links\(share)"]
        if rate > 0 { parts.append(rate < 10 ? "\((rate * 10).rounded() / 10)/s" : "\(Int(rate))/s") }
        parts.append("\(Self.grouped(hosts)) hosts")
        if !isDone { parts.append("\(running) under way") }
        if let secondsLeft, !isDone { parts.append("\(Self.duration(secondsLeft)) left") }
        return parts.joined(separator: ", ")
    }

    private static func grouped(_ number: Int) -> String {
        let digits = String(number)
        let parts = stride(from: digits.count, to: 0, by: -3).map { end in
            String(digits.dropLast(digits.count - end).suffix(3))
        }
        return parts.reversed().joined(separator: ",")
    }

    private static func duration(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1e9).rounded(.up))
        if whole < 60 { return "\(whole) s" }
        if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
    }
}
