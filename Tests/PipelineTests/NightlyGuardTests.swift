import DCAT
import Foundation
import Testing
import Warehouse

@testable import Pipeline

/// Nights in which portals break, shrink, alternate and leave the pipeline.
@Suite struct NightlyGuardTests {
    private typealias Record = NightlyPipeline.Record

    private func records(_ count: Int) -> [Record] { (0..<count).map { Record("d\($0)") } }

    @Test func `a portal that breaks keeps its last good data under a banner, and recovers`() async throws {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        try nightly.offer(records(10), by: "one")
        try nightly.offer(records(3), by: "two")
        try await nightly.run(night: 0)
        for night in [1, 4, 9] {
            try nightly.write("<html>Service unavailable</html>", to: "portals/one.json")
            let result = try await nightly.run(night: Double(night))
            #expect(result.exit == .partial)
        }
        let edition = try nightly.edition(nightly.name(ofNight: 9))
        let page = String(decoding: try #require(edition["/portals/one/index.html"]), as: UTF8.self)
        #expect(page.contains("banner alert"))
        #expect(page.contains("What is shown was harvested on 1 November 2026"))
        #expect(edition.keys.contains { $0.hasPrefix("/portals/one/datasets/") && $0.hasSuffix("/d7.html") })
        // Nothing aged while the portal was broken.
        try nightly.offer(records(9), by: "one")
        let back = try await nightly.run(night: 10)
        #expect(back.exit == .success)
        let counts = try #require(try nightly.result(of: "one"))
        #expect([counts.unchanged, counts.vanished, counts.missing, counts.removed] == [9, 1, 1, 0] as [Int])
    }

    @Test func `a vanished dataset is missing for seven days of good harvests, then removed`() async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        var removed: [Double] = []
        for night in [0.0, 1, 2, 5, 7.9, 8, 9] {
            try nightly.offer(records(night == 0 ? 10 : 9), by: "one")
            try await nightly.run(night: night)
            if try #require(try nightly.result(of: "one")).removed > 0 { removed.append(night) }
        }
        #expect(removed == [8])
    }

    @Test func `a declared minimum is never given up, whatever the learned bound says`() async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.declare("one", extra: "records: {minimum: 8}")
        for night in [0.0, 1, 5, 9, 20] {
            try nightly.offer(records(night == 0 ? 10 : 7), by: "one")
            try await nightly.run(night: night)
            #expect(try nightly.result(of: "one")?.isAccepted == (night == 0))
        }
        #expect(try nightly.warehouse().datasets(portal: "one", limit: 100).count == 10)
    }

    @Test func `a portal that leaves the pipeline leaves the site, and its history goes on when it is back`()
        async throws
    {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        try nightly.offer(records(10), by: "one")
        try nightly.offer(records(3), by: "two")
        try await nightly.run(night: 0)
        try nightly.declarePipeline(["two"])
        try FileManager.default.removeItem(atPath: nightly.folder + "/portals/one.yml")
        let without = try await nightly.run(night: 1)
        #expect(without.exit == .success)
        let edition = try nightly.edition(nightly.name(ofNight: 1))
        #expect(!edition.keys.contains { $0.hasPrefix("/portals/one/") })
        #expect(edition.keys.contains("/portals/two/index.html"))

        try nightly.declare("one")
        try nightly.declarePipeline(["one", "two"])
        try nightly.offer(Array(records(11).dropFirst()), by: "one")
        try await nightly.run(night: 30)
        let counts = try #require(try nightly.result(of: "one"))
        // It was away itself: what is gone from it is missing from now, not for a month.
        #expect([counts.added, counts.unchanged, counts.vanished, counts.removed] == [1, 9, 1, 0] as [Int])
        let stored = try nightly.warehouse().dataset(portal: "one", identifier: "d5")
        #expect(stored.evidence.firstSeen == NightlyPipeline.start)
        // The edition without it can still be made again.
        let name = nightly.name(ofNight: 1)
        try await nightly.run(night: 31, [.publish], past: name)
        #expect(try nightly.edition(name + "-2") == edition)
    }

    @Test func `a portal that was not asked in a run is told as such and keeps its data`() async throws {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        try nightly.offer(records(10), by: "one")
        try nightly.offer(records(3), by: "two")
        try await nightly.run(night: 0)
        let result = try await nightly.run(night: 1, portals: ["two"])
        #expect(result.exit == .success)
        let edition = try nightly.edition(nightly.name(ofNight: 1))
        let page = String(decoding: try #require(edition["/portals/one/index.html"]), as: UTF8.self)
        #expect(page.contains("not harvested in this run"))
        #expect(edition.keys.contains { $0.hasSuffix("/d7.html") })
    }
}
