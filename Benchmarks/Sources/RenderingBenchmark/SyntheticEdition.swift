import DCAT
import DataQuality
import Harvesting
import Reporting

/// One portal of any number of datasets, made while they are asked for.
struct SyntheticEdition: EditionSource {
    let edition: Edition
    let rules = RuleSet.standard
    private let count: Int
    private let template: DatasetFacts
    private let publisherSize = 1_000

    init(_ edition: Edition, datasets: Int) throws {
        self.edition = edition
        count = datasets
        template = try RenderingDataset.facts()
    }

    func portals() throws -> [PortalFacts] {
        var declaration = PortalDeclaration(id: "gb-data", kind: "ckan", endpoint: "https://data.example.org/api/3")
        declaration.title = MultilingualText("Example portal", language: "en")
        var facts = PortalFacts(
            declaration: declaration, form: .live, harvest: HarvestFacts(state: .complete, isAccepted: true),
            results: results(count))
        facts.datasets = count
        facts.publishers = (count + publisherSize - 1) / publisherSize
        facts.distributions = count * template.dataset.distributions.count
        facts.issues = [
            IssueCount(code: "date-unreadable", severity: .warning, count: count, examples: template.issues)
        ]
        return [facts]
    }

    func publishers(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<PublisherFacts> {
        let all = (count + publisherSize - 1) / publisherSize
        return batch(cursor, limit, of: all) { number in
            let size = min(publisherSize, count - number * publisherSize)
            return PublisherFacts(
                key: "publisher-\(number)", agent: template.dataset.publisher, datasets: size, distributions: size * 8,
                results: results(size))
        }
    }

    func datasetRows(
        of portal: String, publisher: String?, after cursor: Cursor?, limit: Int
    ) throws -> Batch<DatasetRow> {
        let number = publisher.flatMap { $0.split(separator: "-").last }.flatMap { Int($0) } ?? 0
        let size = publisher == nil ? count : min(publisherSize, count - number * publisherSize)
        return batch(cursor, limit, of: size) { row(number * publisherSize + $0) }
    }

    func datasets(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<DatasetFacts> {
        batch(cursor, limit, of: count, facts)
    }

    func issues(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<RecordIssue> {
        batch(cursor, limit, of: count) { facts($0).issues[0] }
    }

    func copies(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<CopyLine> {
        Batch([], next: nil)
    }

    func changes(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<ChangeLine> {
        Batch([], next: nil)
    }

    private func facts(_ number: Int) -> DatasetFacts {
        var facts = template
        facts.dataset.identifier = "dataset-\(number)"
        facts.publisherKey = "publisher-\(number / publisherSize)"
        facts.issues[0].record = facts.dataset.identifier
        return facts
    }

    private func row(_ number: Int) -> DatasetRow {
        let facts = facts(number)
        return DatasetRow(
            identifier: facts.identifier, title: facts.dataset.title, publisherKey: facts.publisherKey,
            publisherName: facts.dataset.publisher?.name ?? MultilingualText(), formats: facts.dataset.statedFormats,
            distributions: facts.dataset.distributions.count, results: ByDimension { facts.receipts[$0].assessment })
    }

    private func results(_ datasets: Int) -> ByDimension<Aggregate> {
        ByDimension { dimension in
            var aggregate = Aggregate(dimension)
            for _ in 0..<datasets { aggregate.add(template.receipts[dimension].assessment) }
            return aggregate
        }
    }

    private func batch<Element>(
        _ cursor: Cursor?, _ limit: Int, of all: Int, _ element: (Int) -> Element
    ) -> Batch<Element> {
        let start = cursor.flatMap { Int($0.place) } ?? 0
        let end = min(all, start + limit)
        return Batch((start..<end).map(element), next: end < all ? Cursor(String(end)) : nil)
    }
}
