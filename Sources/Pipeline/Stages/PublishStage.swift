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

    /// What did not change since the edition in place is taken over from it; if that fails, everything is written anew.
    ///
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
        let inputs = try sectionInputs()
        let last = isCurrent ? try LastEdition(context, inputs: inputs) : nil
        guard last != nil else { return try await publish(source, inputs, last: nil) }
        do { return try await publish(source, inputs, last: last) } catch {
            context.logger.warning(
                "the last edition's files cannot be taken over; all are written anew",
                metadata: ["cause": "\(error)"])
            return try await publish(source, inputs, last: nil)
        }
    }

    /// A digest of all that each portal's section is written from, by the portal's id.
    private func sectionInputs() throws -> [String: [UInt8]] {
        var inputs: [String: [UInt8]] = [:]
        for portal in context.declaration.portals {
            guard let assessment = try context.warehouse.assessment(of: portal.id) else { continue }
            let instant = assessment.measuredAt.millisecondsSince1970
            inputs[portal.id] = assessment.inputs + withUnsafeBytes(of: instant.littleEndian) { Array($0) }
        }
        return inputs
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
