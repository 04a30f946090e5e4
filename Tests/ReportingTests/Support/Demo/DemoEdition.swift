import DCAT
import DataQuality
import Harvesting
import Reporting

/// A made-up edition: six platforms in several states, with datasets of every sort. The same on every machine.
struct DemoEdition: EditionSource {
    static let asOf = Instant(year: 2026, month: 11, day: 22, hour: 6, minute: 21)

    let edition: Edition
    let rules: RuleSet
    private let summaries: [DemoPortal]

    init(
        languages: [Language] = [.english, .chinese], isSample: Bool = true, datasetsEach: Int = 24,
        portals: [DemoPortal.Plan] = DemoPortal.plans
    ) throws {
        rules = .standard
        edition = Edition(
            id: "2026-11-22-3f9a0c", pipeline: "demo",
            title: MultilingualText([
                LanguageString("Open data, measured", language: "en"), LanguageString("开放数据实测", language: "zh"),
            ]),
            asOf: DemoEdition.asOf, ruleSet: "\(rules.id) \(rules.version)", software: "OpenGauge 0.1.0",
            isSample: isSample, languages: languages, outcome: .partial,
            showsSeedComparison: true)
        let metrics = try MetricRegistry.metrics(for: rules)
        summaries = try portals.enumerated().map { index, plan in
            try DemoPortal(plan, datasets: plan.isFailed ? 0 : datasetsEach, seed: UInt64(index + 1), metrics: metrics)
        }
    }

    func portals() throws -> [PortalFacts] { summaries.map(\.facts) }

    func publishers(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<PublisherFacts> {
        batch(try summary(portal).publishers, cursor, limit)
    }

    func datasetRows(
        of portal: String, publisher: String?, after cursor: Cursor?, limit: Int
    ) throws -> Batch<DatasetRow> {
        let summary = try summary(portal)
        let reference = PortalReference(summary.facts)
        let rows = summary.datasets.filter { publisher == nil || $0.publisherKey == publisher }.map {
            DatasetModel(reference, $0).row
        }
        return batch(rows, cursor, limit)
    }

    func datasets(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<DatasetFacts> {
        batch(try summary(portal).datasets, cursor, limit)
    }

    func issues(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<RecordIssue> {
        batch(try summary(portal).datasets.flatMap(\.issues), cursor, limit)
    }

    func copies(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<CopyLine> {
        batch(try summary(portal).datasets.compactMap(\.original), cursor, limit)
    }

    func changes(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<ChangeLine> {
        let lines = try summary(portal).datasets.map {
            ChangeLine(identifier: $0.identifier, title: $0.dataset.title, kind: .added, hasPage: true)
        }
        return batch(lines, cursor, limit)
    }

    private func summary(_ portal: String) throws -> DemoPortal {
        guard let summary = summaries.first(where: { $0.facts.declaration.id == portal }) else {
            throw ReportingError(.inconsistent, "no portal \(portal)")
        }
        return summary
    }

    private func batch<Element>(_ all: [Element], _ cursor: Cursor?, _ limit: Int) -> Batch<Element> {
        let start = cursor.flatMap { Int($0.place) } ?? 0
        let end = min(all.count, start + limit)
        return Batch(Array(all[min(start, end)..<end]), next: end < all.count ? Cursor(String(end)) : nil)
    }
}
