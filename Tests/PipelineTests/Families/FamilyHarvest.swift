import DCAT
import Fetching
import Foundation
import Harvesting
import PortalAdapters
import TestSupport

@testable import Pipeline

/// A harvest of an invented portal of one family, answered from fixtures.
struct FamilyHarvest {
    var datasets: [Dataset]
    var issues: [RecordIssue]
    var outcome: HarvestOutcome

    /// - Parameters:
    ///   - family: the name of its file, and of the folder of fixtures.
    ///   - settings: further lines of the portal's file.
    init(
        _ family: String, endpoint: String, settings: String = "", answers: [FamilyAnswers.Answer]
    ) async throws {
        let folder = Scratch.folder.appendingPathComponent("family-\(UUID().uuidString)")
        let portals = folder.appendingPathComponent("portals")
        try FileManager.default.createDirectory(at: portals, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("families"), withDestinationURL: Self.repository("Pipelines/families"))
        let file = portals.appendingPathComponent("cn-example.yml")
        try Data("family: \(family)\nendpoint: \(endpoint)\n\(settings)\n".utf8).write(to: file)
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/families/\(family)").path
        try await self.init(PortalDeclaration.read(file.path), folder: folder, fixtures: fixtures, answers)
    }

    /// - Parameter portal: the name of a file in `Pipelines/portals`.
    init(portal: String, answers: [FamilyAnswers.Answer]) async throws {
        let folder = Scratch.folder.appendingPathComponent("portal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = Self.repository("Pipelines/portals/\(portal).yml")
        try await self.init(PortalDeclaration.read(file.path), folder: folder, fixtures: folder.path, answers)
    }

    private init(
        _ portal: PortalDeclaration, folder: URL, fixtures: String, _ answers: [FamilyAnswers.Answer]
    ) async throws {
        let harvester = Harvester(
            fetcher: FamilyAnswers(folder: fixtures, scratch: folder.path, answers: answers),
            scratchDirectory: folder.path, secondsNow: { 0 })
        let sink = CollectingSink()
        outcome = try await harvester.harvest(with: AdapterRegistry.adapter(for: portal), into: sink)
        datasets = sink.datasets
        issues = sink.issues
    }

    static func repository(_ path: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(path)
    }

    subscript(identifier: String) -> Dataset? { datasets.first { $0.identifier == identifier } }

    var codes: Set<String> { Set(issues.map(\.code)) }
}

extension Dataset {
    var formatCodes: [String] { distributions.compactMap { $0.format?.value?.code } }
}
