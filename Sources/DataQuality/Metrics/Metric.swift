import DCAT

/// Measures one dimension of one dataset; pure (`dqv:Metric`).
///
/// A metric takes every number from its rules when it is made, and reads no clock: measuring the same evidence as of
/// the same instant gives the same receipt. The root of the receipt carries the id of the dimension's root rule.
public protocol Metric: Sendable {
    var dimension: Dimension { get }

    /// - Parameter asOf: the instant of the run, against which ages are taken.
    func measure(_ evidence: DatasetEvidence, asOf: Instant) -> Receipt
}
