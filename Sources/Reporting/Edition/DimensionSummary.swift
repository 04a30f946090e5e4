import DataQuality

/// One dimension over many datasets: a portal's or a publisher's.
public struct DimensionSummary: Hashable, Sendable {
    /// Over the datasets to which the question applies; nil when it applies to none.
    public var score: Score?
    /// Datasets with a score.
    public var scored: Int
    /// Datasets to which the question applies but whose evidence was not gathered; they widen the interval.
    public var notMeasured: Int
    /// Datasets to which the question does not apply; they are left out.
    public var notAssessable: Int
    /// How many of the scored datasets have an estimate in each tenth of 0…1, the last tenth with its upper end.
    public var histogram: [Int]

    public init(score: Score?, scored: Int, notMeasured: Int, notAssessable: Int, histogram: [Int] = []) {
        self.score = score
        self.scored = scored
        self.notMeasured = notMeasured
        self.notAssessable = notAssessable
        self.histogram = histogram
    }

    /// All datasets, whatever came of them.
    public var datasets: Int { scored + notMeasured + notAssessable }
}
