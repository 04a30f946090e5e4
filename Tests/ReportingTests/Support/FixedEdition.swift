import DCAT
import DataQuality
import Harvesting
import Reporting

/// An edition written out by hand, free of the engine, so that its pages change only when pages change.
struct FixedEdition: EditionSource {
    let edition: Edition
    let rules = RuleSet.standard

    init(isSample: Bool = true, languages: [Language] = [.english, .chinese]) {
        edition = Edition(
            id: "2026-11-22-fixed", pipeline: "fixed",
            title: MultilingualText([
                LanguageString("Open data, measured", language: "en"), LanguageString("开放数据实测", language: "zh"),
            ]),
            asOf: Instant(year: 2026, month: 11, day: 22, hour: 6, minute: 21), ruleSet: "opengauge 1",
            software: "OpenGauge 0.1.0", isSample: isSample, languages: languages, outcome: .partial,
            showsSeedComparison: true)
    }

    func fetches() throws -> FetchFacts { FixedFetches.facts }

    func portals() throws -> [PortalFacts] { [FixedPortals.beijing, FixedPortals.guiyang] }

    func publishers(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<PublisherFacts> {
        Batch(portal == "cn-beijing" ? FixedPortals.publishers : [], next: nil)
    }

    func datasetRows(
        of portal: String, publisher: String?, after cursor: Cursor?, limit: Int
    ) throws -> Batch<DatasetRow> {
        let rows = try datasets(of: portal, after: nil, limit: 10).elements.filter {
            publisher == nil || $0.publisherKey == publisher
        }
        return Batch(rows.map { DatasetModel(PortalReference(FixedPortals.beijing), $0).row }, next: nil)
    }

    func datasets(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<DatasetFacts> {
        Batch(portal == "cn-beijing" ? FixedDatasets.all : [], next: nil)
    }

    func issues(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<RecordIssue> {
        Batch(portal == "cn-beijing" ? [FixedDatasets.issue] : [], next: nil)
    }

    func copies(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<CopyLine> {
        Batch(portal == "cn-beijing" ? [FixedPortals.copy] : [], next: nil)
    }

    func changes(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<ChangeLine> {
        Batch(portal == "cn-beijing" ? FixedPortals.changes : [], next: nil)
    }
}
