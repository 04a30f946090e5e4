import DataQuality
import Foundation
import Logging
import Reporting
import Warehouse

/// What publishing did.
struct PublishSummary: Hashable, Sendable {
    var pages: Int
    var files: Int
    /// SHA-256 of `index.json`, which vouches for every other file.
    var indexDigest: String
    /// Its folder.
    var folder: String
}

/// Writes the site beside the last one and puts it in its place by one rename.
struct PublishStage {
    let context: RunContext
    /// Whether the edition becomes the current one.
    var isCurrent = true

    /// - Throws: ``PipelineError`` with code `data` when there is nothing to publish or it contradicts itself; the last
    ///   good edition then stands.
    func run() async throws -> PublishSummary {
        let rules = try context.declaration.ruleSet()
        guard try context.warehouse.ruleSet(ofAssessed: context.run.id) == rules.title else {
            throw PipelineError(
                .data, "run \(context.run.name) has not been assessed by the rules \(rules.title)",
                remedy: "run 'opengauge assess' first")
        }
        let source = try WarehouseEdition(edition(rules), rules: rules, context: context)
        guard try source.portals().contains(where: { $0.datasets > 0 }) else {
            throw PipelineError(
                .data, "not one portal has a dataset", remedy: "see the run report for what each portal did")
        }
        let staging = context.folders.editions + "/.staging"
        try RunFolders.renew(staging)
        var summary = try await write(source, to: staging)
        summary.folder = try Publication(folders: context.folders).publish(
            staging, as: context.run.name, isCurrent: isCurrent)
        return summary
    }

    private func edition(_ rules: RuleSet) throws -> Edition {
        let declaration = context.declaration
        let runs = try context.warehouse.portalRuns(context.run.id)
        let isPartial = declaration.portals.contains { portal in
            !runs.contains { $0.portal == portal.id && $0.state == .complete && $0.isAccepted }
        }
        return Edition(
            id: context.run.name, pipeline: declaration.id, title: declaration.title, asOf: context.run.asOf,
            ruleSet: rules.title, software: Software.name + " " + Software.version, isSample: declaration.isSample,
            languages: declaration.languages.compactMap(Language.init(rawValue:)),
            outcome: isPartial ? .partial : .success, showsSeedComparison: declaration.showsSeedComparison)
    }
}
