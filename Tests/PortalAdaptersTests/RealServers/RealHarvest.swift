import DCAT
import Fetching
import Foundation
import Harvesting
import PortalAdapters
import TestSupport

/// A harvest over the network, from a server on this machine.
struct RealHarvest {
    var outcome: HarvestOutcome
    var datasets: [Dataset] = []
    var failures: [RecordIssue] = []
    var deleted: [String] = []
    var issues: [RecordIssue] = []

    var identifiers: Set<String> { Set(datasets.map(\.identifier)) }

    /// What a harvest gave, kept whole.
    private final class Keeper: RecordSink {
        var datasets: [Dataset] = []
        var failures: [RecordIssue] = []
        var deleted: [String] = []
        var issues: [RecordIssue] = []

        func receive(_ record: HarvestedRecord, position: Int) {
            switch record {
            case .dataset(let dataset, let issues):
                datasets.append(dataset)
                self.issues += issues
            case .failure(let issue): failures.append(issue)
            case .deleted(let identifier): deleted.append(identifier)
            }
        }

        func report(_ issue: RecordIssue) { issues.append(issue) }

        func pageCompleted(_ page: HarvestedPage) {}
    }

    init(
        kind: String, endpoint: String, options: [String: OptionValue] = [:], scope: HarvestScope = .full
    ) async throws {
        let folder = Scratch.folder.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var portal = PortalDeclaration(id: "xx-real", kind: kind, endpoint: endpoint)
        portal.options = options
        let configuration = CurlConfiguration(
            spoolDirectory: folder, userAgent: "OpenGauge tests", addresses: .allowPrivate)
        let fetcher = try CurlFetcher(configuration) { Instant(year: 2026, month: 11, day: 22) }
        let keeper = Keeper()
        outcome = try await Harvester(fetcher: fetcher, scratchDirectory: folder, secondsNow: { 0 })
            .harvest(with: AdapterRegistry.adapter(for: portal), scope: scope, into: keeper)
        datasets = keeper.datasets
        failures = keeper.failures
        deleted = keeper.deleted
        issues = keeper.issues
    }
}
