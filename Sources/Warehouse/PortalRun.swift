import DCAT

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
    /// Whether every record was asked for, or only those that changed.
    public var isFull = true
    /// Records the portal says it has.
    public var announced: Int?
    /// Records read, those that failed included.
    public var received = 0
    /// How many of ``received`` were not asked for, as what lists them gives the version that was read before.
    public var unasked = 0
    /// Pages of lists that were not asked for, as those before them told that nothing behind is new.
    public var unaskedPages = 0
    /// Records that could not become datasets.
    public var failures = 0
    /// Records that say the same as another of the same identifier.
    public var duplicates = 0
    /// Datasets never seen before.
    public var added = 0
    /// Datasets listed before whose record differs.
    public var changed = 0
    /// Datasets listed before whose record is the same; after a harvest of changes, all that it was silent on.
    public var unchanged = 0
    /// Datasets known before that the portal no longer lists, within the days of grace.
    public var missing = 0
    /// How many of ``missing`` were still listed by the harvest before.
    public var vanished = 0
    /// Datasets that were missing or removed and are listed again, whether changed or not.
    public var returned = 0
    /// Datasets removed: missing for longer than the days of grace, or ``deleted``.
    public var removed = 0
    /// How many of ``removed`` the portal itself named as deleted.
    public var deleted = 0
    public var requests = 0
    /// Over the wire.
    public var bytes: Int64 = 0
    /// Since when nothing has changed, where this run found nothing that had: the instant of the run, UTC, that was the
    /// last to see a dataset added, changed, gone or back again.
    public var unchangedSince: Instant?
    /// Why it is not complete, or why its records were not taken over.
    public var message: String?

    public init(portal: String, state: State, isAccepted: Bool) {
        self.portal = portal
        self.state = state
        self.isAccepted = isAccepted
    }
}
