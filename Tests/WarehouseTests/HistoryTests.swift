import DCAT
import Foundation
import GRDB
import Harvesting
import TestSupport
import Testing

@testable import Warehouse

/// Harvests of changes, deletions by the portal's word, standing issues and the bounds over many nights.
@Suite struct HistoryTests {
    private let folder: String
    private let warehouse: Warehouse
    private static let start = Instant(year: 2026, month: 11, day: 1)

    init() throws {
        folder = Scratch.folder.appendingPathComponent("history-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        warehouse = try Warehouse(path: folder + "/w.sqlite")
    }

    private func dataset(_ identifier: String, title: String = "t") -> HarvestedRecord {
        .dataset(Self.plain(identifier, title), issues: [])
    }

    private static func plain(_ identifier: String, _ title: String) -> Dataset {
        var dataset = Dataset(identifier: identifier)
        dataset.title = MultilingualText(title)
        return dataset
    }

    private func flawed(_ identifier: String, _ codes: String..., title: String = "t") -> HarvestedRecord {
        .dataset(
            Self.plain(identifier, title),
            issues: codes.map { RecordIssue(code: $0, severity: .warning, record: identifier, message: "m") })
    }

    @discardableResult
    private func harvest(
        _ records: [HarvestedRecord], day: Double, isDelta: Bool = false, state: HarvestOutcome.State = .complete,
        bounds: PortalLoader.Guard = .init(), pageIssues: [RecordIssue] = []
    ) throws -> PortalRun {
        let asOf = Self.start.adding(days: day)
        let run = try warehouse.beginRun(name: "run-\(day)", asOf: asOf)
        let loader = try PortalLoader(warehouse: warehouse, portal: "p", run: run.id)
        var outcome = HarvestOutcome(state: state)
        if isDelta { outcome.scope = .changed(since: Self.start) }
        for record in records {
            outcome.received += 1
            try loader.receive(record, position: outcome.received)
        }
        for issue in pageIssues { try loader.report(issue) }
        return try loader.finish(outcome, guard: bounds, asOf: asOf)
    }

    private func identifiers() throws -> [String] {
        try warehouse.datasets(portal: "p", limit: 10_000).map(\.identifier).sorted()
    }

    private func codes() throws -> [String] {
        try warehouse.issues(portal: "p", after: 0, limit: 1_000).map { "\($0.issue.record ?? "-"):\($0.issue.code)" }
    }

    private func all(_ count: Int) -> [HarvestedRecord] { (0..<count).map { dataset("d\($0)") } }

    @Test func `a harvest of changes leaves what it is silent on`() throws {
        try harvest(all(10), day: 0)
        let result = try harvest([dataset("d3", title: "new"), dataset("d99")], day: 1, isDelta: true)
        #expect(result.isAccepted)
        #expect(!result.isFull)
        #expect(
            [result.added, result.changed, result.unchanged, result.missing, result.removed] == [1, 1, 9, 0, 0] as [Int]
        )
        #expect(try identifiers().count == 11)
        #expect(try harvest([], day: 30, isDelta: true).unchanged == 11)
    }

    @Test(arguments: [true, false])
    func `what a portal names as deleted is removed at once`(isDelta: Bool) throws {
        try harvest(all(10), day: 0)
        let rest = isDelta ? [] : Array(all(10).dropFirst())
        let result = try harvest(
            rest + [.deleted(identifier: "d0"), .deleted(identifier: "x")], day: 1, isDelta: isDelta)
        #expect([result.removed, result.deleted, result.missing, result.unchanged] == [1, 1, 0, 9] as [Int])
        #expect(try !identifiers().contains("d0"))
        // It is not deleted twice, and it may return.
        #expect(try harvest([.deleted(identifier: "d0")], day: 2, isDelta: true).removed == 0)
        #expect(try harvest([dataset("d0")], day: 3, isDelta: true).returned == 1)
        #expect(try identifiers().count == 10)
    }

    @Test func `the last word on a record counts`() throws {
        try harvest(all(10), day: 0)
        let result = try harvest(
            [
                .deleted(identifier: "d0"), dataset("d0", title: "after all"), dataset("d1", title: "no"),
                .deleted(identifier: "d1"),
            ], day: 1, isDelta: true)
        #expect([result.changed, result.removed] == [1, 1] as [Int])
        #expect(try identifiers().contains("d0"))
        #expect(try !identifiers().contains("d1"))
    }

    @Test func `a portal that names most of its datasets as deleted is not believed at once`() throws {
        try harvest(all(10), day: 0)
        let deletions = (0..<5).map { HarvestedRecord.deleted(identifier: "d\($0)") }
        let result = try harvest(deletions, day: 1, isDelta: true)
        #expect(result.state == .shrunken)
        #expect(try identifiers().count == 10)
    }

    @Test func `a harvest of changes ages nothing, the next full one does`() throws {
        try harvest(all(10), day: 0)
        #expect(try harvest(all(9), day: 1).vanished == 1)
        for day in 2...8 {
            let delta = try harvest([], day: Double(day), isDelta: true)
            #expect([delta.missing, delta.vanished, delta.removed] == [1, 0, 0] as [Int])
        }
        let full = try harvest(all(9), day: 9)
        #expect([full.missing, full.removed, full.deleted] == [0, 1, 0] as [Int])
    }

