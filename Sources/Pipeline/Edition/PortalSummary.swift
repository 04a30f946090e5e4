import DCAT
import DataQuality
import Harvesting
import Reporting
import Warehouse

/// What is known of a portal once all its datasets have been measured.
struct PortalSummary: Sendable {
    var facts: PortalFacts
    /// The run whose records stand; nil when there are none.
    var dataRun: Warehouse.Run?
    let results: PortalResults
    /// The publishers by their keys.
    fileprivate let agents: [String: Agent]

    /// Some of the publishers by descending number of datasets, then by key.
    func publishers(_ range: Range<Int>, withFixes: Bool = true) throws -> [PublisherFacts] {
        try results.publishers(range, withFixes: withFixes).map { publisher in
            PublisherFacts(
                key: publisher.key, agent: publisher.key == PublisherKey.notStated ? nil : agents[publisher.key],
                datasets: publisher.datasets, distributions: publisher.distributions, copies: publisher.copies,
                results: publisher.results, fixes: publisher.fixes)
        }
    }
}

/// Puts together what is known of a portal from what assessing left and what the harvests were.
struct PortalSummarizer {
    let warehouse: Warehouse
    let run: Warehouse.Run

    /// - Throws: ``PipelineError`` with code `data` when the portal was not assessed.
    func summarize(_ portal: PortalDeclaration) throws -> PortalSummary {
        let results = try results(of: portal.id)
        let measured = results.total
        let dataRun = try warehouse.lastAcceptedRun(portal: portal.id)
        let agents = try Dictionary(
            uniqueKeysWithValues: warehouse.publishers(portal: portal.id).map { ($0.key, $0.agent) })
        var facts = PortalFacts(
            declaration: portal, form: form(of: portal), harvest: try harvest(of: portal, dataRun: dataRun),
            results: measured.results)
        facts.catalog = try warehouse.catalog(portal: portal.id)
        facts.runs = try warehouse.history(portal: portal.id, upTo: run.id, limit: ChangesModel.shownRuns).map {
            PortalRunFacts(run: $0.run.name, asOf: $0.run.asOf, harvest: Self.facts($0.result))
        }
        facts.changes = try warehouse.changeCount(portal: portal.id, run: run.id)
        facts.datasets = measured.datasets
        facts.missingDatasets = measured.missing
        facts.copies = measured.copies
        facts.copiedFrom = try warehouse.copyCounts(portal: portal.id).map {
            CopyCount(portal: $0.original, datasets: $0.count)
        }
        facts.publishers = results.publishers
        facts.distributions = measured.distributions
        facts.copiedDistributions = measured.copiedDistributions
        facts.formats = measured.formats
        facts.links = measured.links
        facts.uncheckedLinks = measured.uncheckedLinks
        facts.issues = try issues(of: portal.id) + copyIssues(of: portal.id, count: measured.copies)
        facts.fixes = measured.fixes
        return PortalSummary(facts: facts, dataRun: dataRun, results: results, agents: agents)
    }

    private func results(of portal: String) throws -> PortalResults {
        if let stored = try warehouse.assessment(of: portal), let results = try? PortalResults(text: stored.results) {
            return results
        }
        throw PipelineError(
            .data, "portal \(portal) has not been assessed by this version of the program",
            remedy: "run 'opengauge assess' first")
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
        facts.unasked = result.unasked
        facts.unaskedPages = result.unaskedPages
        facts.failures = result.failures
        facts.duplicates = result.duplicates
        facts.added = result.added
        facts.changed = result.changed
        facts.unchanged = result.unchanged
        facts.unchangedSince = result.unchangedSince
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
