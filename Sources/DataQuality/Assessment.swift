/// What a metric says of one thing. An unknown is never a zero.
public enum Assessment: Hashable, Sendable {
    case scored(Score)
    /// The question does not apply, such as timeliness without a promise: left out of every mean.
    case notAssessable(Reason)
    /// The question applies, but the evidence was not gathered: leaves the whole of 0…1 open.
    case notMeasured(Reason)

    public var score: Score? { if case .scored(let score) = self { score } else { nil } }
}
