import DCAT
import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Earlier editions made again from the history in the warehouse.
@Suite struct PastEditionTests {
    private typealias Record = NightlyPipeline.Record

    private func different(_ left: [String: Data], _ right: [String: Data]) -> [String] {
        Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    }

    /// A server whose links die one by one.
    private func server() throws -> (LoopbackServer, (String) -> String) {
        let server = try LoopbackServer { request in
            request.target.contains("gone")
                ? LoopbackResponse(404, text: "no")
                : LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        return (server, { server.url("/" + $0) })
    }

    @Test func `each of three runs can be made again from the last database, byte for byte`() async throws {
        let (server, url) = try server()
        let nightly = try NightlyPipeline(portals: ["one", "two"], check: "{per-host: 2}")
        func record(_ name: String, title: String? = nil, links: [String]? = nil) -> Record {
            Record(name, title: title, links: (links ?? [name + ".csv"]).map(url))
        }
        let stable = (0..<12).map { record("s\($0)") }

        // The first night: one record has a date that cannot be read, and so an issue.
        var odd = record("odd")
        odd.modified = "last spring"
        try nightly.offer(stable + [odd, record("vanishes"), record("changes")], by: "one")
        try nightly.offer([record("other")], by: "two")
        try await nightly.run(night: 0)

        // The second: changed, added, vanished, mended; the other portal breaks.
        odd.modified = "2026-10-30"
        try nightly.offer(
            stable + [odd, record("changes", title: "Changed", links: ["gone.csv", "b.csv"]), record("new")], by: "one")
        try nightly.write("{", to: "portals/two.json")
        try await nightly.run(night: 1)

        // The third: the vanished one is back, the new one is gone, the pipeline has another title and one portal less.
        try nightly.offer(
            stable + [odd, record("vanishes"), record("changes", title: "Again", links: ["b.csv"])], by: "one")
        try nightly.declarePipeline(["one"], title: "Renamed", check: "{per-host: 2}")
        try nightly.declare("one", level: "city")
        try await nightly.run(night: 2)
        _ = server

        for night in [0.0, 1, 2] {
            let name = nightly.name(ofNight: night)
            let current = try nightly.edition("../current")
            let result = try await nightly.run(night: 9, [.publish], past: name)
            #expect(result.exit == .success)
            let before = try nightly.edition(name)
            #expect(before.count > 50)
            #expect(different(before, try nightly.edition(name + "-2")) == [], "night \(night)")
            #expect(different(current, try nightly.edition("../current")) == [])
        }
        let latest = try #require(try nightly.warehouse().latestRun())
        #expect(latest.name == nightly.name(ofNight: 2))
    }

    @Test func `a dataset that was removed and came back is in the past as it was`() async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        let stable = (0..<9).map { Record("s\($0)") }
        for (night, records) in [
            (0, stable + [Record("d")]), (1, stable), (8, stable), (9, stable + [Record("d", title: "Back")]),
        ] {
            try nightly.offer(records, by: "one")
            try await nightly.run(night: Double(night))
        }
        for night in [0.0, 1, 8, 9] {
            let name = nightly.name(ofNight: night)
            try await nightly.run(night: 20, [.publish], past: name)
            #expect(different(try nightly.edition(name), try nightly.edition(name + "-2")) == [], "night \(night)")
        }
    }

    @Test func `a run that is not there is refused with those that are`() async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.offer([Record("a")], by: "one")
        try await nightly.run(night: 0)
        do {
            try await nightly.run(night: 1, [.publish], past: "yesterday")
            Issue.record("published a run that never was")
        } catch let error as PipelineError {
            #expect(error.code == .usage)
            #expect(error.message.contains(nightly.name(ofNight: 0)))
        }
    }

    @Test func `what changed is told portal by portal`() async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        let stable = (0..<10).map { Record("s\($0)") }
        try nightly.offer(stable + [Record("leaves")], by: "one")
        try await nightly.run(night: 0)
        try nightly.offer(stable.dropFirst() + [Record("s0", title: "Changed"), Record("new")], by: "one")
        try await nightly.run(night: 1)
        let edition = try nightly.edition(nightly.name(ofNight: 1))
        let table = String(decoding: try #require(edition["/downloads/changes.csv"]), as: UTF8.self)
        #expect(
            table.split(separator: "\r\n").dropFirst().map(String.init).sorted() == [
                "one,leaves,Dataset leaves,missing", "one,new,Dataset new,added", "one,s0,Changed,changed",
            ])
        let page = String(decoding: try #require(edition["/portals/one/changes/index.html"]), as: UTF8.self)
        #expect(page.contains("Dataset leaves"))
        let result = try #require(try nightly.result(of: "one"))
        let counts = [result.added, result.changed, result.unchanged, result.missing, result.vanished]
        #expect(counts == [1, 1, 9, 1, 1])
        let report = try String(contentsOfFile: nightly.folders.report(nightly.name(ofNight: 1)), encoding: .utf8)
        #expect(report.contains("\"vanished\": 1"))
    }
}
