import Foundation
import Testing
import Warehouse

@testable import Pipeline

/// Stages given one by one.
@Suite struct StageByStageTests {
    @Test func `stages alone make the edition that a run makes`() async throws {
        let whole = try NightlyPipeline(portals: ["one"])
        let parts = try NightlyPipeline(portals: ["one"])
        for nightly in [whole, parts] { try nightly.offer((0..<9).map { .init("a\($0)") }, by: "one") }
        try await whole.run(night: 0)
        let texts = [
            try await parts.run(night: 0, [.harvest]), try await parts.run(night: 0.1, [.check]),
            try await parts.run(night: 0.2, [.assess]), try await parts.run(night: 0.3, [.publish]),
        ].map(\.text)
        for (text, next) in zip(texts, ["check", "assess", "publish"]) {
            #expect(text.contains("The run is open: go on with 'opengauge \(next)'"), "\(text)")
        }
        #expect(texts.last?.contains("is open") == false)
        #expect(try parts.warehouse().latestRun()?.state == .success)
        let name = whole.name(ofNight: 0)
        #expect(try whole.edition(name).keys.sorted() == parts.edition(name).keys.sorted())
    }

    @Test func `a stage done again on a run that has ended leaves it ended`() async throws {
        let nightly = try NightlyPipeline(portals: ["one"])
        try nightly.offer((0..<9).map { .init("a\($0)") }, by: "one")
        try await nightly.run(night: 0)
        let again = try await nightly.run(night: 0.5, [.assess])
        #expect(!again.text.contains("is open"))
        #expect(try nightly.warehouse().latestRun()?.state == .success)
        try nightly.offer((0..<10).map { .init("a\($0)") }, by: "one")
        try await nightly.run(night: 1)
        #expect(try nightly.warehouse().latestRun()?.name == nightly.name(ofNight: 1))
        #expect(try nightly.result(of: "one")?.added == 1)
    }

    @Test func `a harvest of one portal leaves the others in the edition as they are`() async throws {
        let nightly = try NightlyPipeline(portals: ["one", "two"])
        try nightly.offer([.init("a")], by: "one")
        try nightly.offer([.init("b")], by: "two")
        try await nightly.run(night: 0)
        try nightly.offer([.init("a", title: "Changed")], by: "one")
        // Long enough for the clock to change the scores of both.
        try await nightly.run(night: 20, portals: ["one"])
        let edition = try nightly.edition(nightly.name(ofNight: 20))
        let page = edition.first { $0.key.hasSuffix("/b.html") && !$0.key.hasPrefix("/zh/") }
        #expect(page.map { String(decoding: $0.value, as: UTF8.self) }?.contains("Dataset b") == true)
    }
}
