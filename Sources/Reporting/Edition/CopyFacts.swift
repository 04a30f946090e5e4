import DCAT

/// How many datasets of a portal belong to one portal.
public struct CopyCount: Hashable, Sendable {
    /// The portal they belong to; the same one for datasets that are listed twice.
    public var portal: String
    public var datasets: Int

    public init(portal: String, datasets: Int) {
        self.portal = portal
        self.datasets = datasets
    }
}

/// A place where a dataset is listed.
public struct ListingFacts: Hashable, Sendable {
    public var portal: String
    public var portalTitle: MultilingualText
    public var identifier: String

    public init(portal: String, portalTitle: MultilingualText, identifier: String) {
        self.portal = portal
        self.portalTitle = portalTitle
        self.identifier = identifier
    }
}

/// A listing that is a copy: the dataset is listed elsewhere, too, and counts there.
public struct CopyLine: Hashable, Sendable {
    /// In what two listings agree.
    public struct Agreement: OptionSet, Hashable, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let identifier = Agreement(rawValue: 1)
        public static let title = Agreement(rawValue: 2)
        public static let publisher = Agreement(rawValue: 4)
        public static let landingPage = Agreement(rawValue: 8)
        public static let resources = Agreement(rawValue: 16)

        /// Each with its slug.
        static let all: [(Agreement, code: String)] = [
            (.identifier, "identifier"), (.title, "title"), (.publisher, "publisher"), (.landingPage, "landing-page"),
            (.resources, "resources"),
        ]

        /// Slugs, in a fixed order.
        public var codes: [String] { Self.all.filter { contains($0.0) }.map(\.code) }
    }

    public var identifier: String
    public var title: String
    public var original: ListingFacts
    /// How sure it is; the rule is in `Docs/metrics/copies.md`.
    public var score: Double
    public var agreement: Agreement

    public init(identifier: String, title: String, original: ListingFacts, score: Double, agreement: Agreement) {
        self.identifier = identifier
        self.title = title
        self.original = original
        self.score = score
        self.agreement = agreement
    }
}
