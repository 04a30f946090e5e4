import DCAT
import DataQuality
import Harvesting
import Reporting
import Warehouse

/// Answers what pages ask, from the warehouse.
struct WarehouseEdition: EditionSource {
    let edition: Edition
    let rules: RuleSet
    let warehouse: Warehouse
    let run: Warehouse.Run
    let measurer: DatasetMeasurer
    let summaries: [PortalSummary]
    private let fetchFacts: FetchFacts
    /// By the portal's id.
    let portalTitles: [String: MultilingualText]

    /// Keeps what is known of portals and publishers.
    init(_ edition: Edition, rules: RuleSet, context: RunContext) throws {
        self.edition = edition
        self.rules = rules
        warehouse = context.warehouse
        run = context.run
        var fetches = try context.warehouse.fetches(run: context.run.id)
        fetches.maximumCrawlDelay = context.declaration.network.maximumCrawlDelay
        fetchFacts = fetches
        measurer = try DatasetMeasurer(rules: rules, asOf: context.run.asOf)
        portalTitles = Dictionary(context.declaration.portals.map { ($0.id, $0.title) }) { first, _ in first }
        let summarizer = PortalSummarizer(warehouse: context.warehouse, run: context.run)
        summaries = try context.declaration.portals.map { try summarizer.summarize($0) }
    }

    func portals() throws -> [PortalFacts] { summaries.map(\.facts) }

    func fetches() throws -> FetchFacts { fetchFacts }

    func publishers(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<PublisherFacts> {
        guard let summary = summary(of: portal) else { return Batch([], next: nil) }
        let start = cursor.flatMap { Int($0.place) } ?? 0
        let end = min(start + limit, summary.results.publishers)
        guard start < end else { return Batch([], next: nil) }
        return Batch(
            try summary.publishers(start..<end), next: end < summary.results.publishers ? Cursor(String(end)) : nil)
    }

    func firstPublishers(of portal: String, limit: Int) throws -> [PublisherFacts] {
        try summary(of: portal)?.publishers(0..<max(0, limit), withFixes: false) ?? []
    }

    func medianPublishers(of portal: String) throws -> ByDimension<MedianPublisher?> {
        summary(of: portal)?.results.total.medians ?? ByDimension { _ in nil }
    }

    func datasetRows(
        of portal: String, publisher: String?, after cursor: Cursor?, limit: Int
    ) throws -> Batch<DatasetRow> {
        let stored = try warehouse.listedDatasets(
            portal: portal, publisher: publisher, after: cursor.flatMap(Self.place), limit: limit)
        let numbers = stored.map(\.number)
        let copies = try warehouse.copies(among: numbers)
        let measured = try warehouse.measurements(of: numbers)
        let rows = try stored.map { dataset in
            try row(dataset, isCopy: copies.contains(dataset.number), measured[dataset.number] ?? [:])
        }
        return Batch(rows, next: next(after: stored, limit: limit))
    }

    func datasets(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<DatasetFacts> {
        let stored = try warehouse.datasets(portal: portal, after: cursor.flatMap(Self.place), limit: limit)
        let measured = try warehouse.measurements(of: stored.map(\.number))
        let surroundings = try surroundings(of: stored, in: portal)
        let facts = try stored.map { dataset in
            try self.facts(dataset, measured[dataset.number] ?? [:], surroundings[dataset.number] ?? Surroundings())
        }
        return Batch(facts, next: next(after: stored, limit: limit))
    }

    func issues(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<RecordIssue> {
        // First what the harvest found, then the copies, whose cursors begin with a letter.
        if let place = cursor?.place, place.hasPrefix("c") {
            let found = try warehouse.copies(portal: portal, after: String(place.dropFirst()), limit: limit)
            return Batch(
                found.map(\.issue),
                next: found.count < limit ? nil : found.last.map { Cursor("c" + $0.listing.identifier) })
        }
        let after = cursor.flatMap { Int64($0.place) } ?? 0
        let found = try warehouse.issues(portal: portal, after: after, limit: limit)
        let next = found.count < limit ? nil : found.last
        return Batch(found.map(\.issue), next: next.map { Cursor(String($0.number)) } ?? Cursor("c"))
    }

    func changes(of portal: String, after cursor: Cursor?, limit: Int) throws -> Batch<ChangeLine> {
        let found = try warehouse.changes(
            portal: portal, run: run.id, after: cursor.flatMap { DatasetChange.Place($0.place) }, limit: limit)
        let lines = found.map { change in
            ChangeLine(
                identifier: change.identifier, title: change.title,
                kind: ChangeLine.Kind(rawValue: change.kind.rawValue) ?? .changed, hasPage: change.isPresent)
        }
        return Batch(lines, next: found.count < limit ? nil : found.last.map { Cursor($0.place.text) })
    }

    private func summary(of portal: String) -> PortalSummary? {
        summaries.first { $0.facts.declaration.id == portal }
    }

    private func row(
        _ stored: StoredDataset, isCopy: Bool, _ measured: [Dimension: Assessment]
    ) throws -> DatasetRow {
        let dataset = stored.evidence.dataset
        return DatasetRow(
            identifier: stored.identifier, title: dataset.title, publisherKey: stored.publisherKey,
            publisherName: dataset.publisher?.name ?? MultilingualText(), formats: dataset.statedFormats,
            distributions: dataset.distributions.count,
            results: try ByDimension { dimension in
                guard let assessment = measured[dimension] else { throw Self.notAssessed(stored) }
                return assessment
            }, missingSince: stored.missingSince, isCopy: isCopy)
    }

    /// - Throws: ``PipelineError`` with code `data` when a score differs from the one that was stored by `assess`.
    private func facts(
        _ stored: StoredDataset, _ measured: [Dimension: Assessment], _ surroundings: Surroundings
    ) throws -> DatasetFacts {
        let receipts = try measurer.receipts(stored.evidence)
        guard Dimension.allCases.allSatisfy({ measured[$0] == receipts[$0].assessment }) else {
            throw Self.notAssessed(stored)
        }
        return DatasetFacts(
            dataset: stored.evidence.dataset, publisherKey: stored.publisherKey, firstSeen: stored.evidence.firstSeen,
            lastChange: stored.evidence.observedChanges.last, missingSince: stored.missingSince,
            links: stored.evidence.links, standings: try standings(stored.evidence), receipts: receipts,
            issues: surroundings.issues, original: surroundings.original, otherListings: surroundings.others)
    }

    private static func notAssessed(_ stored: StoredDataset) -> PipelineError {
        PipelineError(
            .data, "the scores of \(stored.portal)/\(stored.identifier) are not the assessed ones",
            remedy: "run 'opengauge assess' again before publishing")
    }

    func standings(_ evidence: DatasetEvidence) throws -> [String: LinkStanding] {
        let rules = try LinkStandingRules(rules)
        var standings: [String: LinkStanding] = [:]
        for link in evidence.links.keys {
            standings[link] = evidence.standing(of: link, rules: rules)
        }
        return standings
    }

    private func next(after batch: [StoredDataset], limit: Int) -> Cursor? {
        guard batch.count == limit, let last = batch.last else { return nil }
        return Cursor(last.publisherKey + " " + last.identifier)
    }

    private static func place(_ cursor: Cursor) -> DatasetPlace? {
        guard let space = cursor.place.firstIndex(of: " ") else { return nil }
        return DatasetPlace(
            publisher: String(cursor.place[..<space]),
            identifier: String(cursor.place[cursor.place.index(after: space)...]))
    }
}
