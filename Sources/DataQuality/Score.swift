/// A score in 0…1 with the bounds that what is unknown leaves open.
///
/// Scores that a metric gives are multiples of 0.0001 (see ``Figure``), so that their sums are exact in any order.
public struct Score: Hashable, Sendable, Codable {
    /// Everything unknown counted as 0.
    public var low: Double
    /// Everything unknown counted as 1.
    public var high: Double
    /// Over what is known alone; nil when nothing is.
    public var estimate: Double?

    public init(low: Double, high: Double, estimate: Double?) {
        self.low = low
        self.high = high
        self.estimate = estimate
    }

    /// A score without anything unknown.
    public init(exactly value: Double) { self.init(low: value, high: value, estimate: value) }

    /// How much of the scale the unknown leaves open, 0…1.
    public var width: Double { high - low }
}
