import DCAT

/// The facts of one published edition, the same on every page.
public struct Edition: Hashable, Sendable {
    /// By which it is cited: the same for the same evidence and rules. Letters, digits and hyphens.
    public var id: String
    /// The pipeline's name.
    public var pipeline: String
    /// What the site calls itself.
    public var title: MultilingualText
    /// The instant against which ages are taken, UTC.
    public var asOf: Instant
    /// Name and version of the rules, such as `opengauge 1`.
    public var ruleSet: String
    /// The program and its version.
    public var software: String
    /// Whether the data are made up to show how the program works; every page then says so.
    public var isSample: Bool
    /// At least one; the first is the language of the site's root.
    public var languages: [Language]
    /// How the run that made it ended.
    public var outcome: RunOutcome
    /// Whether the home page sets a published comparison of six platforms beside what was measured.
    public var showsSeedComparison: Bool

    public init(
        id: String, pipeline: String, title: MultilingualText, asOf: Instant, ruleSet: String, software: String,
        isSample: Bool, languages: [Language], outcome: RunOutcome, showsSeedComparison: Bool = false
    ) {
        self.id = id
        self.pipeline = pipeline
        self.title = title
        self.asOf = asOf
        self.ruleSet = ruleSet
        self.software = software
        self.isSample = isSample
        self.languages = languages.isEmpty ? [.english] : languages
        self.outcome = outcome
        self.showsSeedComparison = showsSeedComparison
    }
}

/// How a run ended.
public enum RunOutcome: String, Hashable, Sendable, CaseIterable {
    case success
    /// Published, but some portal did not do what it should.
    case partial
}
