import DCAT
import DataQuality
import GRDB
import Testing

@testable import Warehouse

/// What is kept of the links between the plan and their checks.
@Suite struct PlannedLinksTests {
    private static let start = Instant(year: 2026, month: 11, day: 1)

    /// Links that several datasets name, with formats of their own, some of them checked.
    private func filled() throws -> (ScratchStore, Warehouse.Run) {
        let store = try ScratchStore()
        let datasets = (0..<3).map { number in
            var dataset = Dataset(identifier: "d\(number)")
            for place in 0..<5 {
                var distribution = Distribution()
                distribution.downloadURL = "https://h.example/é-\((number + place) % 9)"
                let formats = ["XML", nil, "CSV", "JSON"] as [String?]
                distribution.format = formats[(number + 2 * place) % 4].map {
                    Stated(raw: $0, value: FileFormat(code: $0))
                }
                dataset.distributions.append(distribution)
            }
            return dataset
        }
        try store.harvest(datasets, run: try store.warehouse.beginRun(name: "harvest", asOf: Self.start))
        let night = try store.warehouse.beginRun(name: "night", asOf: Self.start.adding(days: 1))
        let checks = try store.warehouse.checks(of: night.id, by: counting())
        try checks.store(
            (0..<4).map { number in
                LinkObservation(
                    url: "https://h.example/é-\(number)", checkedAt: night.asOf,
                    verdict: number < 2 ? .ok : .broken, cause: number < 2 ? "http-200" : "http-404", methods: ["HEAD"])
            })
        _ = try checks.finish()
        return (store, try store.warehouse.beginRun(name: "next", asOf: Self.start.adding(days: 2)))
    }

    private func counting() throws -> Warehouse.Counting {
        Warehouse.Counting(
            rules: try LinkStandingRules(), forgottenBefore: RunID(number: 0), host: { $0 }, due: { _, _, asOf in asOf }
        )
    }

    private func planned(_ store: ScratchStore, _ run: Warehouse.Run, room: Int) throws -> PlannedLinks {
        var planned = PlannedLinks(portals: ["p"], room: room)
        try store.warehouse.forEachLink(run: run.id, portals: ["p"], dueBy: run.asOf) { planned.add($0) }
        planned.finish()
        return planned
    }

    @Test func `links that were kept are those that would be read again`() throws {
        let (store, run) = try filled()
        let numbers: [UInt32] = [9, 3, 99, 1, 2, 8, 4, 7, 0, 5, 6]
        let kept = try planned(store, run, room: PlannedLinks.standardRoom)
        let again = try planned(store, run, room: 600)
        #expect(!kept.isGivenUp && again.isGivenUp)
        let links = try store.warehouse.links(numbers[...], kept)
        #expect(try links == store.warehouse.links(numbers[...], again))
        #expect(links.map(\.known.number) == [3, 1, 2, 4, 7, 5, 6])
        #expect(links.count { $0.lastSuccess != nil } == 2 && links.count { $0.known.history.isEmpty } == 3)
        #expect(Set(links.map { $0.declared?.code }) == ["XML", "CSV"])
    }

    @Test func `what a removed dataset or another portal declares of a link counts for nothing`() throws {
        let (store, run) = try filled()
        try store.warehouse.pool.write { db in
            try db.execute(
                sql: "UPDATE dataset SET removed_at = 0 WHERE id = 3; UPDATE dataset SET portal = 'q' WHERE id = 2")
        }
        let kept = try planned(store, run, room: PlannedLinks.standardRoom)
        let numbers = Array(1...9 as ClosedRange<UInt32>).filter { kept.link($0) != nil }
        #expect(
            try store.warehouse.links(numbers[...], kept)
                == store.warehouse.links(numbers[...], PlannedLinks(portals: ["p"], room: 0)))
        #expect(numbers.count == 5)
    }
}
