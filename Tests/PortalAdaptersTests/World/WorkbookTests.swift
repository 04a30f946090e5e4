import DCAT
import Foundation
import Harvesting
import PortalAdapters
import Testing

private func adapter(_ kind: String, _ name: String) throws -> any PortalAdapter {
    try AdapterRegistry.adapter(
        for: PortalDeclaration(id: "xx-example", kind: kind, endpoint: "https://data.example.org/\(name)"))
}

/// Lists as workbooks, and catalogues in archives. The files of `Fixtures/tabular` were made for these tests.
struct `Workbooks and archives` {
    @Test func `reads the first sheet that is shown and has headings, with strings in runs and dates by their format`()
        throws
    {
        let reading = try AdapterReading(adapter("tabular", "list.xlsx"), path: Fixtures.path("tabular/list.xlsx"))
        #expect(reading.error == nil)
        #expect(reading.datasets.map { $0.title.preferred() } == ["公厕分布", "停车场"])
        let first = try #require(reading.datasets.first)
        #expect(first.frequency?.value == .term(.annual))
        #expect(first.modified?.value?.iso8601 == "2021-01-01")
        #expect(first.publisher?.name.preferred() == "示例市城管局")
        #expect(Set(reading.codes).isDisjoint(with: ["date-unreadable", "row-unreadable"]))
        #expect(reading.datasets.last?.modified?.value?.iso8601 == "2021-01-01T12:00:00Z")
        #expect(reading.datasets.last?.publisher?.name.preferred() == "示例市城管局")
    }

    @Test func `reads the one document of an archive, not what lies beside it`() throws {
        let path = Fixtures.path("tabular/catalogue.csv.zip")
        let reading = try AdapterReading(adapter("tabular", "catalogue.csv.zip"), path: path)
        #expect(reading.datasets.map { $0.title.preferred() } == ["Roads"])
    }

    @Test(arguments: ["tabular", "ckan", "dcat", "dcat-us"])
    func `refuses an archive of several documents`(kind: String) throws {
        let path = Fixtures.path("tabular/several.zip")
        let reading = try AdapterReading(adapter(kind, "several.zip.json"), path: path)
        #expect(reading.datasets.isEmpty)
        #expect(reading.error?.message.contains("2 documents") == true)
    }

    @Test(arguments: [0, 3, 4, 30, 60, 500, 1_500, 2_000, 2_900, 2_954])
    func `a workbook cut anywhere is an error and no trap`(length: Int) throws {
        let bytes = try Fixtures.bytes("tabular/list.xlsx").prefix(length)
        let reading = try AdapterReading(adapter("tabular", "list.xlsx"), bytes: Array(bytes))
        #expect(reading.error != nil)
    }

    @Test func `a workbook with bytes turned is an error or a table, and no trap`() throws {
        let whole = try Fixtures.bytes("tabular/list.xlsx")
        for position in stride(from: 0, to: whole.count, by: 13) {
            var bytes = whole
            bytes[position] ^= 0xA5
            let reading = try AdapterReading(adapter("tabular", "list.xlsx"), bytes: bytes)
            #expect(reading.error != nil || reading.datasets.count <= 2)
        }
    }
}
