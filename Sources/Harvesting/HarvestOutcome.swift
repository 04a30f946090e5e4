import DCAT
import Fetching

/// How the harvest of one portal ended.
public struct HarvestOutcome: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Every page was read.
        case complete
        /// Some pages could not be read; the records of the others stand.
        case partial
        /// No use can be made of it.
        case failed
        /// The portal is there but refuses programs: evidence of its own in ``HarvestOutcome/refusal``, apart from
        /// failure. Records that came before stand as those of a partial harvest do.
        case blocked
    }

    /// The answer that refused us.
    public struct Refused: Hashable, Sendable {
        public var url: String
        /// UTC.
        public var at: Instant
        public var refusal: Refusal

        public init(url: String, at: Instant, refusal: Refusal) {
            self.url = url
            self.at = at
            self.refusal = refusal
        }
    }

    public var state: State
    /// What was asked for.
    public var scope = HarvestScope.full
    /// Records the portal says it has.
    public var announced: Int?
    /// Records read, failures included, each once.
    public var received = 0
    /// Records that came once more because a list had to be begun anew; not among ``received``.
    public var repeated = 0
    /// Records that could not become datasets.
    public var failures = 0
    /// Records that the portal names as deleted.
    public var deleted = 0
    /// Records that were not asked for: what lists them gives the version that was read before.
    public var unasked = 0
    /// Pages of lists that were not asked for: the list has its newest entries first, and none of those was new.
    public var unaskedPages = 0
    /// Whether every answer was one of the last harvest, so that every record stands as it did.
    public var isKnown = false
    public var requests = 0
    /// Bytes as they came over the wire.
    public var bytes: Int64 = 0
    public var catalog: Catalog?
    /// Why it did not end `complete`, in one English sentence.
    public var message: String?
    /// The first answer that refused us, also where the harvest went on; nil when none did.
    public var refused: Refused?
    /// By what a catalogue of one document is known again; nil for any other.
    public var validator: DocumentValidator?

    public init(state: State) { self.state = state }
}
