/// Ranks by intervals, never by bare numbers.
///
/// Of two entries one stands before the other only where its low is above the other's high. So each entry has a range
/// of ranks it may hold, and entries linked by overlapping intervals form a group within which the order is not
/// settled.
public struct Ranking: Hashable, Sendable {
    static let rule = "ranking"

    public struct Entry: Hashable, Sendable {
        public var id: String
        public var score: Score
        /// See ``Aggregate/coverage``.
        public var coverage: Double

        public init(id: String, score: Score, coverage: Double) {
            self.id = id
            self.score = score
            self.coverage = coverage
        }
    }

    public struct Place: Hashable, Sendable {
        public var entry: Entry
        /// The ranks the entry may hold, 1 the best.
        public var ranks: ClosedRange<Int>
        /// The number of its group, 1 the best; every member of a group stands before every member of the next.
        public var group: Int
        /// Whether too little could be judged for the rank to be more than a pointer.
        public var isProvisional: Bool
    }

    /// By group, then by estimate (the middle of the interval without one), then by id.
    public let places: [Place]

    /// - Throws: when `rules` lack the ranking rule.
    public init(_ entries: [Entry], rules: RuleSet = .standard) throws(RuleError) {
        let leastCoverage = try rules.rule(Ranking.rule).number("least-coverage")
        let lows = entries.map(\.score.low).sorted()
        let highs = entries.map(\.score.high).sorted()
        var groups: [String: Int] = [:]
        var group = 0
        var floor = Double.infinity
        for entry in entries.sorted(by: { ($1.score.high, $0.id) < ($0.score.high, $1.id) }) {
            if entry.score.high < floor { group += 1 }
            floor = min(floor, entry.score.low)
            groups[entry.id] = group
        }
        places = entries.map { entry in
            let best = 1 + lows.count - lows.firstIndex(above: entry.score.high)
            let worst = entries.count - highs.firstIndex(notBelow: entry.score.low)
            return Place(
                entry: entry, ranks: best...max(best, worst), group: groups[entry.id] ?? group,
                isProvisional: entry.coverage < leastCoverage)
        }.sorted { left, right in
            (left.group, right.entry.score.middle, left.entry.id) < (
                right.group, left.entry.score.middle, right.entry.id
            )
        }
    }
}

extension Score {
    fileprivate var middle: Double { estimate ?? (low + high) / 2 }
}

extension [Double] {
    /// In a sorted array, the index of the first element greater than `value`.
    fileprivate func firstIndex(above value: Double) -> Int { partition { $0 > value } }

    /// In a sorted array, the index of the first element that is not less than `value`.
    fileprivate func firstIndex(notBelow value: Double) -> Int { partition { $0 >= value } }

    private func partition(_ belongsToSecond: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
