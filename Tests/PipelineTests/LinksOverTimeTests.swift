import DCAT
import DataQuality
import Foundation
import Synchronization
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Checks of links over nights.
@Suite struct LinksOverTimeTests {
    private typealias Record = NightlyPipeline.Record

    private func states(_ nightly: NightlyPipeline, portal: String = "one") throws -> [String: LinkStanding.State] {
        let rules = try LinkStandingRules()
        var states: [String: LinkStanding.State] = [:]
        for stored in try nightly.warehouse().datasets(portal: portal, limit: 1_000) {
            for (link, history) in stored.evidence.histories {
                states[String(link.split(separator: "/").last ?? "")] = history.state(rules)
            }
        }
        return states
    }

    /// What an edition publishes of records and checks gives its scores.
    private func expectScoresThatFollow(_ nightly: NightlyPipeline, night: Double) throws {
        let result = try EditionVerification.verify(nightly.folders.edition(nightly.name(ofNight: night)))
        #expect(result.exit == .success, "\(result.text)")
    }

    @Test func `a link turns red after 72 hours or two words of its server, and green with one success`() async throws {
        let night = Mutex(0)
        let server = try LoopbackServer { request in
            let night = night.withLock { $0 }
            let isDown =
                switch request.target {
                case "/down.csv": (1...4).contains(night)
                case "/blip.csv": (1...3).contains(night)
                default: false
                }
            if isDown { return LoopbackResponse(503, headers: [("Content-Length", "0")]) }
            if request.target == "/gone.csv", (2...3).contains(night) { return LoopbackResponse(404) }
            return LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.declarePipeline(["one"], check: "{longest-hours: 12}")
        try nightly.offer(
            ["ok", "down", "blip", "gone"].map { Record($0, links: [server.url("/\($0).csv")]) }, by: "one")
        var seen: [[String: LinkStanding.State]] = []
        for number in 0...5 {
            night.withLock { $0 = number }
            try await nightly.run(night: Double(number))
            seen.append(try states(nightly))
        }
        #expect(seen.map { $0["ok.csv"] } == [.ok, .ok, .ok, .ok, .ok, .ok])
        #expect(seen.map { $0["down.csv"] } == [.ok, .failing, .failing, .failing, .broken, .ok])
        #expect(seen.map { $0["blip.csv"] } == [.ok, .failing, .failing, .failing, .ok, .ok])
        #expect(seen.map { $0["gone.csv"] } == [.ok, .ok, .failing, .broken, .ok, .ok])
        let table = try #require(
            try nightly.edition(nightly.name(ofNight: 3))["/downloads/distributions.csv"])
        let line = try #require(
            String(decoding: table, as: UTF8.self).split(separator: "\r\n").first { $0.contains("/gone.csv") })
        #expect(line.contains("broken,2026-11-03T03:00:00Z,2026-11-03T03:00:00Z,2026-11-02T03:00:00Z,2,"), "\(line)")
        for number in 0...5 { try expectScoresThatFollow(nightly, night: Double(number)) }
    }

    @Test(arguments: [false, true])
    func `nights that reach nobody count only where a sentinel says that they should`(hasSentinel: Bool) async throws {
        let isOff = Mutex(false)
        let server = try LoopbackServer { _ in
            var response = LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
            if isOff.withLock({ $0 }) { response.delay = .seconds(2) }
            return response
        }
        let sentinel = try LoopbackServer { _ in LoopbackResponse(text: "here") }
        let nightly = try NightlyPipeline(portals: ["one"])
        let sentinels = hasSentinel ? ", sentinels: ['\(sentinel.url("/"))']" : ""
        try nightly.declarePipeline(["one"], check: "{longest-hours: 12, seconds: 0.2, robots: false\(sentinels)}")
        try nightly.offer([Record("d", links: [server.url("/d.csv")])], by: "one")
        var seen: [LinkStanding.State?] = []
        for night in 0...5 {
            isOff.withLock { $0 = (1...4).contains(night) }
            let result = try await nightly.run(night: Double(night))
            #expect(result.text.contains("trouble on our side") == (!hasSentinel && (1...4).contains(night)))
            seen.append(try states(nightly)["d.csv"])
        }
        let counted: [LinkStanding.State?] = [.ok, .failing, .failing, .failing, .broken, .ok]
        #expect(seen == (hasSentinel ? counted : Array(repeating: .ok, count: 6)))
        #expect(sentinel.requests.map(\.method) == Array(repeating: "HEAD", count: hasSentinel ? 4 : 0))
    }

    @Test func `a robots txt that fails for a month is passed over from then on`() async throws {
        let server = try LoopbackServer { request in
            request.target == "/robots.txt"
                ? LoopbackResponse(503) : LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.declarePipeline(["one"], check: "{longest-hours: 12}")
        try nightly.offer([Record("d", links: [server.url("/d.csv")])], by: "one")
        var seen: [LinkStanding.State?] = []
        for night in [0.0, 15, 29, 31] {
            try await nightly.run(night: night)
            seen.append(try states(nightly)["d.csv"])
        }
        #expect(seen == [.unknown, .unknown, .unknown, .ok])
    }

    @Test func `links that are steady are asked more and more rarely, and keep their standing`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.declarePipeline(["one"], check: "{content: when-unsettled}")
        try nightly.offer((0..<8).map { Record("d\($0)", links: [server.url("/\($0).csv")]) }, by: "one")
        var asked: [Int] = []
        for night in 0..<12 {
            let before = server.requests.count
            try await nightly.run(night: Double(night))
            asked.append(server.requests.count - before)
        }
        #expect(asked.prefix(4).allSatisfy { $0 == asked[0] } && asked[0] >= 8)
        #expect(asked.suffix(6).reduce(0, +) <= asked[0] * 4)
        #expect(try Set(states(nightly).values) == [.ok])
    }

    @Test func `one check stands for every dataset and every spelling of a URL`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        try nightly.declarePipeline(["one", "two"], check: "{}")
        let plain = server.url("/data.csv")
        let spellings = [plain, plain + "#top", server.url("/x/../data.csv"), "HTTP" + plain.dropFirst(4)]
        try nightly.offer(spellings.enumerated().map { Record("d\($0)", links: [$1]) }, by: "one")
        try nightly.offer((0..<30).map { Record("e\($0)", links: [plain]) }, by: "two")
        try await nightly.run(night: 0, [.harvest, .check])
        let methods = server.requests.filter { $0.target != "/robots.txt" }.map(\.method)
        #expect(methods == ["HEAD"] || methods == ["HEAD", "GET"])
        let stored = try nightly.warehouse().datasets(portal: "one", limit: 10)
        #expect(stored.map { $0.evidence.links.count } == [1, 1, 1, 1])
        #expect(Set(stored.flatMap { $0.evidence.links.keys }) == Set(spellings))
        #expect(stored.allSatisfy { $0.evidence.histories.values.allSatisfy { $0.signal == .ok } })
    }

    @Test func `a budget checks a sample of each publisher, and scores say what it tells of the rest`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(headers: [("Content-Type", "text/csv")], text: "a,b\n1,2\n")
        }
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.declarePipeline(["one"], check: "{maximum-links: 40}")
        try nightly.offer(
            (0..<120).map { number in
                var record = Record("d\(number)", links: [server.url("/\(number).csv")])
                record.publisher = ["Water", "Roads", "Health"][number % 3]
                return record
            }, by: "one")
        let result = try await nightly.run(night: 0)
        #expect(result.text.contains("40 of 120 due"))
        let checked = try nightly.warehouse().datasets(portal: "one", limit: 200).filter { !$0.evidence.links.isEmpty }
        let counts = Dictionary(grouping: checked, by: \.publisherKey).mapValues(\.count)
        #expect(counts.count == 3 && counts.values.allSatisfy { (12...15).contains($0) })
        let table = try #require(try nightly.edition("../current")["/downloads/portals.csv"])
        let line = try #require(String(decoding: table, as: UTF8.self).split(separator: "\r\n").last)
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        #expect(cells.suffix(3).first == "0.3333" && cells.last == "1.0")
        #expect((Double(cells.suffix(2).first ?? "") ?? 0) > 0.85)
        try expectScoresThatFollow(nightly, night: 0)
        // Two more nights reach all of them.
        try await nightly.run(night: 1, [.harvest, .check])
        try await nightly.run(night: 2, [.harvest, .check])
        try await nightly.run(night: 3, [.harvest, .check])
        let all = try nightly.warehouse().datasets(portal: "one", limit: 200)
        #expect(all.count { !$0.evidence.links.isEmpty } > 100)
    }
}
