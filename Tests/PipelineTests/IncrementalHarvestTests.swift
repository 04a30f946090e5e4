import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Nights on which little or nothing changed.
@Suite struct IncrementalHarvestTests {
    private static func dataset(_ identifier: String, title: String? = nil) -> String {
        """
        {"@type":"dcat:Dataset","identifier":"\(identifier)","title":"\(title ?? identifier)","description":"About it.",
        "keyword":["water"],"modified":"2026-10-01","accessLevel":"public",
        "publisher":{"@type":"org:Organization","name":"Office of Water"}}
        """
    }

    private static func catalogue(_ identifiers: [String], title: String? = nil) -> String {
        """
        {"@type":"dcat:Catalog","conformsTo":"https://project-open-data.cio.gov/v1.1/schema",
        "dataset":[\(identifiers.map { dataset($0, title: title) }.joined(separator: ","))]}
        """
    }

    private static func document(_ text: String, tag: String?) -> @Sendable (LoopbackRequest) -> LoopbackResponse {
        { request in
            guard request.target == "/data.json" else { return LoopbackResponse(404) }
            let headers = [("Content-Type", "application/json")] + (tag.map { [("ETag", $0)] } ?? [])
            if let tag, request.header("If-None-Match") == tag { return LoopbackResponse(304, headers: headers) }
            return LoopbackResponse(headers: headers, text: text)
        }
    }

    private static let ten = (0..<10).map { "d\($0)" }

    @Test(arguments: ["\"v1\"", nil])
    func `an unchanged document is known again and keeps every dataset`(tag: String?) async throws {
        let portal = try LoopbackPortal(
            kind: "dcat-us", path: "/data.json", Self.document(Self.catalogue(Self.ten), tag: tag))
        let first = try await portal.run(night: 0)
        #expect(first.exit == .success, "\(first.text)")
        #expect(try portal.result()?.added == 10)
        try await portal.run(night: 1)
        let second = try #require(try portal.result())
        #expect(second.state == .complete && second.isAccepted && !second.isFull)
        #expect(second.unchanged == 10 && second.received == 0 && second.missing == 0)
        #expect(portal.targets() == ["/data.json", "/data.json"])
        // Changed again, it is read whole.
        portal.now(Self.document(Self.catalogue(Self.ten + ["new"]), tag: "\"v2\""))
        try await portal.run(night: 2)
        let third = try #require(try portal.result())
        #expect(third.isFull && third.added == 1 && third.unchanged == 10)
    }

