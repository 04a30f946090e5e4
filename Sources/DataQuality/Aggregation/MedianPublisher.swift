/// The publisher in the middle, shown beside a portal's mean so that one large agency cannot hide the rest.
public struct MedianPublisher: Hashable, Sendable, Codable {
    /// The medians of the publishers' low means, high means and estimates.
    public var score: Score
    /// The publishers it is the middle of: those with an estimate.
    public var publishers: Int

    /// nil where no publisher has an estimate.
    public init?(of publishers: some Sequence<Aggregate>) {
        let means = publishers.compactMap(\.mean).filter { $0.estimate != nil }
        guard !means.isEmpty else { return nil }
        func median(_ value: (Score) -> Double?) -> Double {
            let sorted = means.compactMap(value).map { Figure($0).units }.sorted()
            let sum = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
            return Figure(Double(sum) / 2 / Double(Figure.scale)).value
        }
        score = Score(low: median(\.low), high: median(\.high), estimate: median(\.estimate))
        self.publishers = means.count
    }
}
