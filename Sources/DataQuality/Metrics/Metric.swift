import DCAT

/// Measures one dimension of one dataset; pure (`dqv:Metric`).
public protocol Metric: Sendable {
    var dimension: Dimension { get }

    /// - Parameter asOf: the instant of the run, against which ages are taken.
    func measure(_ evidence: DatasetEvidence, asOf: Instant) -> Receipt
}
