import DCAT

/// What one run did with a portal, the present one or an earlier.
public struct PortalRunFacts: Hashable, Sendable {
    /// The run's name, also the id of its edition.
    public var run: String
    /// The instant of the run, UTC.
    public var asOf: Instant
    /// Its data's own date and since when nothing had changed are not told.
    public var harvest: HarvestFacts

    public init(run: String, asOf: Instant, harvest: HarvestFacts) {
        self.run = run
        self.asOf = asOf
        self.harvest = harvest
    }
}

/// Something that the run saw happen to a dataset.
public struct ChangeLine: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Never seen before.
        case added
        /// Its record differs.
        case changed
        /// Listed again after it was missing or removed.
        case returned
        /// No longer listed.
        case missing
        /// Missing for longer than the days of grace, or named as deleted.
        case removed
    }

    public var identifier: String
    public var title: MultilingualText
    public var kind: Kind
    /// Whether the edition has a page of the dataset.
    public var hasPage: Bool

    public init(identifier: String, title: MultilingualText, kind: Kind, hasPage: Bool) {
        self.identifier = identifier
        self.title = title
        self.kind = kind
        self.hasPage = hasPage
    }
}
