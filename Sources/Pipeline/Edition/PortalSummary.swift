import DCAT
import DataQuality
import Harvesting
import Reporting
import Warehouse

/// What is known of a portal once all its datasets have been measured.
struct PortalSummary: Sendable {
    var facts: PortalFacts
    /// By descending number of datasets, then by key.
    var publishers: [PublisherFacts]
    /// The run whose records stand; nil when there are none.
    var dataRun: Warehouse.Run?
}

/// Measures every dataset of a portal and counts the results, publisher by publisher.
struct PortalSummarizer {
    static let batchSize = 1_000

    let warehouse: Warehouse
    let run: Warehouse.Run
    let measurer: DatasetMeasurer

    /// - Throws: ``PipelineError`` with code `data` when a score differs from the one that was stored by `assess`.
    func summarize(_ portal: PortalDeclaration) throws -> PortalSummary {
        let dataRun = try warehouse.lastAcceptedRun(portal: portal.id)
        let agents = try Dictionary(
            uniqueKeysWithValues: warehouse.publishers(portal: portal.id).map { ($0.key, $0.agent) })
        var total = GroupTally()
        var distributions = try DistributionTally(rules: LinkStandingRules(measurer.rules), asOf: run.asOf)
        var publishers: [PublisherFacts] = []
        var current: (key: String, tally: GroupTally)?
        let title = { (identifier: String) in
            try warehouse.dataset(portal: portal.id, identifier: identifier).evidence.dataset.title
        }
        func closePublisher() throws {
            guard let (key, tally) = current else { return }
            total.merge(tally)
            publishers.append(
                PublisherFacts(
                    key: key, agent: key == PublisherKey.notStated ? nil : agents[key], datasets: tally.datasets,
                    distributions: tally.distributions, copies: tally.copies, results: tally.results,
                    fixes: try tally.fixes(title: title)))
            current = nil
        }
        try forEach(portal.id) { stored, isCopy, receipts in
            if current?.key != stored.publisherKey {
                try closePublisher()
                current = (stored.publisherKey, GroupTally())
            }
            current?.tally.add(
                stored.evidence.dataset, identifier: stored.identifier, isMissing: stored.missingSince != nil,
                isCopy: isCopy, receipts: receipts)
            distributions.add(stored.evidence)
        }
        try closePublisher()
        publishers.sort { ($1.datasets, $0.key) < ($0.datasets, $1.key) }

        var facts = PortalFacts(
            declaration: portal, form: form(of: portal), harvest: try harvest(of: portal, dataRun: dataRun),
            results: total.results)
        facts.catalog = try warehouse.catalog(portal: portal.id)
        facts.runs = try warehouse.history(portal: portal.id, upTo: run.id, limit: ChangesModel.shownRuns).map {
            PortalRunFacts(run: $0.run.name, asOf: $0.run.asOf, harvest: Self.facts($0.result))
        }
        facts.changes = try warehouse.changeCount(portal: portal.id, run: run.id)
        facts.datasets = total.datasets
        facts.missingDatasets = total.missing
        facts.copies = total.copies
        facts.copiedFrom = try warehouse.copyCounts(portal: portal.id).map {
            CopyCount(portal: $0.original, datasets: $0.count)
        }
        facts.publishers = publishers.count
        facts.distributions = total.distributions
        facts.formats = distributions.formatCounts
        facts.links = distributions.linkCounts
        facts.uncheckedLinks = distributions.unchecked
        facts.issues = try issues(of: portal.id) + copyIssues(of: portal.id, count: total.copies)
        facts.fixes = try total.fixes(title: title)
        return PortalSummary(facts: facts, publishers: publishers, dataRun: dataRun)
    }

    private func forEach(
        _ portal: String, _ body: (StoredDataset, Bool, ByDimension<Receipt>) throws -> Void
    ) throws {
        var place: DatasetPlace?
        repeat {
            let batch = try warehouse.datasets(portal: portal, after: place, limit: Self.batchSize)
            let copies = try warehouse.copies(among: batch.map(\.number))
            for stored in batch {
                let receipts = try measurer.receipts(stored.evidence)
                for dimension in Dimension.allCases {
                    let assessment = receipts[dimension].assessment
                    guard try warehouse.holds(assessment, dataset: stored.number, dimension: dimension) else {
                        throw PipelineError(
                            .data,
                            "the score of \(portal)/\(stored.identifier) in \(dimension.rawValue) is not the assessed one",
                            remedy: "run 'opengauge assess' again before publishing")
                    }
                }
                try body(stored, copies.contains(stored.number), receipts)
            }
            place = batch.last.map { DatasetPlace(publisher: $0.publisherKey, identifier: $0.identifier) }
        } while place != nil
    }

    private func form(of portal: PortalDeclaration) -> CatalogueForm {
        if portal.endpoint.hasPrefix("file:") { return portal.kind == "tabular" ? .tabular : .recorded(nil) }
        return portal.kind == "tabular" ? .tabular : .live
    }

    private func harvest(of portal: PortalDeclaration, dataRun: Warehouse.Run?) throws -> HarvestFacts {
        if let absence = portal.absence {
            return HarvestFacts(state: absence == .noPortal ? .noPortal : .noInterface, isAccepted: true)
        }
        guard let result = try warehouse.portalRuns(run.id).first(where: { $0.portal == portal.id }) else {
            var facts = HarvestFacts(state: .failed, isAccepted: false)
            facts.dataFrom = dataRun?.asOf
            facts.message = "not harvested in this run"
            return facts
        }
        var facts = Self.facts(result)
        facts.dataFrom = dataRun?.asOf
        facts.refusal = try warehouse.refusal(portal: portal.id, run: run.id).map {
            RefusalFacts(
                url: $0.url, at: $0.at, kind: $0.kind, product: $0.product, mark: $0.mark, status: $0.status,
                headers: $0.headers, excerpt: $0.excerpt)
        }
        return facts
    }

    private static func facts(_ result: PortalRun) -> HarvestFacts {
        var facts = HarvestFacts(
            state: HarvestFacts.State(rawValue: result.state.rawValue) ?? .failed, isAccepted: result.isAccepted)
        facts.isFull = result.isFull
        facts.message = result.message
        facts.announced = result.announced
        facts.received = result.received
        facts.failures = result.failures
        facts.duplicates = result.duplicates
        facts.added = result.added
        facts.changed = result.changed
        facts.unchanged = result.unchanged
        facts.missing = result.missing
        facts.vanished = result.vanished
        facts.returned = result.returned
        facts.removed = result.removed
        facts.deleted = result.deleted
        facts.requests = result.requests
        facts.bytes = result.bytes
        return facts
    }

    private func issues(of portal: String) throws -> [IssueCount] {
        try warehouse.issueCounts(portal: portal).map { code, severity, count in
            IssueCount(
                code: code, severity: severity, count: count,
                examples: try warehouse.issues(portal: portal, code: code, limit: 5))
        }
    }

    private func copyIssues(of portal: String, count: Int) throws -> [IssueCount] {
        guard count > 0 else { return [] }
        let examples = try warehouse.copies(portal: portal, after: "", limit: 5).map(\.issue)
        return [IssueCount(code: DatasetCopy.issueCode, severity: .information, count: count, examples: examples)]
    }
}
