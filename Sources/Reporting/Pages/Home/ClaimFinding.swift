import DCAT
import DataQuality

/// One row of the published comparison beside what was measured.
public struct ClaimFinding: Hashable, Sendable {
    /// What a measurement says of a claim.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case supported, contradicted
        /// Part of what is claimed holds.
        case partly
        /// What is unknown could tip it either way, or nothing that can be tested is claimed.
        case open
    }

    /// A claimed format with the distributions that state it or look like it.
    public struct ClaimedFormat: Hashable, Sendable {
        public var format: FileFormat
        public var declared: Int
        public var sniffed: Int
    }

    /// What was measured of the platform.
    public struct Measurement: Hashable, Sendable {
        public var portal: String
        public var title: MultilingualText
        public var form: CatalogueForm
        /// Whether any link was checked, so that it is known what the distributions look like.
        public var hasChecks: Bool
        public var claimedFormats: [ClaimedFormat]
        /// The most frequent formats that the claim does not name, at most four.
        public var otherFormats: [FormatCount]
        /// All formats that the portal's distributions state or look like.
        public var distinctFormats: Int
        public var formats: Verdict
        public var online: Aggregate
        public var isOnline: Verdict
        /// The share of all datasets that promise an update a day or faster and keep it.
        public var realTime: Score?
        /// Over all datasets with a definite promise: the share that keeps it.
        public var onTime: Score?
        public var pace: Verdict
    }

    public var claim: SeedClaim
    /// The portal of that platform; nil when the edition has none.
    public var portal: String?
    /// nil when there are no data of it.
    public var measured: Measurement?

    public init(_ claim: SeedClaim, among portals: [PortalFacts]) {
        self.claim = claim
        let match = portals.first { ClaimFinding.matches(claim, $0) }
        portal = match?.declaration.id
        measured = match.flatMap { $0.datasets > 0 ? Measurement(claim, $0) : nil }
    }

    /// A platform is known by its place; a country's by its national portal.
    static func matches(_ claim: SeedClaim, _ portal: PortalFacts) -> Bool {
        let declaration = portal.declaration
        if declaration.unitCode == claim.unitCode { return true }
        return declaration.unitCode == nil && declaration.level == .national && declaration.country == claim.unitCode
    }
}

extension ClaimFinding.Measurement {
    init(_ claim: SeedClaim, _ facts: PortalFacts) {
        portal = facts.declaration.id
        title = facts.declaration.title
        form = facts.form
        hasChecks = facts.hasChecks
        let counts = Dictionary(
            facts.formats.compactMap { count in count.format.map { ($0, count) } },
            uniquingKeysWith: { first, _ in first })
        claimedFormats = claim.formats.map {
            .init(format: $0, declared: counts[$0]?.declared ?? 0, sniffed: counts[$0]?.sniffed ?? 0)
        }
        otherFormats = Array(
            facts.formats.filter { count in count.format.map { !claim.formats.contains($0) } ?? false }.prefix(4))
        distinctFormats = facts.formats.count { $0.format != nil && $0.declared + $0.sniffed > 0 }
        let found = claimedFormats.count { $0.declared + $0.sniffed > 0 }
        if claimedFormats.isEmpty {
            formats = .open
        } else if found == claimedFormats.count {
            formats = .supported
        } else {
            formats = found == 0 ? .contradicted : .partly
        }
        online = facts.results.onlineAvailability
        isOnline = Self.verdict(online.mean, claimed: claim.isOnline)
        let timeliness = facts.results.timeliness
        let daily = timeliness.promises(.daily)
        realTime = Self.share(kept: daily.kept, undecided: daily.unjudged, of: facts.datasets)
        let definite = PromiseClass.allCases.filter(\.isDefinite).map(timeliness.promises)
        onTime = Self.share(
            kept: definite.reduce(0) { $0 + $1.kept }, undecided: definite.reduce(0) { $0 + $1.unjudged },
            of: definite.reduce(0) { $0 + $1.datasets })
        pace = Self.verdict(realTime, claimed: claim.pace == .realTime)
    }

    /// A yes holds when at least half does for certain, and fails when less than half can.
    static func verdict(_ score: Score?, claimed: Bool) -> ClaimFinding.Verdict {
        guard let score else { return .open }
        if score.low >= 0.5 { return claimed ? .supported : .contradicted }
        if score.high < 0.5 { return claimed ? .contradicted : .supported }
        return .open
    }

    private static func share(kept: Int, undecided: Int, of all: Int) -> Score? {
        guard all > 0 else { return nil }
        let known = all - undecided
        return Score(
            low: Double(kept) / Double(all), high: Double(kept + undecided) / Double(all),
            estimate: known > 0 ? Double(kept) / Double(known) : nil)
    }
}

extension PromiseClass {
    /// Whether a calendar can hold the publisher to it.
    var isDefinite: Bool {
        switch self {
        case .daily, .weekly, .monthly, .quarterly, .halfYearly, .yearly, .longer: true
        case .vague, .archived, .notUnderstood, .none: false
        }
    }
}
