import DCAT
import Foundation
import Harvesting
import TestSupport
import Testing

@testable import Warehouse

@Suite struct PortalLoaderTests {
    private let folder: URL
    private let warehouse: Warehouse
    private static let start = Instant(year: 2026, month: 11, day: 1)

    init() throws {
        folder = Scratch.folder.appendingPathComponent("warehouse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        warehouse = try Warehouse(path: folder.path + "/w.sqlite")
    }

    /// Harvests `datasets` as they would be on `day` days after the start.
    @discardableResult
    private func harvest(
        _ datasets: [Dataset], day: Double, state: HarvestOutcome.State = .complete,
        bounds: PortalLoader.Guard = .init()
    ) throws -> PortalRun {
        let asOf = Self.start.adding(days: day)
        let run = try warehouse.beginRun(name: "run-\(day)", asOf: asOf)
        let loader = try PortalLoader(warehouse: warehouse, portal: "p", run: run.id)
        var outcome = HarvestOutcome(state: state)
        for (index, dataset) in datasets.enumerated() {
            try loader.receive(.dataset(dataset, issues: []), position: index + 1)
            outcome.received += 1
        }
        return try loader.finish(outcome, guard: bounds, asOf: asOf)
    }

    private func identifiers() throws -> [String] {
        try warehouse.datasets(portal: "p", limit: 10_000).map(\.identifier).sorted()
    }

    @Test func `a second harvest tells added, changed, unchanged and missing apart`() throws {
        let first = try harvest((0..<10).map { ScratchStore.dataset("d\($0)") }, day: 0)
        #expect(first.added == 10)
        #expect(first.changed + first.unchanged + first.missing == 0)
        var second = (1..<10).map { ScratchStore.dataset("d\($0)") }
        second[0] = ScratchStore.dataset("d1", title: "new")
        second.append(ScratchStore.dataset("d10"))
        let result = try harvest(second, day: 1)
        #expect(result.isAccepted)
        #expect([result.added, result.changed, result.unchanged, result.missing] == [1, 1, 8, 1] as [Int])
        #expect(try identifiers().count == 11)
    }

    @Test func `nothing changes when nothing changed`() throws {
        let datasets = (0..<50).map { ScratchStore.dataset("d\($0)") }
        try harvest(datasets, day: 0)
        let again = try harvest(datasets, day: 1)
        #expect([again.added, again.changed, again.unchanged, again.missing] == [0, 0, 50, 0] as [Int])
    }

    @Test func `a vanished dataset is missing for seven days, then removed, and may return`() throws {
        let all = (0..<20).map { ScratchStore.dataset("d\($0)") }
        let fewer = Array(all.dropFirst())
        try harvest(all, day: 0)
        #expect(try harvest(fewer, day: 1).missing == 1)
        #expect(try identifiers().contains("d0"))
        let stored = try warehouse.dataset(portal: "p", identifier: "d0")
        #expect(stored.missingSince == Self.start.adding(days: 1))
        #expect(try harvest(fewer, day: 7).removed == 0)
        let last = try harvest(fewer, day: 8)
        #expect(last.removed == 1)
        #expect(last.missing == 0)
        #expect(try !identifiers().contains("d0"))
        let back = try harvest(all, day: 9)
        #expect(back.returned == 1)
        #expect(try identifiers().contains("d0"))
    }

    @Test func `a failed harvest keeps the last good records`() throws {
        try harvest((0..<10).map { ScratchStore.dataset("d\($0)") }, day: 0)
        let failed = try harvest([ScratchStore.dataset("other")], day: 1, state: .failed)
        #expect(!failed.isAccepted)
        #expect(try identifiers().count == 10)
        let accepted = try warehouse.lastAcceptedRun(portal: "p")
        #expect(accepted?.asOf == Self.start)
    }

    @Test(arguments: [(8, true), (7, false)])
    func `a harvest below the learned share is refused`(count: Int, isAccepted: Bool) throws {
        try harvest((0..<10).map { ScratchStore.dataset("d\($0)") }, day: 0)
        let result = try harvest((0..<count).map { ScratchStore.dataset("d\($0)") }, day: 1)
        #expect(result.isAccepted == isAccepted)
        #expect(result.state == (isAccepted ? .complete : .shrunken))
        #expect(try identifiers().count == 10)
    }

    @Test(arguments: [(5, true), (4, false)])
    func `a harvest below the declared minimum is refused`(count: Int, isAccepted: Bool) throws {
        var bounds = PortalLoader.Guard()
        bounds.minimumRecords = 5
        let result = try harvest((0..<count).map { ScratchStore.dataset("d\($0)") }, day: 0, bounds: bounds)
        #expect(result.isAccepted == isAccepted)
    }

    @Test func `a partial harvest marks nothing as missing`() throws {
        try harvest((0..<10).map { ScratchStore.dataset("d\($0)") }, day: 0)
        let result = try harvest((0..<9).map { ScratchStore.dataset("d\($0)") }, day: 1, state: .partial)
        #expect(result.isAccepted)
        #expect(result.missing == 0)
    }

    @Test func `records that share an identifier are all kept, the same record once`() throws {
        let result = try harvest(
            [
                ScratchStore.dataset("d"), ScratchStore.dataset("d"), ScratchStore.dataset("d", title: "another"),
                ScratchStore.dataset("e"),
            ], day: 0)
        #expect(result.duplicates == 1)
        #expect(result.added == 3)
        let kept = try identifiers()
        #expect(kept.count == 3)
        #expect(kept.contains("d"))
        let codes = try warehouse.issues(portal: "p", after: 0, limit: 10).map(\.issue.code)
        #expect(codes == ["identifier-duplicate"])
    }

    private func sharing(_ title: String, page: String, text: String = "x") -> Dataset {
        var dataset = ScratchStore.dataset("same", title: title)
        dataset.landingPage = "https://p.example/" + page
        dataset.description = MultilingualText(text)
        return dataset
    }

    @Test func `another order of records that share an identifier changes nothing`() throws {
        let records = (0..<6).map { sharing("Number \($0)", page: "\($0)") }
        try harvest(records, day: 0)
        let kept = try identifiers()
        #expect(kept.count == 6 && kept.contains("same"))
        for (day, order) in [records.reversed(), records.shuffled(), records].enumerated() {
            let again = try harvest(order, day: Double(day + 1))
            #expect([again.added, again.changed, again.unchanged, again.missing] == [0, 0, 6, 0] as [Int])
            #expect(try identifiers() == kept)
        }
    }

    @Test func `of records that share an identifier, one that changes is known by its page`() throws {
        try harvest([sharing("A", page: "a"), sharing("B", page: "b"), sharing("C", page: "c")], day: 0)
        let result = try harvest(
            [sharing("C", page: "c"), sharing("B", page: "b", text: "new"), sharing("A", page: "a", text: "new")],
            day: 1)
        #expect([result.added, result.changed, result.unchanged, result.missing] == [0, 2, 1, 0] as [Int])
        let first = try warehouse.dataset(portal: "p", identifier: "same")
        #expect(first.evidence.dataset.title.preferred() == "A")
    }

    @Test func `records that share an identifier and a page are told apart by all they say`() throws {
        let records = ["A", "B", "C"].map { sharing($0, page: "one") }
        #expect(try harvest(records, day: 0).added == 3)
        let again = try harvest(records.reversed(), day: 1)
        #expect([again.added, again.changed, again.unchanged, again.missing] == [0, 0, 3, 0] as [Int])
    }

    @Test func `an attempt cut short leaves nothing behind`() throws {
        let run = try warehouse.beginRun(name: "r", asOf: Self.start)
        let cut = try PortalLoader(warehouse: warehouse, portal: "p", run: run.id)
        for index in 0..<PortalLoader.batchSize + 1 {
            try cut.receive(.dataset(ScratchStore.dataset("cut\(index)"), issues: []), position: index + 1)
        }
        let result = try harvest([ScratchStore.dataset("d")], day: 0)
        #expect(result.added == 1)
        #expect(try identifiers() == ["d"])
    }

    @Test func `batches go through all datasets once and in order`() throws {
        try harvest((0..<25).map { ScratchStore.dataset("d\($0)") }, day: 0)
        var seen: [String] = []
        var place: DatasetPlace?
        while true {
            let batch = try warehouse.datasets(portal: "p", after: place, limit: 7)
            guard let last = batch.last else { break }
            seen += batch.map(\.identifier)
            place = DatasetPlace(publisher: last.publisherKey, identifier: last.identifier)
        }
        #expect(seen.count == 25)
        #expect(Set(seen).count == 25)
        #expect(seen == seen.sorted())
    }
}