    @Test func `a portal that alternates keeps its datasets`() throws {
        try harvest(all(100), day: 0)
        for day in 1...20 {
            let result = try harvest(all(day.isMultiple(of: 2) ? 100 : 60), day: Double(day))
            #expect(result.isAccepted == day.isMultiple(of: 2))
            #expect(try identifiers().count == 100)
        }
        // Within the bound the missing ones come and go.
        for day in 21...40 {
            let result = try harvest(all(day.isMultiple(of: 2) ? 100 : 90), day: Double(day))
            #expect(result.isAccepted)
            #expect(result.returned == (day > 21 && day.isMultiple(of: 2) ? 10 : 0))
            #expect(result.removed == 0)
        }
    }

    @Test func `a portal cannot bleed away below the bound night by night`() throws {
        try harvest(all(100), day: 0)
        #expect(try harvest(all(85), day: 1).isAccepted)
        #expect(try harvest(all(79), day: 2).state == .shrunken)
        #expect(try identifiers().count == 100)
    }

    @Test func `a portal that stays small for the days of grace is believed, unless below its declared minimum`() throws
    {
        var bounds = PortalLoader.Guard()
        bounds.minimumRecords = 30
        try harvest(all(100), day: 0, bounds: bounds)
        for day in 1...7 { #expect(try !harvest(all(50), day: Double(day), bounds: bounds).isAccepted) }
        #expect(try !harvest(all(20), day: 8, bounds: bounds).isAccepted)
        let believed = try harvest(all(50), day: 9, bounds: bounds)
        #expect(believed.isAccepted)
        #expect(believed.vanished == 50)
        #expect(try identifiers().count == 100)
    }

    @Test func `one good night in between begins the wait anew`() throws {
        try harvest(all(100), day: 0)
        for day in 1...6 { try harvest(all(50), day: Double(day)) }
        #expect(try harvest(all(100), day: 7).isAccepted)
        #expect(try !harvest(all(50), day: 8).isAccepted)
        #expect(try !harvest(all(50), day: 14).isAccepted)
        #expect(try harvest(all(50), day: 15).isAccepted)
    }

    @Test func `issues stand until a harvest that could repeat them does not`() throws {
        try harvest([flawed("a", "x", "x", "y"), flawed("b", "x"), dataset("c")], day: 0)
        let first = ["a:x", "a:x", "a:y", "b:x"]
        #expect(try codes() == first)
        try harvest([flawed("c", "z", title: "new")], day: 1, isDelta: true)
        #expect(try codes() == first + ["c:z"])
        try harvest([flawed("a", "x", title: "new")], day: 2, isDelta: true)
        #expect(try codes() == ["a:x", "b:x", "c:z"])
        try harvest([flawed("a", "x"), dataset("b"), flawed("c", "z")], day: 3)
        #expect(try codes() == ["a:x", "c:z"])
    }

    @Test func `the issues of a refused harvest are shown until the next one`() throws {
        try harvest([flawed("a", "x")] + all(9), day: 0)
        let page = RecordIssue(code: "page-http-500", severity: .error, message: "m")
        try harvest([], day: 1, state: .failed, pageIssues: [page])
        #expect(try codes() == ["a:x", "-:page-http-500"])
        try harvest([], day: 2, isDelta: true, pageIssues: [page])
        #expect(try codes() == ["a:x", "-:page-http-500"])
        try harvest([], day: 3, isDelta: true)
        #expect(try codes() == ["a:x"])
    }

    @Test func `what is wrong with a catalogue as a whole stands through harvests of changes`() throws {
        let page = RecordIssue(code: "document-mended", severity: .warning, message: "m")
        try harvest(all(3), day: 0, pageIssues: [page])
        try harvest([], day: 1, isDelta: true)
        #expect(try codes() == ["-:document-mended"])
        try harvest(all(3), day: 2)
        #expect(try codes().isEmpty)
    }

    @Test func `a night without changes writes no dataset, version, link or issue`() throws {
        let records = all(40) + [flawed("a", "x")]
        try harvest(records, day: 0)
        let before = try dump()
        try harvest(records, day: 1)
        #expect(try dump() == before)
    }

    /// All rows of the tables that hold datasets and what belongs to them.
    private func dump() throws -> [String] {
        try warehouse.pool.read { db in
            try [
                "dataset", "dataset_version", "dataset_change", "dataset_link", "link", "issue", "issue_past",
                "publisher",
            ].flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
            }
        }
    }

    @Test func `catalogue facts are kept from the last harvest that had them`() throws {
        let run = try warehouse.beginRun(name: "r", asOf: Self.start)
        let loader = try PortalLoader(warehouse: warehouse, portal: "p", run: run.id)
        try loader.receive(dataset("a"), position: 1)
        var outcome = HarvestOutcome(state: .complete)
        var catalog = Catalog()
        catalog.title = MultilingualText("目录", language: "zh")
        catalog.homepage = "https://p.example/"
        catalog.licence = Stated(raw: "cc-by", value: Licence(code: "CC-BY-4.0", isOpen: true))
        catalog.languages = ["zh"]
        outcome.catalog = catalog
        _ = try loader.finish(outcome, guard: .init(), asOf: Self.start)
        try harvest([dataset("a")], day: 1)
        #expect(try warehouse.catalog(portal: "p") == catalog)
    }
}
