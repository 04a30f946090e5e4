import DCAT

/// When a link was up, down or not to be judged, over the last year, in four bytes a change.
///
/// What a check finds holds until the next check, and nothing is said of the time after the last one.
public struct LinkTimeline: Hashable, Sendable {
    public enum Kind: UInt32, Hashable, Sendable, CaseIterable {
        case up = 0
        case down = 1
        /// Checked without a conclusion.
        case unjudged = 2
    }

    public struct Segment: Hashable, Sendable {
        public var kind: Kind
        /// UTC, to the minute.
        public var start: Instant
    }

    /// A year and the time until the next check.
    static let days = 400.0
    /// A link that changes more often than this in a year loses its oldest changes.
    static let maximumSegments = 256

    /// The minute of the start above two bits of the kind.
    private var packed = TimelineWords()

    public init() {}

    /// Reads back what ``write(to:)`` wrote; nil where the bytes are no timeline.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count % 4 == 0, bytes.count / 4 <= LinkTimeline.maximumSegments else { return nil }
        for offset in stride(from: 0, to: bytes.count, by: 4) {
            let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            guard Kind(rawValue: word & 3) != nil, packed.last.map({ $0 >> 2 <= word >> 2 }) ?? true else { return nil }
            packed.append(word)
        }
    }

    /// How many bytes ``write(to:)`` writes.
    public var byteCount: Int { packed.count * 4 }

    /// Writes each segment as four bytes, the lowest first.
    ///
    /// - Parameter place: room for ``byteCount`` bytes.
    public func write(to place: UnsafeMutableRawBufferPointer) {
        for (index, word) in packed.enumerated() {
            place.storeBytes(of: word.littleEndian, toByteOffset: index * 4, as: UInt32.self)
        }
    }

    /// Oldest first.
    public var segments: [Segment] {
        packed.map { word in
            Segment(kind: Kind(rawValue: word & 3) ?? .unjudged, start: LinkTimeline.start(word))
        }
    }

    /// Adds what a check found; checks come in the order of time.
    mutating func add(_ kind: Kind, at instant: Instant) {
        let minute = max(LinkTimeline.minute(instant), packed.last.map { $0 >> 2 } ?? 0)
        if packed.last.map({ $0 & 3 }) == kind.rawValue { return }
        packed.append(minute << 2 | kind.rawValue)
        if packed.count == 1 { return }
        // The segment before the first that began within the year reaches into it.
        let start = LinkTimeline.minute(instant.adding(days: -LinkTimeline.days))
        let old = packed.dropFirst().prefix { $0 >> 2 <= start }.count
        packed.removeFirst(max(old, packed.count - LinkTimeline.maximumSegments))
    }

    /// How much of the days up to its last check the link was up, as far as it was judged.
    public func uptime(days: Double, lastChecked: Instant) -> LinkUptime {
        let start = LinkTimeline.minute(lastChecked.adding(days: -days))
        let end = LinkTimeline.minute(lastChecked)
        var minutes: [UInt32: Int64] = [:]
        for (index, word) in packed.enumerated() {
            let from = max(word >> 2, start)
            let to = min(index + 1 < packed.count ? packed[index + 1] >> 2 : end, end)
            if to > from { minutes[word & 3, default: 0] += Int64(to - from) }
        }
        let up = minutes[Kind.up.rawValue] ?? 0
        return LinkUptime(upMinutes: up, judgedMinutes: up + (minutes[Kind.down.rawValue] ?? 0))
    }

    /// Times the link went down since `instant`.
    public func outages(since instant: Instant) -> Int {
        let start = LinkTimeline.minute(instant)
        return packed.count { $0 & 3 == Kind.down.rawValue && $0 >> 2 >= start }
    }

    /// When the present state of things began; nil before the first check.
    public var lastChange: Instant? { packed.last.map(LinkTimeline.start) }

    private static func start(_ word: UInt32) -> Instant {
        Instant(millisecondsSince1970: Int64(word >> 2) * 60_000)
    }

    private static func minute(_ instant: Instant) -> UInt32 {
        UInt32(clamping: min(max(instant.millisecondsSince1970 / 60_000, 0), Int64(UInt32.max >> 2)))
    }
}

/// How long a link was up, of the time in which that could be told.
public struct LinkUptime: Hashable, Sendable {
    public var upMinutes: Int64
    public var judgedMinutes: Int64

    public init(upMinutes: Int64, judgedMinutes: Int64) {
        self.upMinutes = upMinutes
        self.judgedMinutes = judgedMinutes
    }

    /// 0…1 to the ten-thousandth; nil where there is nothing to judge by, as after a single check.
    public var share: Double? {
        judgedMinutes > 0 ? Figure(Double(upMinutes) / Double(judgedMinutes)).value : nil
    }
}
