import DCAT
import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Pipeline

/// Many nights on lists that have their newest entries first.
@Suite struct NewestFirstNightsTests {
    /// A catalogue to which something happens each night.
    private struct Nights {
        var catalogue = ListedCatalogue(count: 23)
        var random: SeededGenerator
        private var minute = 0

        init(seed: UInt64) { random = SeededGenerator(seed: seed) }

        /// A time later than all before, some of them on the same day.
        private mutating func now() -> String {
            minute += Int.random(in: 1...500, using: &random)
            let (day, hour) = (1 + minute / 1_440 % 28, minute / 60 % 24)
            return "2026-11-\(two(day)) \(two(hour)):\(two(minute % 60)):00"
        }

        private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

        /// Answers whether something was removed. In such a night nothing is added with an earlier time: together they leave
        /// the total as it was, and none is seen before the full sweep.
        mutating func pass(_ night: Int) -> Bool {
            var (isRemoved, isBackdated) = (false, false)
            for event in 0..<Int.random(in: 0...3, using: &random) {
                let entry = catalogue.entries.randomElement(using: &random)
                switch Int.random(in: 0...9, using: &random) {
                case 0...4: if let entry { catalogue.update(entry.id, at: now(), "night \(night)") }
                case 5...7: catalogue.add("n\(night)-\(event)", at: now())
                case 8 where !isBackdated:
                    if let entry {
                        catalogue.remove(entry.id)
                        isRemoved = true
                    }
                case 9 where !isRemoved:
                    // One that bears the time of another.
                    isBackdated = true
                    let place = Int.random(in: 0..<catalogue.entries.count, using: &random)
                    catalogue.add("b\(night)-\(event)", at: catalogue.entries[place].time, before: place)
                default: break
                }
            }
            return isRemoved
        }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `every night leaves what a harvest of everything would`(seed: UInt64) async throws {
        var nights = Nights(seed: seed)
        let portal = try ListedPortal(nights.catalogue)
        _ = try await portal.night(nights.catalogue)
        var early = 0
        for number in 1...10 {
            let isRemoved = nights.pass(number)
            let night = try await portal.night(nights.catalogue)
            let count = nights.catalogue.entries.count
            #expect(night.result.received == count && night.result.announced == count, "night \(number)")
            #expect(night.result.unaskedPages == nights.catalogue.pages.count - night.pages.count, "night \(number)")
            #expect(!isRemoved || night.result.unaskedPages == 0, "night \(number)")
            #expect(try portal.listed() == (try await nights.catalogue.harvestedAnew()), "night \(number)")
            if night.result.unaskedPages > 0 { early += 1 }
        }
        #expect(early > 3)
    }

    @Test func `one list that ends early leads on to the next`() async throws {
        var first = ListedCatalogue(count: 13)
        var second = ListedCatalogue(count: 10)
        for index in second.entries.indices { second.entries[index].id = "2\(second.entries[index].id)" }
        func answer(_ first: ListedCatalogue, _ second: ListedCatalogue)
            -> @Sendable (LoopbackRequest) -> LoopbackResponse
        {
            { request in (["kind=2", "id=2"].contains(where: request.target.contains) ? second : first).answer(request)
            }
        }
        let portal = try LoopbackPortal(
            kind: "generic", path: "",
            portal: ListedCatalogue.file(
                list: "", lines: "full-sweep-every: 1000", query: "{kind: '{kind}', page: '{page}'}",
                passes: "passes: [{kind: '1'}, {kind: '2'}]"), answer(first, second))
        func night(_ number: Double) async throws -> (result: PortalRun, targets: [String]) {
            portal.now(answer(first, second))
            let before = portal.server.requests.count
            let run = try await portal.run(night: number, [.harvest])
            #expect(run.exit == .success, "\(run.text)")
            return (try #require(try portal.result()), portal.targets(from: before).sorted())
        }
        let whole = try await night(0)
        #expect(whole.result.received == 23 && whole.targets.count == 23 + 5 + 4)
        let quiet = try await night(1)
        #expect(quiet.targets == ["/list?kind=1&page=1", "/list?kind=2&page=1"])
        #expect(quiet.result.received == 23 && quiet.result.announced == 23 && quiet.result.unaskedPages == 7)
        second.update("2f", at: "2026-11-02 03:00:00")
        let changed = try await night(2)
        #expect(
            changed.targets == [
                "/detail?id=2f", "/list?kind=1&page=1", "/list?kind=2&page=1", "/list?kind=2&page=2",
            ])
        #expect(changed.result.changed == 1 && changed.result.unchanged == 22 && changed.result.missing == 0)
        first.remove("c")
        first.add("new", at: "2026-11-03 03:00:00")
        let moved = try await night(3)
        #expect(moved.targets.count == 5 + 1 + 1)
        #expect(moved.result.added == 1 && moved.result.missing == 1 && moved.result.received == 23)
        #expect(try await night(4).targets == quiet.targets)
    }

    @Test func `captures of such nights replayed in their order give the same editions`() async throws {
        var catalogue = ListedCatalogue(count: 20)
        let portal = try ListedPortal(catalogue).portal
        for night in 0..<3 {
            if night == 1 { catalogue.update("g", at: "2026-11-01 20:00:00") }
            if night == 2 { catalogue.add("new", at: "2026-11-02 20:00:00") }
            portal.now(catalogue.answer)
            try await portal.run(night: Double(night))
        }
        #expect(try portal.result()?.unaskedPages == 5)
        portal.server.stop()
        let again = portal.folder + "/again"
        for night in 0..<3 { try await portal.run(night: 50, replay: Double(night), output: again) }
        for night in 0..<3 {
            let name = LoopbackPortal.name(ofNight: Double(night))
            let before = try NightlyPipeline.files(below: portal.output + "/editions/" + name)
            let after = try NightlyPipeline.files(below: again + "/editions/" + name)
            #expect(before.count > 30)
            let different = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
            #expect(different == [], "night \(night)")
        }
    }
}
