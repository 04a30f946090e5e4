import DCAT
import DataQuality
import Foundation
import Harvesting
import TestSupport
import Testing

@testable import Warehouse

/// Datasets that are listed more than once.
@Suite struct CopyTests {
    private let store: Warehouse

    init() throws {
        let folder = Scratch.folder.appendingPathComponent("copies-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try Warehouse(path: folder + "/w.sqlite")
    }

    private func dataset(
        _ identifier: String, title: String, publisher: String = "Office of Water", page: String? = nil,
        links: [String] = []
    ) -> Dataset {
        var dataset = Dataset(identifier: identifier)
        dataset.title = MultilingualText(title)
        dataset.publisher = Agent(name: MultilingualText(publisher))
        dataset.landingPage = page
        dataset.distributions = links.map { link in
            var distribution = Distribution()
            distribution.downloadURL = link
            return distribution
        }
        return dataset
    }

    private func harvest(_ datasets: [Dataset], by portal: String, day: Double = 0) throws {
        let asOf = Instant(year: 2026, month: 11, day: 1).adding(days: day)
        let run = try store.beginRun(name: "run-\(day)", asOf: asOf)
        let loader = try PortalLoader(warehouse: store, portal: portal, run: run.id)
        for (index, dataset) in datasets.enumerated() {
            try loader.receive(.dataset(dataset, issues: []), position: index + 1)
        }
        _ = try loader.finish(HarvestOutcome(state: .complete), guard: .init(), asOf: asOf)
    }

    private static let ranks = [("nation", 4), ("province", 2), ("city", 1)]

    /// Copies as `portal/identifier → portal/identifier`.
    private func copies() throws -> [String] {
        try store.findCopies(portals: Self.ranks.map { (id: $0.0, rank: $0.1) })
        return try Self.ranks.flatMap { portal, _ in
            try store.copies(portal: portal, after: "", limit: 1_000).map {
                "\($0.listing.portal)/\($0.listing.identifier) → \($0.original.portal)/\($0.original.identifier)"
            }
        }.sorted()
    }

    @Test func `a dataset of city, province and nation belongs to the city`() throws {
        let links = ["https://data.city.example/levels.csv", "https://data.city.example/levels.json"]
        // The highest level was seen first: that does not make it the original.
        try harvest([dataset("n-0001-x", title: "River levels of the city", links: links)], by: "nation")
        try harvest([dataset("p-0001-x", title: "River Levels of the City.", links: links)], by: "province", day: 1)
        try harvest(
            [
                dataset(
                    "c1", title: "River levels of the city", links: links.map { $0.replacing("https", with: "http") }),
                dataset("c2", title: "Bridges of the city", links: ["https://data.city.example/bridges.csv"]),
            ], by: "city", day: 2)
        #expect(try copies() == ["nation/n-0001-x → city/c1", "province/p-0001-x → city/c1"])
        let original = try store.dataset(portal: "city", identifier: "c1")
        let listings = try #require(try store.listings(of: [original.number], limit: 10)[original.number])
        #expect(listings.copy == nil)
        #expect(listings.others.map(\.portal) == ["nation", "province"])
        let copy = try store.dataset(portal: "nation", identifier: "n-0001-x")
        let fromCopy = try #require(try store.listings(of: [copy.number], limit: 10)[copy.number])
        #expect(fromCopy.copy?.original == Listing(portal: "city", identifier: "c1"))
        #expect(fromCopy.copy?.evidence == [.title, .publisher, .resources])
        #expect(fromCopy.others.map(\.portal) == ["city", "province"])
    }

    @Test func `a pipeline may ask for more before two listings are one dataset`() throws {
        try harvest([dataset("n-0001-x", title: "River levels of the city")], by: "nation")
        try harvest([dataset("c1", title: "River levels of the city")], by: "city", day: 1)
        let portals = Self.ranks.map { (id: $0.0, rank: $0.1) }
        #expect(try store.findCopies(portals: portals) == 1)
        let strict = try RuleSet.standard.applying(
            overrides: [RuleOverride(rule: "copies", parameters: ["threshold": 0.75])], as: "strict")
        #expect(try store.findCopies(portals: portals, rules: strict) == 0)
        #expect(try store.findCopies(portals: portals) == 1)
    }

    @Test func `rewritten addresses do not hide a copy that keeps title, publisher and page`() throws {
        let page = "https://www.city.example/data/levels/"
        try harvest([dataset("a1", title: "水资源监测站点信息", page: page, links: ["https://city.example/a.csv"])], by: "city")
        try harvest(
            [
                dataset(
                    "b1", title: "水资源监测站点信息", page: "http://city.example/data/levels",
                    links: ["https://nation.example/b.csv"])
            ],
            by: "nation")
        #expect(try copies() == ["nation/b1 → city/a1"])
    }

    @Test(arguments: [
        // Different datasets in one file.
        (
            ("d-2020", "Rivers and their levels", ["https://x.example/all.zip"]),
            ("d-2021", "Bridges and their age", ["https://x.example/all.zip"])
        ),
        // Identifiers that anyone may use.
        (
            ("17", "Rivers and their levels", ["https://x.example/a.csv"]),
            ("17", "Rivers and their levels", ["https://y.example/b.csv"])
        ),
        // Only the host is shared.
        (
            ("d-2020", "Rivers and their levels", ["https://x.example/"]),
            ("d-2021", "Rivers and their levels", ["https://x.example"])
        ),
    ])
    func `what merely looks alike is no copy`(
        one: (String, String, [String]), other: (String, String, [String])
    ) throws {
        try harvest([dataset(one.0, title: one.1, links: one.2)], by: "city")
        try harvest([dataset(other.0, title: other.1, publisher: "Another office", links: other.2)], by: "nation")
        #expect(try copies() == [])
    }

    @Test func `the parts of a series are no copies of each other, a title that stands alone is known again`() throws {
        let parts = (2020...2021).map { year in
            dataset("d-\(year)", title: "Weekly report on water", links: ["https://x.example/\(year).csv"])
        }
        let gathered = dataset("n-1", title: "Weekly report on water", links: ["https://n.example/1.csv"])
        try harvest(parts, by: "city")
        try harvest([gathered], by: "nation")
        #expect(try copies() == [])
        try harvest([parts[0]], by: "province")
        // A copy of a copy belongs where the first one does.
        #expect(try copies() == ["nation/n-1 → city/d-2020", "province/d-2020 → city/d-2020"])
    }

    @Test func `a dataset listed twice in one portal counts once, and anew when a listing goes`() throws {
        let links = ["https://x.example/levels.csv"]
        let others = (0..<8).map { dataset("o\($0)", title: "Another dataset number \($0)") }
        let twice = [
            dataset("first", title: "Levels of rivers", links: links),
            dataset("second", title: "Levels of rivers", links: links),
        ]
        try harvest(others + twice, by: "city")
        #expect(try copies() == ["city/second → city/first"])
        try harvest(others + [twice[1]], by: "city", day: 1)
        #expect(try copies() == ["city/first → city/second"])
        try harvest(others + [twice[1]], by: "city", day: 9)
        #expect(try copies() == [])
    }

    @Test func `a changed record is compared anew`() throws {
        let links = ["https://x.example/levels.csv"]
        try harvest([dataset("a", title: "Levels of rivers", links: links)], by: "city")
        try harvest([dataset("b", title: "Levels of rivers", links: links)], by: "nation")
        #expect(try copies().count == 1)
        try harvest(
            [dataset("b", title: "Depths of lakes", links: ["https://x.example/lakes.csv"])], by: "nation", day: 1)
        #expect(try copies() == [])
    }

    @Test func `what many listings share is passed over`() throws {
        let same = (0..<60).map { number in
            dataset(
                "d\(number)", title: "Statistical yearbook", page: "https://x.example/all",
                links: ["https://x.example/all.zip"])
        }
        try harvest(same, by: "city")
        #expect(try copies() == [])
    }

    @Test func `a portal outside the pipeline is not looked at`() throws {
        let links = ["https://x.example/levels.csv"]
        try harvest([dataset("a", title: "Levels of rivers", links: links)], by: "city")
        try harvest([dataset("b", title: "Levels of rivers", links: links)], by: "elsewhere")
        #expect(try copies() == [])
    }

    @Test(arguments: [
        ("https://WWW.Example.org:443/a/b/#c", "example.org/a/b"), ("http://example.org/a/b", "example.org/a/b"),
        ("ftp://example.org/A?x=1", "example.org/A?x=1"), ("https://example.org/", nil), ("example.org/a", nil),
        ("https://", nil),
    ])
    func `addresses are compared by what leads to the thing`(address: String, folded: String?) {
        #expect(IdentityKeys.address(address) == folded)
    }

    @Test(arguments: [
        ("River  Levels!", "riverlevels"), ("ＡＢＣ－１２３ 数据集信息", "abc123数据集信息"), ("budget", nil), ("预算", nil),
        ("水资源监测", "水资源监测"),
    ])
    func `titles are compared by letters and digits`(title: String, folded: String?) {
        #expect(IdentityKeys.title(title) == folded)
    }
}
