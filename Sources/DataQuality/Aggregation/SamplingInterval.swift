/// Where the mean of a group lies at 95 % confidence while only a fair sample of its links was checked.
///
/// What was checked without a conclusion still counts as 0 below and as 1 above; what was not checked is left to
/// chance: the score interval of Wilson (1927, doi:10.1080/01621459.1927.10502953) with the sample's effective size after
/// Kish (Survey Sampling, 1965) and the correction for a finite population (Cochran, Sampling Techniques, 1977, 2.5).
/// Links of one dataset are taken to live and die together, which makes the interval wide rather than narrow.
public struct SamplingInterval: Hashable, Sendable {
    public var score: Score
    /// The share of links that were checked, 0…1, datasets weighing alike.
    public var coverage: Double

    /// The normal quantile of 97.5 %.
    static let quantile = 1.959_964

    /// - Parameters:
    ///   - low: the mean of what was checked, the unknown counted as 0.
    ///   - high: the same, the unknown counted as 1.
    ///   - size: the datasets that as many links of as many datasets are worth.
    init(low: Double, high: Double, estimate: Double?, size: Double, coverage: Double) {
        let effective = size / max(1 - coverage, .leastNormalMagnitude)
        let lower = Figure(SamplingInterval.wilson(low, size: effective, sign: -1)).value
        let upper = Figure(SamplingInterval.wilson(high, size: effective, sign: 1)).value
        score = Score(low: lower, high: upper, estimate: estimate.map { min(max($0, lower), upper) })
        self.coverage = Figure(coverage).value
    }

    /// A bound of Wilson's interval for a share seen in `size` draws.
    static func wilson(_ share: Double, size: Double, sign: Double) -> Double {
        let share = min(max(share, 0), 1)
        let squared = quantile * quantile
        let spread = (share * (1 - share) / size + squared / (4 * size * size)).squareRoot()
        let bound = (share + squared / (2 * size) + sign * quantile * spread) / (1 + squared / size)
        return min(max(bound, 0), 1)
    }
}
