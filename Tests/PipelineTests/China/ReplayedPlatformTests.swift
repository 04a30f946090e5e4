import ByteStreams
import DCAT
import Fetching
import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Testing

@testable import Pipeline

/// Harvests replayed platforms over HTTP, each through its family's file, and compares what comes out with what the
/// crawl says.
@Suite struct ReplayedPlatformTests {
    private static let families = CrawlReading.repository.appendingPathComponent("Pipelines/families").path

    /// Whether the family has its file; the families of ``ReplayedPlatform`` are more than are harvested so far.
    private static func isHarvested(_ platform: ReplayedPlatform) -> Bool {
        FileManager.default.fileExists(atPath: "\(families)/\(platform.family).yml")
    }

    private static let crawled = ReplayedPlatform.all.filter(isHarvested)
    private static let invented = ReplayedPlatform.invented.filter(isHarvested)
    private let folder: URL

    init() throws {
        folder = Scratch.folder.appendingPathComponent("replayed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("portals"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.appendingPathComponent("families").path, withDestinationPath: Self.families)
    }

    // MARK: Platforms of which a crawl is at hand

    @Test(
        .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)), arguments: crawled)
    func `yields what the crawl says`(platform: ReplayedPlatform) async throws {
        let crawl = try Self.sample(of: platform, count: 24)
        let harvest = try await harvest(platform, crawl)
        let reading = try await read(platform, crawl)
        #expect(harvest.outcome.state == .complete, "\(harvest.outcome.message ?? "")")
        let expected = reading.datasets.map { DatasetFacts($0, hasIdentifier: platform.hasIdentifiers) }
        let found = harvest.sink.datasets.map { DatasetFacts($0, hasIdentifier: platform.hasIdentifiers) }
        for fact in expected where !found.contains(fact) { Issue.record("not harvested: \(fact)") }
        for fact in found where !expected.contains(fact) { Issue.record("not in the crawl: \(fact)") }
        #expect(found.count == expected.count)
        #expect(harvest.sink.datasets.allSatisfy { !$0.identifier.hasPrefix("derived-") })
        #expect(harvest.sink.issues.filter { $0.severity == .error && $0.code != "title-missing" } == [])
        let unmapped = harvest.sink.issues.filter { $0.code == "field-unmapped" }.compactMap(\.field)
        #expect(Set(unmapped) == [])
    }

    /// Records from the whole length of the crawl.
    private static func sample(of platform: ReplayedPlatform, count: Int) throws -> [UInt8] {
        let plain = "\(SharedData.directory ?? "")/cn/\(platform.name).json"
        let path = FileManager.default.fileExists(atPath: plain) ? plain : plain + ".gz"
        let bytes = try ByteStreams.open(path: path).readAll(limit: 64 << 20)
        let all = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [Any])
        let sample = stride(from: 0, to: all.count, by: max(1, all.count / count)).prefix(count).map { all[$0] }
        return Array(try JSONSerialization.data(withJSONObject: sample))
    }

    private func read(_ platform: ReplayedPlatform, _ crawl: [UInt8]) async throws -> CollectingSink {
        let file = folder.appendingPathComponent("\(platform.name).json")
        try Data(crawl).write(to: file)
        let path = CrawlReading.repository.appendingPathComponent("Pipelines/crawls/cn-\(platform.unit)-crawl.yml").path
        var portal = try PortalDeclaration.read(path)
        portal.endpoint = file.absoluteString
        let sink = CollectingSink()
        let fetcher = LocalFileFetcher(roots: [folder.path], now: { Self.instant })
        _ = try await harvester(fetcher).harvest(with: AdapterRegistry.adapter(for: portal), into: sink)
        return sink
    }

    // MARK: Platforms with invented records

    @Test(arguments: invented)
    func `yields what was invented`(platform: ReplayedPlatform) async throws {
        let harvest = try await harvest(platform, InventedCatalogue.json())
        #expect(harvest.outcome.state == .complete, "\(harvest.outcome.message ?? "")")
        let expected = try await readInvented().datasets.map { facts($0, of: platform) }
        let found = harvest.sink.datasets.map { facts($0, of: platform) }
        #expect(expected.count == 37)
        for fact in expected where !found.contains(fact) { Issue.record("not harvested: \(fact)") }
        for fact in found where !expected.contains(fact) { Issue.record("not in the crawl: \(fact)") }
        #expect(found.count == expected.count)
        #expect(harvest.sink.issues.filter { $0.severity == .error } == [])
        let unmapped = harvest.sink.issues.filter { $0.code == "field-unmapped" }.compactMap(\.field)
        #expect(Set(unmapped) == [])
    }

    private func readInvented() async throws -> CollectingSink {
        let file = folder.appendingPathComponent("invented.json")
        try Data(InventedCatalogue.json()).write(to: file)
        var portal = PortalDeclaration(id: "cn-linjiang", kind: "crawl-json", endpoint: file.absoluteString)
        portal.options = ["identifier_after": .string("id=")]
        portal.timeZoneMinutes = 480
        let sink = CollectingSink()
        let fetcher = LocalFileFetcher(roots: [folder.path], now: { Self.instant })
        _ = try await harvester(fetcher).harvest(with: AdapterRegistry.adapter(for: portal), into: sink)
        return sink
    }

    /// Without what the platform does not tell.
    private func facts(_ dataset: Dataset, of platform: ReplayedPlatform) -> DatasetFacts {
        // Tianjin knows a dataset by the address of its page alone.
        var facts = DatasetFacts(dataset, hasIdentifier: platform.name != "tianjin")
        switch platform.name {
        case "chongqing": facts.issued = ""
        case "fujian": facts.formats = []
        default: break
        }
        return facts
    }

    @Test(arguments: invented.filter { $0.name == "shanghai" })
    func `tells a platform that refuses programs from one that is broken`(platform: ReplayedPlatform) async throws {
        let harvest = try await harvest(platform, InventedCatalogue.json(), refusesPrograms: true)
        #expect(harvest.outcome.state == .blocked)
        #expect(harvest.outcome.message?.contains("412") == true)
        #expect(harvest.sink.datasets.isEmpty)
    }

    @Test func `every platform has a name, a unit and a file of its own`() {
        let all = ReplayedPlatform.all + ReplayedPlatform.invented
        #expect(ReplayedPlatform.all.count == 33)
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(Set(all.map(\.unit)).count == all.count)
        #expect(all.filter { !Self.isHarvested($0) }.map(\.name) == [])
    }

    // MARK: Harvesting

    private static let instant = Instant(year: 2026, month: 11, day: 22)

    private func harvester(_ fetcher: any Fetcher) -> Harvester {
        Harvester(fetcher: fetcher, scratchDirectory: folder.path, secondsNow: { 0 })
    }

    private func harvest(
        _ platform: ReplayedPlatform, _ crawl: [UInt8], refusesPrograms: Bool = false
    ) async throws -> (outcome: HarvestOutcome, sink: CollectingSink) {
        let server = try platform.start(crawl: crawl, refusesPrograms: refusesPrograms)
        defer { server.stop() }
        let file = folder.appendingPathComponent("portals/cn-\(platform.unit)-replayed.yml")
        try platform.portalFile(endpoint: server.url("")).write(to: file, atomically: true, encoding: .utf8)
        let portal = try PortalDeclaration.read(file.path)
        let configuration = CurlConfiguration(
            spoolDirectory: folder.path, userAgent: "OpenGauge-tests", addresses: .allowPrivate)
        let fetcher = try CurlFetcher(configuration, now: { Self.instant })
        let sink = CollectingSink()
        let outcome = try await harvester(fetcher).harvest(
            with: AdapterRegistry.adapter(for: portal), into: sink)
        return (outcome, sink)
    }
}
