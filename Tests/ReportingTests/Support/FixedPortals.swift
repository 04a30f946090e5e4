import DCAT
import DataQuality
import Harvesting
import Reporting

/// The portals and publishers of the fixed edition.
enum FixedPortals {
    static var beijing: PortalFacts {
        var facts = PortalFacts(
            declaration: declaration(
                "cn-beijing", "Beijing", "北京", unitCode: "110000", level: .municipality, note: "Read from a table."),
            form: .tabular, harvest: complete, results: results)
        facts.catalog = catalog
        facts.runs = runs
        facts.changes = 2
        facts.datasets = 2
        facts.missingDatasets = 1
        facts.copies = 1
        facts.copiedFrom = [CopyCount(portal: "cn-guiyang", datasets: 1)]
        facts.publishers = 2
        facts.distributions = 3
        facts.formats = [
            FormatCount(format: FileFormat(code: "CSV"), declared: 2, served: 1, sniffed: 1, contradicted: 0),
            FormatCount(format: nil, declared: 1, served: 0, sniffed: 0, contradicted: 0),
        ]
        facts.links = [
            LinkCount(state: .ok, cause: "http-200", links: 1),
            LinkCount(state: .blocked, cause: "http-412", links: 1),
        ]
        facts.uncheckedLinks = 1
        facts.issues = [
            IssueCount(code: "date-unreadable", severity: .warning, count: 1, examples: [FixedDatasets.issue])
        ]
        facts.fixes = fixes
        return facts
    }

    static let copy = CopyLine(
        identifier: "river/levels #1", title: "Rivers",
        original: ListingFacts(
            portal: "cn-guiyang", portalTitle: MultilingualText("Guiyang", language: "en"), identifier: "r <1>"),
        score: 0.95, agreement: [.title, .publisher, .resources])

    static var changes: [ChangeLine] {
        let rivers = FixedDatasets.rivers
        return [
            ChangeLine(identifier: rivers.identifier, title: rivers.dataset.title, kind: .changed, hasPage: true),
            ChangeLine(
                identifier: "old/one", title: MultilingualText("Old <one>", language: "en"), kind: .removed,
                hasPage: false),
        ]
    }

    private static var runs: [PortalRunFacts] {
        var refused = HarvestFacts(state: .shrunken, isAccepted: false)
        refused.received = 1
        var delta = HarvestFacts(state: .complete, isAccepted: true)
        delta.isFull = false
        delta.unchanged = 1_200
        delta.vanished = 1
        return [
            PortalRunFacts(
                run: "20261122T062100Z", asOf: Instant(year: 2026, month: 11, day: 22, hour: 6, minute: 21),
                harvest: complete),
            PortalRunFacts(run: "20261121T062100Z", asOf: Instant(year: 2026, month: 11, day: 21), harvest: refused),
            PortalRunFacts(run: "20261120T062100Z", asOf: Instant(year: 2026, month: 11, day: 20), harvest: delta),
        ]
    }

    static var guiyang: PortalFacts {
        var harvest = HarvestFacts(state: .failed, isAccepted: false)
        harvest.message = "the host name data.example.org was not found"
        return PortalFacts(
            declaration: declaration("cn-guiyang", "Guiyang", "贵阳", unitCode: "520100", level: .city), form: .live,
            harvest: harvest, results: ByDimension { Aggregate($0) })
    }

    static var publishers: [PublisherFacts] {
        [
            PublisherFacts(
                key: "water", agent: FixedDatasets.agent, datasets: 1, distributions: 3, results: results, fixes: fixes),
            PublisherFacts(
                key: "not-stated", agent: nil, datasets: 1, distributions: 0, results: ByDimension { Aggregate($0) }),
        ]
    }

    private static var results: ByDimension<Aggregate> {
        ByDimension { dimension in
            var aggregate = Aggregate(dimension)
            for facts in FixedDatasets.all { aggregate.add(facts.receipts[dimension]) }
            return aggregate
        }
    }

    static var medians: ByDimension<MedianPublisher?> {
        ByDimension { dimension in MedianPublisher(of: [results[dimension], results[dimension]]) }
    }

    private static var fixes: [Fix] {
        let example = DatasetReference(
            identifier: FixedDatasets.rivers.identifier, title: FixedDatasets.rivers.dataset.title)
        return [
            Fix(
                dimension: .onlineAvailability, rule: RuleID("online-availability", version: 1), action: .admitAnyone,
                datasets: 1, gain: nil, narrows: 0.25, examples: [example]),
            Fix(
                dimension: .formatRichness, rule: RuleID("format-richness.best-format", version: 1),
                action: .offerBetterFormat, datasets: 1, gain: 0.24, narrows: 0, examples: [example]),
        ]
    }

    private static var catalog: Catalog {
        var catalog = Catalog()
        catalog.title = MultilingualText("Catalogue of <Beijing>", language: "en")
        catalog.homepage = "https://data.example.org/"
        catalog.licence = Stated(raw: "cc-by", value: Licence(code: "CC-BY-4.0", isOpen: true))
        return catalog
    }

    private static var complete: HarvestFacts {
        var harvest = HarvestFacts(state: .complete, isAccepted: true)
        harvest.dataFrom = Instant(year: 2026, month: 11, day: 22, hour: 6, minute: 21)
        harvest.announced = 3
        harvest.received = 3
        harvest.unasked = 1
        harvest.unaskedPages = 2
        harvest.failures = 1
        harvest.added = 1
        harvest.unchanged = 1
        harvest.requests = 4
        harvest.bytes = 81_234
        return harvest
    }

    private static func declaration(
        _ id: String, _ english: String, _ chinese: String, unitCode: String, level: PortalDeclaration.Level,
        note: String = ""
    ) -> PortalDeclaration {
        var declaration = PortalDeclaration(id: id, kind: "ckan", endpoint: "https://data.example.org/api/3")
        declaration.title = MultilingualText([
            LanguageString(english, language: "en"), LanguageString(chinese, language: "zh"),
        ])
        declaration.country = "CN"
        declaration.unitCode = unitCode
        declaration.level = level
        declaration.homepage = "https://data.example.org/"
        declaration.note = MultilingualText(note, language: "en")
        return declaration
    }
}
