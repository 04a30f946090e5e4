/// What became of one portal in one run.
public struct PortalRun: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case complete, partial, failed, blocked
        /// Fewer records than its declared or learned minimum.
        case shrunken
    }

    public var portal: String
    public var state: State
    /// Whether this harvest's records were taken over; if not, the last good ones stand.
    public var isAccepted: Bool
    /// Records the portal says it has.
    public var announced: Int?
    /// Records read, those that failed included.
    public var received = 0
    /// Records that could not become datasets.
    public var failures = 0
    /// Records that say the same as another of the same identifier.
    public var duplicates = 0
    public var added = 0
    public var changed = 0
    public var unchanged = 0
    /// Datasets known before that this harvest no longer had.
    public var missing = 0
    public var returned = 0
    /// Datasets missing for longer than the days of grace.
    public var removed = 0
    public var requests = 0
    /// Over the wire.
    public var bytes: Int64 = 0
    /// Why it is not complete, or why its records were not taken over.
    public var message: String?

    public init(portal: String, state: State, isAccepted: Bool) {
        self.portal = portal
        self.state = state
        self.isAccepted = isAccepted
    }
}
