import DCAT

/// How the harvest of one portal ended.
public struct HarvestOutcome: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Every page was read.
        case complete
        /// Some pages could not be read; the records of the others stand.
        case partial
        /// No use can be made of it.
        case failed
        /// The portal is there but refuses programs (401, 403, 412, 451): evidence of its own, apart from failure.
        case blocked
    }

    public var state: State
    /// What was asked for.
    public var scope = HarvestScope.full
    /// Records the portal says it has.
    public var announced: Int?
    /// Records read, failures included.
    public var received = 0
    /// Records that could not become datasets.
    public var failures = 0
    /// Records that the portal names as deleted.
    public var deleted = 0
    public var requests = 0
    /// Bytes as they came over the wire.
    public var bytes: Int64 = 0
    public var catalog: Catalog?
    /// Why it did not end `complete`, in one English sentence.
    public var message: String?

    public init(state: State) { self.state = state }
}