    @Test(arguments: ["\"v1\"", nil])
    func `the report says since when nothing has changed, and what stands`(tag: String?) async throws {
        let portal = try LoopbackPortal(
            kind: "dcat-us", path: "/data.json", portal: "full-sweep-every: 3",
            Self.document(Self.catalogue(Self.ten), tag: tag))
        try await portal.run(night: 0)
        #expect(try portal.result()?.unchangedSince == nil)
        // The second night is not read, the fourth is.
        for night in 1..<4 {
            let result = try await portal.run(night: Double(night))
            let line = "nothing changed since 2026-11-01T03:00:00Z, 10 datasets stand"
            #expect(
                result.text.contains(night < 3 ? "complete, \(line)" : "complete, 10 records, \(line)"),
                "\(result.text)")
            let report = try String(
                contentsOfFile: portal.output + "/runs/\(LoopbackPortal.name(ofNight: Double(night)))/report.json",
                encoding: .utf8)
            #expect(report.contains(#""unchangedSince": "2026-11-01T03:00:00Z""#))
            #expect(try portal.page("run/index.json").contains(#""unchangedSince": "2026-11-01T03:00:00Z""#))
            let words = "Nothing has changed since 1 November 2026, 03:00 UTC: 10 datasets stand."
            #expect(try portal.page("run/index.html").contains(words))
            #expect(try portal.page("zh/run/index.html").contains("以来没有变化，10 个数据集维持原状。"))
            #expect(try portal.page("run/index.html").contains("No record had to be read.") == (night < 3))
        }
        portal.now(Self.document(Self.catalogue(Self.ten + ["new"]), tag: "\"v2\""))
        try await portal.run(night: 4)
        #expect(try portal.result()?.unchangedSince == nil)
        #expect(try !portal.page("run/index.html").contains("Nothing has changed"))
    }

    @Test func `what was missing before is removed in its time though the document stays the same`() async throws {
        let portal = try LoopbackPortal(
            kind: "dcat-us", path: "/data.json", pipeline: "harvest: {full-sweep-every: 100}",
            Self.document(Self.catalogue(Self.ten), tag: "\"v1\""))
        try await portal.run(night: 0)
        portal.now(Self.document(Self.catalogue(Array(Self.ten.dropLast())), tag: "\"v2\""))
        try await portal.run(night: 1)
        #expect(try portal.result()?.missing == 1)
        try await portal.run(night: 5)
        #expect(try portal.result()?.missing == 1)
        try await portal.run(night: 9)
        let last = try #require(try portal.result())
        #expect(!last.isFull && last.missing == 0 && last.removed == 1 && last.unchanged == 9)
    }

    @Test func `every so often everything is read, whatever the server says`() async throws {
        let portal = try LoopbackPortal(
            kind: "dcat-us", path: "/data.json", portal: "full-sweep-every: 3",
            Self.document(Self.catalogue(Self.ten), tag: "\"v1\""))
        var full: [Bool] = []
        for night in 0..<7 {
            try await portal.run(night: Double(night))
            full.append(try portal.result()?.isFull == true)
        }
        #expect(full == [true, false, false, true, false, false, true])
    }

    @Test func `another declaration reads the same bytes anew`() async throws {
        let portal = try LoopbackPortal(
            kind: "dcat-us", path: "/data.json", Self.document(Self.catalogue(Self.ten), tag: "\"v1\""))
        try await portal.run(night: 0)
        try portal.write(
            "kind: dcat-us\nendpoint: \(portal.server.url("/data.json"))\ntimezone: \"+08:00\"\n", to: "portals/p.yml")
        try await portal.run(night: 1)
        #expect(try portal.result()?.isFull == true)
    }

    @Test func `captures replayed in their order give the same editions`() async throws {
        let portal = try LoopbackPortal(
            kind: "dcat-us", path: "/data.json", Self.document(Self.catalogue(Self.ten), tag: "\"v1\""))
        try await portal.run(night: 0)
        try await portal.run(night: 1)
        portal.now(Self.document(Self.catalogue(["d1", "d2"] + Self.ten.dropFirst(3), title: "T"), tag: "\"v2\""))
        try await portal.run(night: 2)
        try await portal.expectSameEditions(fromCapturesOf: 3)
        // The second night by itself has nothing to stand on, and says so.
        let alone = portal.folder + "/alone"
        await #expect(throws: PipelineError.self) { try await portal.run(night: 60, replay: 1, output: alone) }
        #expect(try portal.result(output: alone)?.message?.contains("nothing changed") == true)
    }
}

