import DCAT
import Foundation
import Logging
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Runs the embedded sample as the command does, offline.
@Suite struct SampleRunTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private let output: String

    init() {
        output = Scratch.folder.appendingPathComponent("sample-\(UUID().uuidString)").path
    }

    static let stillClock = RunClock(now: { Instant(year: 2030, month: 1, day: 1) }, seconds: { 0 })

    private func run(
        _ stages: [Stage] = Stage.allCases, output: String? = nil, portals: [String] = []
    ) async throws -> RunResult {
        let options = RunOptions(
            pipeline: Self.repository.appendingPathComponent("Pipelines/sample.yml").path, portals: portals,
            output: output ?? self.output)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try await PipelineRun(options, clock: Self.stillClock, logger: logger).run(stages)
    }

    @Test func `six platforms come out with the numbers of records their catalogues hold`() async throws {
        let result = try await run()
        #expect(result.exit == .success, "\(result.text)")
        let warehouse = try Warehouse(path: RunFolders(output: output).warehouse)
        let run = try #require(try warehouse.latestRun())
        #expect(run.asOf == Instant(year: 2026, month: 11, day: 22))
        let received = try Dictionary(
            uniqueKeysWithValues: warehouse.portalRuns(run.id).map { ($0.portal, $0.received) })
        #expect(
            received == [
                "us-sample": 130, "gb-sample": 120, "cn-beijing-sample": 70, "cn-shanghai-sample": 60,
                "cn-guiyang-sample": 55, "cn-guangdong-sample": 90,
            ])
    }

    @Test func `every score follows from what the pages publish`() async throws {
        _ = try await run()
        let verified = try EditionVerification.verify(output + "/current")
        #expect(verified.exit == .success, "\(verified.text)")
        // All but those that rest on a rhythm of changes, of which pages tell the last alone.
        let numbers = try #require(verified.text.firstMatch(of: #/([0-9]+) datasets .* ([0-9]+) scores/#))
        #expect(Int(numbers.2) == 3 * (Int(numbers.1) ?? 0), "\(verified.text)")
    }

    @Test func `the same capture gives the same bytes`() async throws {
        let other = output + "-again"
        _ = try await run()
        _ = try await run(output: other)
        let first = try NightlyPipeline.files(below: output + "/current")
        let second = try NightlyPipeline.files(below: other + "/current")
        #expect(first.count > 500)
        #expect(Set(first.keys) == Set(second.keys))
        let different = first.filter { second[$0.key] != $0.value }.keys.sorted()
        #expect(different.isEmpty)
    }

    @Test func `stages run alone end with the same edition as a whole run`() async throws {
        let other = output + "-stages"
        _ = try await run()
        for stage in Stage.allCases { _ = try await run([stage], output: other) }
        let whole = try NightlyPipeline.files(below: output + "/current")
        let staged = try NightlyPipeline.files(below: other + "/current")
        #expect(whole.filter { staged[$0.key] != $0.value }.keys.sorted().isEmpty)
        #expect(whole.count == staged.count)
    }

    @Test func `publishing before assessing is refused`() async throws {
        _ = try await run([.harvest])
        await #expect(throws: PipelineError.self) { _ = try await run([.publish]) }
    }

    @Test func `a second run while one is at work says so and changes nothing`() async throws {
        let folders = RunFolders(output: output)
        try RunFolders.make(folders.state)
        let lock = try RunLock(folder: folders.state)
        do {
            _ = try await run()
            Issue.record("the second run began")
        } catch let error as PipelineError {
            #expect(error.code == .busy)
            #expect(PipelineExit(error) == .busy)
        }
        #expect(!FileManager.default.fileExists(atPath: folders.warehouse))
        withExtendedLifetime(lock) {}
    }

    @Test func `an edition that cannot be written leaves the last one in place`() async throws {
        _ = try await run()
        let before = try NightlyPipeline.files(below: output + "/current")
        // A file where the folder of editions should be makes the next publication fail.
        let folders = RunFolders(output: output)
        try FileManager.default.moveItem(atPath: folders.editions, toPath: folders.editions + "-kept")
        try Data().write(to: URL(fileURLWithPath: folders.editions))
        await #expect(throws: (any Error).self) { _ = try await run([.publish]) }
        try FileManager.default.removeItem(atPath: folders.editions)
        try FileManager.default.moveItem(atPath: folders.editions + "-kept", toPath: folders.editions)
        #expect(try NightlyPipeline.files(below: output + "/current") == before)
    }

    @Test func `every page says that it is a sample`() async throws {
        _ = try await run()
        let pages = try NightlyPipeline.files(below: output + "/current").filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 500)
        let silent = pages.filter { page in
            let text = String(decoding: page.value, as: UTF8.self)
            return !text.contains("sample") && !text.contains("样例")
        }
        #expect(silent.keys.sorted().isEmpty)
    }
}
