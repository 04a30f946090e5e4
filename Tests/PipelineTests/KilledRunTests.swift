import DCAT
import Foundation
import GRDB
import Logging
import Synchronization
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// The real command, killed at seeded random instants and run again, ends as if undisturbed.
///
/// It takes half a minute, as the instants must fall into runs of real processes.
@Suite(.serialized) struct KilledRunTests {
    private static let portals = ["one", "two"]
    private static let asOf = Instant(year: 2026, month: 11, day: 1, hour: 3)
    private static let pages = 5
    private static let pageSize = 6

    /// Where the command was built: beside the tests.
    private static var command: String? {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        return [beside, repository + "/.build/debug"].map { $0 + "/opengauge" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A portal's page of packages, each with a link of its own and one that both portals share.
    private static func answer(to request: LoopbackRequest, at root: String) -> LoopbackResponse {
        let parts = request.target.split(separator: "/").map(String.init)
        guard let portal = parts.first, portals.contains(portal), request.target.contains("package_search") else {
            var file = LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
            if request.target.hasSuffix("7.csv") { file = LoopbackResponse(404, text: "gone") }
            file.delay = .milliseconds(1)
            return file
        }
        let query = request.target.split(separator: "?").last?.split(separator: "&") ?? []
        let start = query.first { $0.hasPrefix("start=") }.flatMap { Int($0.dropFirst(6)) } ?? 0
        let packages = (start..<min(start + pageSize, pages * pageSize)).map { number in
            """
            {"id":"\(portal)-\(number)","title":"Dataset \(number)","metadata_modified":"2026-10-01T00:00:00",
            "frequency":"\(number.isMultiple(of: 5) ? "now and then" : "monthly")",
            "organization":{"title":"Office \(number % 3)"},"resources":[
            {"id":"r\(number)","url":"\(root)/files/\(portal)/\(number).csv","format":"CSV"},
            {"id":"s\(number)","url":"\(root)/files/shared/\(number).csv","format":"CSV"}]}
            """
        }
        var page = LoopbackResponse(
            headers: [("Content-Type", "application/json")],
            text: """
                {"success":true,"result":{"count":\(pages * pageSize),"results":[\(packages.joined(separator: ","))]}}
                """)
        page.delay = .milliseconds(4)
        return page
    }

    /// One pipeline with its own folder of results, in which the run has a name and an instant already.
    private struct Attempt {
        let pipeline: String
        let output: String
        var folders: RunFolders { RunFolders(output: output) }

        init(pipeline: String, output: String) throws {
            self.pipeline = pipeline
            self.output = output
            try RunFolders.make(folders.state)
            _ = try warehouse().beginRun(name: PipelineRun.name(of: asOf), asOf: asOf)
        }

        func warehouse() throws -> Warehouse { try Warehouse(path: folders.warehouse) }

        func isOver() throws -> Bool { try warehouse().latestRun()?.state == .success }

        /// Starts the command and kills it after so many seconds, or waits for its end.
        ///
        /// - Returns: its exit code; nil when it was killed.
        func run(_ command: String, killedAfter seconds: Double?) throws -> Int32? {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: command)
            process.arguments = ["run", pipeline, "--output", output, "--log-level", "critical"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            if let seconds {
                usleep(UInt32(seconds * 1_000_000))
                kill(process.processIdentifier, SIGKILL)
            }
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : nil
        }

        /// Every row of every table by what it says: numbers of the database's own, which depend on which portal ends
        /// first, are told by what they stand for. What the real clock told is left out, and what was asked of whom: that
        /// alone a kill may change, by the pages that were on their way.
        func rows() throws -> [String] {
            let meanings = [
                "dataset": "(SELECT portal || ' ' || identifier FROM dataset WHERE id = t.dataset)",
                "original": "(SELECT portal || ' ' || identifier FROM dataset WHERE id = t.original)",
                "link": "(SELECT url FROM link WHERE id = t.link)",
                "link_state.last": "(SELECT run FROM observation WHERE id = t.last AND link = t.link)",
                "observation.previous": "(SELECT run FROM observation WHERE id = t.previous AND link = t.link)",
            ]
            let queue = try DatabaseQueue(path: folders.warehouse)
            return try queue.read { db in
                let tables = try String.fetchAll(
                    db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                ).filter { !$0.hasPrefix("fetch_") && !Self.shortcuts.contains($0) }
                // How many changes come to lie in a row depends on when they were counted.
                return try tables.map { $0 == "change_log" ? "link_change" : $0 }.flatMap { table in
                    let columns = try db.columns(in: table).map(\.name).filter { $0 != "id" }
                    let meant = columns.map { meanings["\(table).\($0)"] ?? meanings[$0] ?? "t.\($0)" }
                    let cells = meant.isEmpty ? "COUNT(*)" : meant.joined(separator: ", ")
                    return try Row.fetchAll(db, sql: "SELECT \(cells) FROM \(table) t").map { row in
                        let values = row.map { String.fromDatabaseValue($0.1) ?? $0.1.description }
                        return Self.timeless("\(table) " + values.joined(separator: " | "))
                    }
                }.sorted()
            }
        }

        /// Hold digests of the database's own numbers, for the next run to know what it need not do.
        private static let shortcuts: Set<String> = [
            "copy_search", "portal_assessment", "publication", "published_section", "published_page",
            "published_page_new",
        ]

        /// The current edition without what the real clock told; the index and the database hold digests of that.
        func site() throws -> [String: String] {
            let files = try NightlyPipeline.files(below: output + "/current").filter { !$0.key.contains("fetches/") }
            return Dictionary(
                uniqueKeysWithValues: files.map { path, data in
                    let isDigest =
                        path == "/index.json" || path.hasSuffix(".sqlite") || path.hasPrefix("/downloads/index")
                    return (path, isDigest ? "" : Self.timeless(String(decoding: data, as: UTF8.self)))
                })
        }

        /// Takes out durations and instants that are not those of the run or the records.
        private static func timeless(_ text: String) -> String {
            var text = text.replacing(
                /"(ms|nameLookup|connect|tlsHandshake|firstByte|total)": ?(\[[^\]]*\]|[0-9.e-]+)/
            ) { _ in "" }
            text = text.replacing(/(?: · )[^·<]* (ms|s)\b[^<]*/) { _ in "" }
            text = text.replacing(/\b1[789]\d{11}\b/) {
                $0.output == String(asOf.millisecondsSince1970) ? $0.output : "0"
            }
            return text.replacing(/20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z|\d\d:\d\d UTC/) { _ in "…" }
        }
    }

    private func pipeline(_ root: String) throws -> String {
        let folder = Scratch.folder.appendingPathComponent("killed-\(UUID().uuidString)").path
        try RunFolders.make(folder)
        func write(_ text: String, to name: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        for portal in Self.portals {
            try write(
                "title: Portal \(portal)\nkind: ckan\nendpoint: \(root)/\(portal)\noptions: {page_size: \(Self.pageSize)}\n",
                to: portal + ".yml")
        }
        try write(
            """
            title: Killed
            languages: [en]
            portals: [one.yml, two.yml]
            network: {contact: "mailto:test@example.org", private-addresses: true}
            check: {per-host: 4}
            """, to: "pipeline.yml")
        return folder + "/pipeline.yml"
    }

    /// What a replay of the attempt's capture publishes.
    private func replayed(_ attempt: Attempt) async throws -> [String: Data] {
        let output = attempt.output + "-replayed"
        let options = RunOptions(
            pipeline: attempt.pipeline, output: output,
            replay: attempt.folders.capture(PipelineRun.name(of: Self.asOf)))
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let clock = RunClock(now: { Self.asOf }, seconds: { 0 })
        let result = try await PipelineRun(options, clock: clock, logger: logger).run(Stage.allCases)
        #expect(result.exit == .success, "\(result.text)")
        return try NightlyPipeline.files(below: output + "/current")
    }

    @Test(.enabled(if: command != nil, "the command is not built"))
    func `fifty kills at random instants change neither database nor site`() async throws {
        let command = try #require(Self.command)
        let root = Mutex("")
        let server = try LoopbackServer { Self.answer(to: $0, at: root.withLock { $0 }) }
        root.withLock { $0 = server.url("") }
        let pipeline = try pipeline(server.url(""))
        let folder = URL(fileURLWithPath: pipeline).deletingLastPathComponent().path

        let undisturbed = try Attempt(pipeline: pipeline, output: folder + "/undisturbed")
        let started = ProcessInfo.processInfo.systemUptime
        #expect(try undisturbed.run(command, killedAfter: nil) == 0)
        let seconds = ProcessInfo.processInfo.systemUptime - started
        let rows = try undisturbed.rows()
        let site = try undisturbed.site()
        #expect(rows.count > 200)
        #expect(site.count > 120)

        var dice = SeededGenerator(seed: 20_261_122)
        var kills = 0
        var number = 0
        while kills < 50, number < 40 {
            let attempt = try Attempt(pipeline: pipeline, output: folder + "/killed-\(number)")
            let before = server.requests.count
            let killsBefore = kills
            while kills < min(50, killsBefore + 8), try !attempt.isOver() {
                let instant = Double.random(in: 0.02...seconds * 0.7, using: &dice)
                if try attempt.run(command, killedAfter: instant) == nil { kills += 1 }
            }
            if try !attempt.isOver() { #expect(try attempt.run(command, killedAfter: nil) == 0) }

            let name = "attempt \(number) with kills \(killsBefore)..<\(kills)"
            let ended = try attempt.rows()
            let differing = Set(rows).symmetricDifference(ended).sorted().prefix(4).map { $0.prefix(400) }
            let isSame = ended == rows
            #expect(isSame, "\(name): \(differing.joined(separator: "\n"))")
            let published = try attempt.site()
            let files = Set(site.keys).union(published.keys).filter { site[$0] != published[$0] }.sorted().prefix(4)
            let lines = files.compactMap { file in
                zip(site[file, default: ""].split(separator: "\n"), published[file, default: ""].split(separator: "\n"))
                    .first { $0 != $1 }
            }
            #expect(files.isEmpty, "\(name): \(lines)")
            // What was captured is not asked for again: a kill costs the pages that were on their way.
            let asked = server.requests[before...].filter { $0.target.contains("package_search") }.count
            #expect(asked <= Self.portals.count * (Self.pages + (kills - killsBefore) * 2), "\(name)")
            // The capture that was cut short so often still gives the very same bytes.
            if number.isMultiple(of: 3) {
                let again = try await replayed(attempt)
                let current = try NightlyPipeline.files(below: attempt.output + "/current")
                #expect(again.filter { current[$0.key] != $0.value }.keys.sorted() == [], "\(name)")
            }
            number += 1
        }
        #expect(kills == 50)
    }
}