/// CKAN, asked for what changed.
@Suite struct DeltaHarvestTests {
    /// A CKAN with packages by name and the night they changed on.
    private static func portal(
        _ packages: [String: (title: String, changed: String)], knowsFilter: Bool = true
    ) -> @Sendable (LoopbackRequest) -> LoopbackResponse {
        { request in
            guard request.target.hasPrefix("/api/3/action/package_search?") else { return LoopbackResponse(404) }
            let target = request.target.removingPercentEncoding ?? ""
            var since = ""
            if let range = target.range(of: "metadata_modified:[") {
                guard knowsFilter else {
                    return LoopbackResponse(409, text: #"{"success": false, "error": {"message": "bad"}}"#)
                }
                since = String(target[range.upperBound...].prefix(20))
            }
            let found = packages.filter { $0.value.changed >= since }.sorted { $0.key < $1.key }
            let results = found.map { name, package in
                """
                {"id": "\(name)", "name": "\(name)", "title": "\(package.title)", "notes": "n",
                "metadata_modified": "\(package.changed)", "organization": {"title": "O"}, "resources": []}
                """
            }
            let text =
                #"{"success": true, "result": {"count": \#(found.count), "results": [\#(results.joined(separator: ","))]}}"#
            return LoopbackResponse(headers: [("Content-Type", "application/json")], text: text)
        }
    }

    private static func packages(_ count: Int) -> [String: (title: String, changed: String)] {
        Dictionary(uniqueKeysWithValues: (0..<count).map { ("p\($0)", ("P\($0)", "2026-10-01T00:00:00Z")) })
    }

    @Test func `only what changed is asked for, and a full sweep finds what is gone`() async throws {
        var packages = Self.packages(20)
        let portal = try LoopbackPortal(kind: "ckan", path: "", portal: "full-sweep-every: 3", Self.portal(packages))
        try await portal.run(night: 0)
        #expect(try portal.result()?.added == 20)

        packages["p3"] = ("Changed", "2026-11-01T20:00:00Z")
        packages["new"] = ("New", "2026-11-01T21:00:00Z")
        packages["p5"] = nil
        portal.now(Self.portal(packages))
        let asked = portal.server.requests.count
        try await portal.run(night: 1)
        let delta = try #require(try portal.result())
        #expect(!delta.isFull && delta.received == 2 && delta.added == 1 && delta.changed == 1)
        #expect(delta.missing == 0 && delta.unchanged == 19)
        let target = try #require(portal.targets(from: asked).first?.removingPercentEncoding)
        // A day before the start of the last run.
        #expect(target.contains("metadata_modified:[2026-10-31T03:00:00Z TO *]"))

        try await portal.run(night: 2)
        #expect(try portal.result()?.isFull == false)
        try await portal.run(night: 3)
        let sweep = try #require(try portal.result())
        #expect(sweep.isFull && sweep.missing == 1)
    }

    @Test func `a portal that answers the filter with an error is read whole at once`() async throws {
        let portal = try LoopbackPortal(kind: "ckan", path: "", Self.portal(Self.packages(20), knowsFilter: false))
        try await portal.run(night: 0)
        let result = try await portal.run(night: 1)
        #expect(result.exit == .success, "\(result.text)")
        let run = try #require(try portal.result())
        #expect(run.isFull && run.state == .complete && run.unchanged == 20)
    }

    @Test func `the portal that took the most requests is harvested first the next time`() async throws {
        let portal = try LoopbackPortal(
            kind: "ckan", path: "", portal: "full-sweep-every: 1\noptions: {page_size: 5}"
        ) { request in
            if request.target == "/data.json" {
                return LoopbackResponse(text: #"{"dataset":[{"identifier":"a","title":"A"}]}"#)
            }
            guard request.target.hasPrefix("/api/3/action/package_search?") else { return LoopbackResponse(404) }
            let start = request.target.firstMatch(of: /start=(\d+)/).flatMap { Int($0.1) } ?? 0
            let page = (start..<min(20, start + 5)).map {
                #"{"id": "p\#($0)", "name": "p\#($0)", "title": "P\#($0)", "resources": []}"#
            }
            return LoopbackResponse(
                text: #"{"success": true, "result": {"count": 20, "results": [\#(page.joined(separator: ","))]}}"#)
        }
        try portal.write("kind: dcat-us\nendpoint: \(portal.server.url("/data.json"))\n", to: "portals/a.yml")
        let declaration = try String(contentsOfFile: portal.folder + "/pipeline.yml", encoding: .utf8)
        try portal.write(
            declaration.replacing("portals: [p]", with: "portals: [a, p]") + "harvest: {concurrency: 1}\n",
            to: "pipeline.yml")
        try await portal.run(night: 0)
        #expect(portal.targets().first == "/data.json")
        let asked = portal.server.requests.count
        try await portal.run(night: 1)
        #expect(portal.targets(from: asked).last == "/data.json" && portal.targets(from: asked).count > 2)
    }

    @Test func `a harvest that ran out of time ends there in a replay too`() async throws {
        let answer = Self.portal(Self.packages(20))
        let portal = try LoopbackPortal(
            kind: "ckan", path: "", portal: "options: {page_size: 20}\nlimits: {seconds: 60}"
        ) { request in
            // The total promises a second page.
            var response = answer(request)
            let text = String(decoding: response.body, as: UTF8.self)
            response.body = Array(text.replacing("\"count\": 20", with: "\"count\": 40").utf8)
            return response
        }
        let server = portal.server
        let result = try await portal.run(night: 0) {
            server.requests.contains { $0.target.contains("package_search") } ? 61 : 0
        }
        #expect(result.exit == .partial)
        let run = try #require(try portal.result())
        #expect(run.state == .partial && run.added == 20)
        #expect(run.message == "the time budget of 60 s was used up")
        #expect(portal.targets().count == 1)
        let again = portal.folder + "/again"
        try await portal.run(night: 9, replay: 0, output: again)
        let before = try NightlyPipeline.files(below: portal.output + "/current")
        let after = try NightlyPipeline.files(below: again + "/current")
        #expect(Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted() == [])
    }
}
