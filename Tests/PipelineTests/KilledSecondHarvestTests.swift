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
                "SELECT * FROM sorted_list", "SELECT * FROM list_entry", "SELECT * FROM staged_list",
                "SELECT * FROM staged_entry",
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
        let answer = try #require(platform.replayed)
            .answers(crawl: platform.crawl, changedEvery: 10, in: .datedDetail)
        let undisturbed = try await interrupt(portal, after: requests, answer)
        let result = try #require(try portal.result())
        #expect(result.changed == 4 && result.unasked == 33 && result.missing == 0)
        #expect(try rows(portal.output) == rows(undisturbed))
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: command), "the command is not built beside the tests"),
        arguments: [1, 2, 4, 6])
    func `a kill changes nothing of what is known of a list that ends early`(requests: Int) async throws {
        var catalogue = ListedCatalogue(count: 47)
        let portal = try ListedPortal(catalogue).portal
        for number in 1...6 {
            catalogue.update("\(["k", "m", "p", "r", "t", "v"][number - 1])", at: "2026-11-01 0\(number):00")
        }
        catalogue.add("new", at: "2026-11-01 09:00")
        let undisturbed = try await interrupt(portal, after: requests, catalogue.answer)
        let result = try #require(try portal.result())
        #expect(result.changed == 6 && result.added == 1 && result.unaskedPages == 12 && result.missing == 0)
        #expect(try rows(portal.output) == rows(undisturbed))
    }

    /// Harvests a portal twice, the second time as it answers by then: killed after so many requests and taken up, and
    /// undisturbed into the folder that is returned.
    private func interrupt(
        _ portal: LoopbackPortal, after requests: Int,
        _ answer: @escaping @Sendable (LoopbackRequest) -> LoopbackResponse
    ) async throws -> String {
        let undisturbed = portal.folder + "/undisturbed"
        try await portal.run(night: 0)
        try await portal.run(night: 0, output: undisturbed)

        let total = Mutex(0)
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
        return undisturbed
    }
}
