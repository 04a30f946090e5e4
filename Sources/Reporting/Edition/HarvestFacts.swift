import DCAT

/// What the run's harvest of one portal did, in facts that a replay gives again.
public struct HarvestFacts: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case complete
        /// Some of what the portal announces could not be read.
        case partial
        /// Fewer records than its declared or learned minimum.
        case shrunken
        /// The portal refuses the likes of us.
        case blocked
        case failed
        /// No portal was found, so nothing was asked.
        case noPortal = "no-portal"
        /// There is a portal, and nothing tells how it is asked.
        case noInterface = "no-interface"
    }

    public var state: State
    /// Whether its records were taken over; if not, the last good ones stand.
    public var isAccepted: Bool
    /// Whether every record was asked for, or only those that changed.
    public var isFull: Bool
    /// When the data shown were harvested, UTC; nil when there are none.
    public var dataFrom: Instant?
    /// Why it is not complete or was not taken over, in English; nil when there is nothing to say.
    public var message: String?
    /// Records the portal says it has; nil when it does not say.
    public var announced: Int?
    /// Records read, those that failed included.
    public var received: Int
    /// How many of ``received`` were not asked for again, as what lists them gives the version that was read before.
    public var unasked: Int
    /// Pages of lists that were not asked for, as those before them told that nothing behind is new.
    public var unaskedPages: Int
    /// Records that could not become datasets.
    public var failures: Int
    /// Records that say the same as another of the same identifier.
    public var duplicates: Int
    /// Datasets never seen before.
    public var added: Int
    /// Datasets listed before whose record differs.
    public var changed: Int
    /// Datasets listed before whose record is the same.
    public var unchanged: Int
    /// Since when nothing has changed, UTC; nil where this run saw a change, or could not tell.
    public var unchangedSince: Instant?
    /// Datasets known before that the portal no longer lists, within the days of grace.
    public var missing: Int
    /// How many of ``missing`` were still listed by the harvest before.
    public var vanished: Int
    /// Datasets that were missing or removed and are listed again.
    public var returned: Int
    /// Datasets missing for longer than the days of grace, or ``deleted``.
    public var removed: Int
    /// How many of ``removed`` the portal itself named as deleted.
    public var deleted: Int
    public var requests: Int
    /// Over the wire.
    public var bytes: Int64

    /// The answer that refused us; nil when none did.
    public var refusal: RefusalFacts?

    public init(state: State, isAccepted: Bool) {
        self.state = state
        self.isAccepted = isAccepted
        isFull = true
        received = 0
        unasked = 0
        unaskedPages = 0
        failures = 0
        duplicates = 0
        added = 0
        changed = 0
        unchanged = 0
        missing = 0
        vanished = 0
        returned = 0
        removed = 0
        deleted = 0
        requests = 0
        bytes = 0
    }

    /// Whether what is shown is older than this run.
    public var showsLastGood: Bool { !isAccepted && dataFrom != nil }

    /// Whether its records were held against those before; if not, nothing is known of what changed.
    public var isCompared: Bool { isAccepted && state != .noPortal && state != .noInterface }
}
