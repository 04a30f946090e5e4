import DCAT
import DataQuality
import Harvesting

/// All that is known of one portal, its datasets counted but not listed.
public struct PortalFacts: Hashable, Sendable {
    public var declaration: PortalDeclaration
    public var form: CatalogueForm
    /// What the portal says of its catalogue; nil when it says nothing.
    public var catalog: Catalog?
    public var harvest: HarvestFacts
    /// What this run and those before it did, the newest first; at most ``ChangesModel/shownRuns``.
    public var runs: [PortalRunFacts]
    /// How much this run saw happen to datasets.
    public var changes: Int
    /// Datasets that count: those last harvested and those missing for less than the days of grace.
    public var datasets: Int
    /// How many of them the last harvest no longer had.
    public var missingDatasets: Int
    /// How many of them belong elsewhere: they are listed here and scored there.
    public var copies: Int
    /// Where those belong, most often first.
    public var copiedFrom: [CopyCount]
    public var publishers: Int
    public var distributions: Int
    /// How many of ``distributions`` are those of ``copies``.
    public var copiedDistributions: Int
    public var results: ByDimension<Aggregate>
    /// By descending number of distributions; the unrecognised and the unstated among them.
    public var formats: [FormatCount]
    /// By standing and cause.
    public var links: [LinkCount]
    /// Links of distributions that were not checked.
    public var uncheckedLinks: Int
    /// By severity, then by descending count.
    public var issues: [IssueCount]
    /// By descending gain.
    public var fixes: [Fix]

    public init(
        declaration: PortalDeclaration, form: CatalogueForm, harvest: HarvestFacts,
        results: ByDimension<Aggregate>
    ) {
        self.declaration = declaration
        self.form = form
        self.harvest = harvest
        self.results = results
        runs = []
        changes = 0
        datasets = 0
        missingDatasets = 0
        copies = 0
        copiedFrom = []
        publishers = 0
        distributions = 0
        copiedDistributions = 0
        formats = []
        links = []
        uncheckedLinks = 0
        issues = []
        fixes = []
    }
}

extension PortalFacts {
    /// Whether any distribution states a link.
    var hasLinks: Bool { !links.isEmpty || uncheckedLinks > 0 }

    /// Whether any link was checked, so that it is known what servers give.
    var hasChecks: Bool { !links.isEmpty }

    /// A count over its datasets; nil where no catalogue of it was ever read, so that there is none to count.
    func known(_ count: Int) -> Int? { harvest.dataFrom != nil || datasets > 0 ? count : nil }
}

/// How the catalogue reached us.
public enum CatalogueForm: Hashable, Sendable {
    /// Asked of the portal itself.
    case live
    /// Read from a copy made by others or earlier; the instant of the copy where it is known.
    case recorded(Instant?)
    /// Handed in as a table.
    case tabular

    /// A stable slug.
    public var code: String {
        switch self {
        case .live: "live"
        case .recorded: "recorded"
        case .tabular: "tabular"
        }
    }
}
