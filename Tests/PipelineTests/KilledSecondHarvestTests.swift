import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Kills the real command while it harvests a platform for the second time.
@Suite struct KilledSecondHarvestTests {
    /// The command beside the tests.
    private static let command = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("opengauge").path

    private func harvest(_ portal: LoopbackPortal, output: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.command)
        process.arguments = [
            "harvest", portal.folder + "/pipeline.yml", "--output", output, "--log-level", "critical",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// What the harvest left, without what tells when it was.
    private func rows(_ output: String) throws -> [String] {
        let queue = try DatabaseQueue(path: RunFolders(output: output).warehouse)
        return try queue.read { db in
            try [
                "SELECT portal, identifier, digest, record, record_run, missing_since FROM dataset",
                "SELECT * FROM answer", "SELECT * FROM staged_answer", "SELECT * FROM staged",
                "SELECT digest, run, record FROM issue", "SELECT dataset, run, kind FROM dataset_change",
                "SELECT received, unasked, added, changed, unchanged, missing, requests, state, accepted FROM portal_run",
            ].flatMap { try Row.fetchAll(db, sql: $0).map(\.description).sorted() }
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: command), "the command is not built beside the tests"),
        arguments: [1, 3, 5, 7])
    func `a kill changes nothing of what is known`(requests: Int) async throws {
        let platform = try #require(SecondHarvestTests.platforms.last)
        let portal = try SecondHarvestTests.portal(platform)
        let undisturbed = portal.folder + "/undisturbed"
        try await portal.run(night: 0)
        try await portal.run(night: 0, output: undisturbed)

        let total = Mutex(0)
        let answer = try #require(platform.replayed)
            .answers(crawl: platform.crawl, changedEvery: 10, in: .datedDetail)
        portal.now { request in
            usleep(3_000)
            total.withLock { $0 += 1 }
            return answer(request)
        }
        let whole = try harvest(portal, output: undisturbed)
        whole.waitUntilExit()
        #expect(whole.terminationStatus == 0)
        #expect(total.withLock { $0 } > 10)

        total.withLock { $0 = 0 }
        let first = try harvest(portal, output: portal.output)
        while total.withLock({ $0 }) < requests, first.isRunning { try await Task.sleep(for: .milliseconds(1)) }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        let second = try harvest(portal, output: portal.output)
        second.waitUntilExit()
        #expect(second.terminationStatus == 0)
        let result = try #require(try portal.result())
        #expect(result.changed == 4 && result.unasked == 33 && result.missing == 0)
        #expect(try rows(portal.output) == rows(undisturbed))
    }
}
