import DCAT
import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Editions that take over what did not change, compared with editions written in full.
@Suite struct IncrementalPublishingTests {
    private typealias Record = NightlyPipeline.Record

    private func different(_ left: [String: Data], _ right: [String: Data]) -> [String] {
        Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    }

    /// The same edition again from the history, for which nothing is taken over.
    private func inFull(_ nightly: NightlyPipeline, night: Double) async throws -> [String: Data] {
        let name = nightly.name(ofNight: night)
        let made = try FileManager.default.contentsOfDirectory(atPath: nightly.folders.editions).count
        try await nightly.run(night: night + 100, [.publish], past: name)
        let names = try FileManager.default.contentsOfDirectory(atPath: nightly.folders.editions)
        #expect(names.count == made + 1)
        let copy = try #require(names.filter { $0.hasPrefix(name + "-") }.max())
        return try nightly.edition(copy)
    }

    /// Files that are the same bytes on disk in both.
    private func shared(_ nightly: NightlyPipeline, _ left: Double, _ right: Double) throws -> Set<String> {
        func inodes(_ night: Double) throws -> [String: UInt64] {
            let folder = nightly.folders.edition(nightly.name(ofNight: night))
            var found: [String: UInt64] = [:]
            for path in try NightlyPipeline.files(below: folder).keys {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder + path)
                found[path] = attributes[.systemFileNumber] as? UInt64
            }
            return found
        }
        let before = try inodes(left)
        return Set(try inodes(right).filter { before[$0.key] == $0.value }.keys)
    }

    @Test func `a night without changes writes nothing again that tells no instant`() async throws {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        try nightly.offer((0..<30).map { Record("a\($0)") } + [Record("listed twice")], by: "one")
        try nightly.offer([Record("b"), Record("listed twice")], by: "two")
        try await nightly.run(night: 0)
        let result = try await nightly.run(night: 1)
        #expect(result.text.contains(", 0 measured anew"), "\(result.text)")
        let edition = try nightly.edition(nightly.name(ofNight: 1))
        #expect(different(edition, try await inFull(nightly, night: 1)) == [])
        let shared = try shared(nightly, 0, 1)
        let lasting = edition.keys.filter {
            $0.contains("/datasets/") || $0.contains("/publishers/") || $0.contains("/issues/")
        }
        #expect(lasting.count > 90)
        #expect(shared.isSuperset(of: lasting))
        #expect(shared.contains("/downloads/datasets.csv") && !shared.contains("/index.html"))
        for page in lasting where page.hasSuffix("l") {
            let text = String(decoding: try #require(edition[page]), as: UTF8.self)
            #expect(!text.contains(nightly.name(ofNight: 0)) && !text.contains("2 November 2026"), "\(page)")
        }
    }

    @Test func `one changed dataset writes one page again, and lists`() async throws {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        let records = (0..<30).map { Record("a\($0)") }
        try nightly.offer(records, by: "one")
        try nightly.offer([Record("b")], by: "two")
        try await nightly.run(night: 0)
        try nightly.offer(records.dropLast() + [Record("a29", title: "Changed")], by: "one")
        try await nightly.run(night: 1)
        let edition = try nightly.edition(nightly.name(ofNight: 1))
        #expect(different(edition, try await inFull(nightly, night: 1)) == [])
        let shared = try shared(nightly, 0, 1)
        let pages = edition.keys.filter { $0.hasPrefix("/portals/one/datasets/") && !$0.hasSuffix("/index.html") }
        let written = pages.filter { !shared.contains($0) && !$0.hasSuffix("/datasets/index.json") }.sorted()
        #expect(written.count == 2 && written.allSatisfy { $0.contains("/a29.") }, "\(written)")
        #expect(shared.isSuperset(of: edition.keys.filter { $0.hasPrefix("/portals/two/datasets/") }))
    }

    @Test func `a dataset whose score the clock alone changes is written again`() async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        var late = Record("late")
        var fresh = Record("fresh")
        // A monthly promise: in time up to 34.1 days, nothing from 61.6 days on. The first night is 1 November.
        late.modified = "2026-09-20"
        fresh.modified = "2026-10-01"
        try nightly.offer([late, fresh], by: "one")
        for night in [0.0, 1, 2, 5, 30, 32, 33] {
            try await nightly.run(night: night)
            let edition = try nightly.edition(nightly.name(ofNight: night))
            #expect(different(edition, try await inFull(nightly, night: night)) == [], "night \(night)")
        }
        func isShared(_ name: String, _ left: Double, _ right: Double) throws -> Bool {
            try shared(nightly, left, right).contains { $0.contains("/\(name).html") }
        }
        #expect(try isShared("fresh", 0, 1) && isShared("fresh", 1, 2) && !isShared("fresh", 2, 5))
        #expect(try !isShared("late", 0, 1) && !isShared("late", 1, 2))
        #expect(try isShared("late", 30, 32) && !isShared("fresh", 30, 32) && isShared("late", 32, 33))
    }

    @Test(arguments: ["missing", "altered", "index", "database"])
    func `an edition that is not as it was written is not built upon`(harm: String) async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.offer((0..<9).map { Record("a\($0)") }, by: "one")
        try await nightly.run(night: 0)
        let before = nightly.folders.edition(nightly.name(ofNight: 0))
        switch harm {
        case "missing":
            let page = try #require(
                try NightlyPipeline.files(below: before).keys.first { $0.hasSuffix("/a3.html") })
            try FileManager.default.removeItem(atPath: before + page)
        case "altered": try FileManager.default.removeItem(atPath: before + "/downloads/datasets.csv")
        case "index": try Data("{}".utf8).write(to: URL(fileURLWithPath: before + "/index.json"))
        default:
            for name in ["database-a.sqlite", "database-b.sqlite"] {
                try? FileManager.default.removeItem(atPath: nightly.folders.state + "/" + name)
            }
        }
        try await nightly.run(night: 1)
        let edition = try nightly.edition(nightly.name(ofNight: 1))
        #expect(edition.keys.contains { $0.hasSuffix("/a3.html") })
        #expect(different(edition, try await inFull(nightly, night: 1)) == [])
    }

    @Test func `another declaration writes everything again`() async throws {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        try nightly.offer([Record("a")], by: "one")
        try nightly.offer([Record("b")], by: "two")
        try await nightly.run(night: 0)
        try nightly.declarePipeline(["two", "one"], title: "Renamed")
        try await nightly.run(night: 1)
        let edition = try nightly.edition(nightly.name(ofNight: 1))
        #expect(different(edition, try await inFull(nightly, night: 1)) == [])
        #expect(try shared(nightly, 0, 1).allSatisfy { !$0.contains("/datasets/") })
    }

    @Test func `an earlier edition made again does not get into the next one`() async throws {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        let records = (0..<9).map { Record("a\($0)") }
        try nightly.offer(records, by: "one")
        try nightly.offer([Record("b")], by: "two")
        try await nightly.run(night: 0)
        try nightly.offer(records.map { Record($0.identifier, title: "Changed") }, by: "one")
        try await nightly.run(night: 1)
        try await nightly.run(night: 50, [.publish], past: nightly.name(ofNight: 0))
        try nightly.offer([Record("b", title: "Changed")], by: "two")
        try await nightly.run(night: 2)
        let edition = try nightly.edition(nightly.name(ofNight: 2))
        #expect(different(edition, try await inFull(nightly, night: 2)) == [])
    }

    @Test func `random nights give the editions that full rendering gives`() async throws {
        var generator = SeededSteps(state: 7)
        let nightly = try NightlyPipeline(portals: ["one", "two", "three"])
        var offered: [String: [Record]] = [:]
        for portal in ["one", "two", "three"] {
            offered[portal] = (0..<12).map { Record("\($0 < 3 ? "shared" : portal) number \($0)") }
        }
        var night = 0.0
        for _ in 0..<7 {
            for (portal, records) in offered.sorted(by: { $0.key < $1.key }) {
                var records = records
                if Bool.random(using: &generator) {
                    let place = Int.random(in: 0..<records.count, using: &generator)
                    switch Int.random(in: 0..<4, using: &generator) {
                    case 0: records[place].title += "!"
                    case 1: records.remove(at: place)
                    case 2: records[place].modified = "last spring"
                    default: records.append(Record("\(portal) new \(night)"))
                    }
                }
                offered[portal] = records
                try nightly.offer(records, by: portal)
            }
            try await nightly.run(night: night)
            let edition = try nightly.edition(nightly.name(ofNight: night))
            #expect(different(edition, try await inFull(nightly, night: night)) == [], "night \(night)")
            night += [0.01, 1, 4].randomElement(using: &generator) ?? 1
        }
    }
}

/// Steps of a linear congruential generator, the same on every machine.
private struct SeededSteps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
