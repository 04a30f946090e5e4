import DCAT
import Testing

@testable import Warehouse

@Suite struct LinkNamesTests {
    @Test func `a link is called by the titles of what states it, and by the layers they name`() throws {
        let store = try ScratchStore()
        let datasets = ["one", "two"].map { name in
            var dataset = Dataset(identifier: name)
            dataset.title = MultilingualText([.init("Dataset \(name)", language: "en"), .init("数据集", language: "zh")])
            for (title, url) in [("Roads", "https://maps.example/wms"), ("File", "https://files.example/\(name).csv")] {
                var distribution = Distribution()
                distribution.title = MultilingualText(title)
                distribution.downloadURL = url
                if url.hasSuffix("/wms") { distribution.layers = ["city:\(name)", "roads"] }
                dataset.distributions.append(distribution)
            }
            return dataset
        }
        let run = try store.warehouse.beginRun(name: "a", asOf: Instant(year: 2026, month: 11, day: 1))
        try store.harvest(datasets, run: run)
        let links = try store.warehouse.links([1, 2, 3], PlannedLinks(portals: ["p"], room: 0))
        let maps = try #require(links.first { $0.url.hasSuffix("/wms") })
        let names = try store.warehouse.names(ofLink: maps)
        #expect(names.titles == ["Roads", "Dataset one", "数据集", "Dataset two"])
        #expect(names.layers == ["city:one", "roads", "city:two"])
        let file = try #require(links.first { $0.url.hasSuffix("/two.csv") })
        #expect(
            try store.warehouse.names(ofLink: file) == .init(titles: ["File", "Dataset two", "数据集"], layers: []))
    }
}
