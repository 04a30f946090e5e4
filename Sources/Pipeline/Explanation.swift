import DataQuality
import Reporting
import Warehouse

/// Tells how a score came about, from the evidence in a pipeline's warehouse.
public enum Explanation {
    /// - Parameters:
    ///   - subject: `PORTAL` or `PORTAL/DATASET`.
    ///   - language: `en` or `zh`.
    /// - Throws: ``DeclarationErrors``; ``PipelineError`` and ``WarehouseError`` when there is nothing to explain.
    public static func text(
        pipeline: String, output: String? = nil, subject: String, language: String = "en"
    ) throws -> String {
        let language = try Language(written: language)
        let declaration = try RunOptions(pipeline: pipeline, output: output).declaration()
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        guard let id = parts.first, let portal = declaration.portals.first(where: { $0.id == id }) else {
            throw PipelineError(
                .usage, "the pipeline has no portal '\(parts.first ?? "")'",
                remedy: "choose among: \(declaration.portals.map(\.id).joined(separator: ", "))")
        }
        let folders = RunFolders(output: declaration.output)
        guard folders.hasWarehouse else {
            throw PipelineError(.usage, "nothing was harvested yet", remedy: "begin with 'opengauge run \(pipeline)'")
        }
        let warehouse = try Warehouse(path: folders.warehouse)
        guard let run = try warehouse.latestRun() else {
            throw PipelineError(.usage, "nothing was harvested yet", remedy: "begin with 'opengauge run \(pipeline)'")
        }
        let measurer = try DatasetMeasurer(rules: declaration.ruleSet(), asOf: run.asOf)
        if parts.count == 2 {
            return try dataset(parts[1], of: portal.id, warehouse, measurer, language)
        }
        let summary = try PortalSummarizer(warehouse: warehouse, run: run).summarize(portal)
        return text(of: summary.facts, language)
    }

    private static func dataset(
        _ identifier: String, of portal: String, _ warehouse: Warehouse, _ measurer: DatasetMeasurer,
        _ language: Language
    ) throws -> String {
        let stored = try warehouse.dataset(portal: portal, identifier: identifier)
        let receipts = try measurer.receipts(stored.evidence)
        return ReceiptText(in: language).text(receipts, of: stored.evidence.dataset, named: identifier)
    }

    private static func text(of facts: PortalFacts, _ language: Language) -> String {
        let receipts = ReceiptText(in: language)
        let words = GroupText(language)
        let title = facts.declaration.title.preferred([language.rawValue]) ?? facts.declaration.id
        return
            ([title + "\n"] + Dimension.allCases.map { receipts.text(facts.results[$0]) }
            + [words.fixesHeading + "\n" + words.fixes(facts.fixes, most: 10)]).joined(separator: "\n")
    }
}
