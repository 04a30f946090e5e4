/// What a run of checks may spend; checks under way when it is spent are finished.
public struct LinkCheckBudget: Hashable, Sendable {
    /// Links that are asked; nil for all.
    public var checks: Int?
    /// Bytes of bodies that are read; nil for any number.
    public var bytes: Int64?
    /// Of wall-clock time; nil for any.
    public var seconds: Double?

    public init(checks: Int? = nil, bytes: Int64? = nil, seconds: Double? = nil) {
        self.checks = checks
        self.bytes = bytes
        self.seconds = seconds
    }
}

/// What a run of checks has spent so far.
struct LinkCheckSpending {
    var checks = 0
    var bytes: Int64 = 0

    /// - Parameter seconds: since the run began.
    func isWithin(_ budget: LinkCheckBudget, seconds: @autoclosure () -> Double) -> Bool {
        if let most = budget.checks, checks >= most { return false }
        if let most = budget.bytes, bytes >= most { return false }
        if let most = budget.seconds, seconds() >= most { return false }
        return true
    }
}
