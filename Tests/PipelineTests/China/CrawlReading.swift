import DCAT
import Fetching
import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Vocabularies

@testable import Pipeline

/// What the portal file of one crawled catalogue yields, with the words it met.
struct CrawlReading: Sendable {
    /// The crawl's name, such as `guizhou_guiyang`.
    var name: String
    var unit: String
    var outcome: HarvestOutcome
    var datasets: [Dataset] = []
    /// By code, page issues included.
    var issues: [String: Int] = [:]
    var frequencies: [String: Int] = [:]
    var formats: [String: Int] = [:]
    /// The words among `formats` that name one, by the vocabulary or by the portal's file.
    var namedFormats: Set<String> = []

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The portal files of crawls, in the order of their units.
    static var portals: [PortalDeclaration] {
        get throws {
            let folder = repository.appendingPathComponent("Pipelines/crawls").path
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yml") }
                .sorted().map { try PortalDeclaration.read(folder + "/" + $0) }
        }
    }

    /// Reads the crawl that the portal's file names, out of the collection of real catalogues.
    init(_ declared: PortalDeclaration) async throws {
        var portal = declared
        let file = URL(fileURLWithPath: portal.endpoint).lastPathComponent
        name = String(file.dropLast(5))
        unit = portal.unitCode ?? ""
        let folder = (SharedData.directory ?? "") + "/cn"
        let plain = folder + "/" + file
        let path = FileManager.default.fileExists(atPath: plain) ? plain : plain + ".gz"
        portal.endpoint = URL(fileURLWithPath: path).absoluteString
        let instant = Instant(year: 2026, month: 11, day: 22)
        let scratch = Scratch.folder.appendingPathComponent("crawl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let harvester = Harvester(
            fetcher: LocalFileFetcher(roots: [folder], now: { instant }),
            scratchDirectory: scratch.path, secondsNow: { 0 })
        let sink = CollectingSink()
        outcome = try await harvester.harvest(with: AdapterRegistry.adapter(for: portal), into: sink)
        datasets = sink.datasets
        for issue in sink.issues { issues[issue.code, default: 0] += 1 }
        for dataset in datasets {
            if let raw = dataset.frequency?.raw { frequencies[raw, default: 0] += 1 }
            let stated = dataset.distributions.compactMap(\.format)
            for raw in Set(stated.map(\.raw)) { formats[raw, default: 0] += 1 }
            for format in stated where format.value != nil { namedFormats.insert(format.raw) }
        }
    }
}

/// Keeps everything a harvest yields.
final class CollectingSink: RecordSink {
    private(set) var datasets: [Dataset] = []
    private(set) var issues: [RecordIssue] = []

    func receive(_ record: HarvestedRecord, position: Int) throws {
        switch record {
        case .dataset(let dataset, let found):
            datasets.append(dataset)
            issues += found
        case .deleted: break
        case .failure(let issue): issues.append(issue)
        }
    }

    func report(_ issue: RecordIssue) throws { issues.append(issue) }

    func pageCompleted(_ page: HarvestedPage) throws {}
}
