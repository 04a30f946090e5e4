import DCAT

/// The only clock of a run: the command gives the real one, tests a still one.
public struct RunClock: Sendable {
    /// The present, UTC.
    public var now: @Sendable () -> Instant
    /// Seconds since any fixed point, for durations and budgets.
    public var seconds: @Sendable () -> Double

    public init(now: @escaping @Sendable () -> Instant, seconds: @escaping @Sendable () -> Double) {
        self.now = now
        self.seconds = seconds
    }
}
