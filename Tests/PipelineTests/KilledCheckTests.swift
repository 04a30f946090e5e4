import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing
import WARC
import Warehouse

@testable import Pipeline

/// Kills the real command while it checks links.
@Suite struct KilledCheckTests {
    /// The command beside the tests.
    private static let command = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("opengauge").path

    private func check(_ nightly: NightlyPipeline) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.command)
        process.arguments = ["check", nightly.folder + "/pipeline.yml", "--log-level", "critical"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: command), "the command is not built beside the tests"),
        arguments: [1, 40, 137, 260])
    func `a kill loses at most the checks under way`(requests: Int) async throws {
        let counts = Mutex<[String: Int]>([:])
        let total = Mutex(0)
        let server = try LoopbackServer(keepsRequests: false) { request in
            guard request.target.hasSuffix(".csv") else { return LoopbackResponse(404) }
            usleep(2_000)
            counts.withLock { $0[request.method + request.target, default: 0] += 1 }
            total.withLock { $0 += 1 }
            return LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        let concurrency = 8
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.declarePipeline(["one"], check: "{concurrency: \(concurrency), per-host: \(concurrency)}")
        try nightly.offer((0..<200).map { .init("d\($0)", links: [server.url("/\($0).csv")]) }, by: "one")
        try await nightly.run(night: 0, [.harvest])

        let first = try check(nightly)
        while total.withLock({ $0 }) < requests, first.isRunning { try await Task.sleep(for: .milliseconds(1)) }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        let second = try check(nightly)
        second.waitUntilExit()
        #expect(second.terminationStatus == 0)

        let asked = counts.withLock { $0 }
        let again = asked.values.filter { $0 > 1 }
        #expect(again.count <= concurrency && again.allSatisfy { $0 == 2 })
        let stored = try nightly.warehouse().datasets(portal: "one", limit: 500)
        #expect(stored.count == 200)
        #expect(stored.allSatisfy { $0.evidence.histories.values.first?.signal == .ok })
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: command), "the command is not built beside the tests"))
    func `a kill leaves no check in the database whose answer is not in the capture`() async throws {
        let server = try LoopbackServer(keepsRequests: false) { _ in LoopbackResponse(404) }
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.declarePipeline(["one"], check: "{concurrency: 32, per-host: 32}")
        let links = (0..<2 * CheckStage.batchSize).map { server.url("/\($0).csv") }
        try nightly.offer([.init("d", links: links)], by: "one")
        try await nightly.run(night: 0, [.harvest])
        let queue = try DatabaseQueue(path: nightly.folders.warehouse)
        let stored = {
            try await queue.read { db in
                try String.fetchAll(db, sql: "SELECT url FROM observation JOIN link ON link.id = observation.link")
            }
        }

        let first = try check(nightly)
        while first.isRunning, try await stored().isEmpty { try await Task.sleep(for: .milliseconds(2)) }
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()

        let checked = try await stored()
        #expect(checked.count >= CheckStage.batchSize)
        let captures = try FileManager.default.contentsOfDirectory(atPath: nightly.output + "/runs")
        let capture = try WARCArchive(directory: nightly.folders.capture(try #require(captures.first)))
        for url in checked {
            #expect(try capture.latest(WARCRequestKey("HEAD", url), spoolingTo: nightly.folder) != nil)
        }
    }
}
