import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct CrawlJSONAdapterTests {
    private static func adapter(_ options: [String: OptionValue] = [:]) throws -> any PortalAdapter {
        var portal = PortalDeclaration(
            id: "xx-example", kind: "crawl-json", endpoint: "https://data.example.cn/crawl.json")
        portal.options = options
        portal.timeZoneMinutes = 480
        return try AdapterRegistry.adapter(for: portal)
    }

    private static func read(_ text: String, _ options: [String: OptionValue] = [:]) throws -> AdapterReading {
        try AdapterReading(adapter(options), text: text)
    }

    private static let identified: [String: OptionValue] = ["identifier_after": .string("/catalog/")]

    @Test func `reads labels, lists and dates of a crawl`() throws {
        let reading = try AdapterReading(
            Self.adapter(Self.identified), path: Fixtures.path("crawl-json/normal.json"))
        #expect(reading.error == nil)
        #expect(reading.codes == [])
        let first = try #require(reading.datasets.first)
        #expect(first.identifier == "00f1c2d3e4b54a6f8899aabbccddeeff")
        #expect(first.title.preferred() == "临江市公交站点")
        #expect(first.publisher?.name.preferred() == "临江市交通运输局")
        #expect(first.keywords.map(\.text) == ["公交", "站点"])
        #expect(first.accessRights?.value == .public)
        #expect(first.frequency?.value == .term(.monthly))
        #expect(first.issued?.value?.iso8601 == "2022-03-01")
        #expect(first.modified?.value?.iso8601 == "2023-06-07")
        #expect(first.contactPoint == nil)
        #expect(first.distributions.map { $0.format?.value?.code } == ["XLS", "CSV"])
    }

    @Test func `reads milliseconds as the instants they are and clock times in the portal's zone`() throws {
        let reading = try AdapterReading(Self.adapter(), path: Fixtures.path("crawl-json/normal.json"))
        #expect(reading.datasets[1].issued?.value?.start.millisecondsSince1970 == 1_624_612_929_000)
        #expect(reading.datasets[1].modified?.value?.start.millisecondsSince1970 == 1_696_010_400_000)
        #expect(reading.datasets[1].themes.count == 2)
        // 17:33:10 in China is 09:33:10 UTC.
        #expect(reading.datasets[2].modified?.value?.start.millisecondsSince1970 == 1_686_562_390_000)
    }

    @Test func `takes an irregular promise and a counted one for what they are`() throws {
        let reading = try AdapterReading(Self.adapter(), path: Fixtures.path("crawl-json/normal.json"))
        #expect(reading.datasets[2].frequency?.value == .term(.irregular))
        #expect(reading.datasets[3].frequency?.value == .every(days: 2))
        #expect(reading.datasets[2].contactPoint?.email == "opendata@example.cn")
        #expect(reading.datasets[3].distributions.map(\.format?.value) == [nil])
        #expect(reading.datasets[3].distributions.map(\.format?.raw) == ["file"])
    }

    @Test func `derives identifiers where a crawl has none, and says so once`() throws {
        let reading = try Self.read(
            #"[{"标题":"甲","来源部门":"一局","描述":"x"},{"标题":"甲","来源部门":"一局","描述":"y"},{"标题":"乙"}]"#)
        #expect(Set(reading.datasets.map(\.identifier)).count == 3)
        #expect(reading.datasets.allSatisfy { $0.identifier.hasPrefix("derived-") })
        #expect(reading.issues("identifier-derived").count == 1)
        #expect(reading.failures.isEmpty)
    }

    @Test func `reports a record that comes again`() throws {
        let record = #"{"标题":"甲","来源部门":"一局"}"#
        let reading = try Self.read("[\(record),\(record)]")
        #expect(reading.datasets.count == 1)
        #expect(reading.failures.map(\.code) == ["record-repeated"])
        #expect(reading.failures.first?.title == "甲")
    }

    @Test func `decodes the identifier in an address and keeps what follows it out`() throws {
        let reading = try Self.read(
            #"[{"标题":"甲","url":"https://x.cn/#/DataSet/3066%2F025626&type=open"}]"#,
            ["identifier_after": .string("DataSet/")])
        #expect(reading.datasets.map(\.identifier) == ["3066/025626"])
        #expect(reading.datasets.first?.landingPage == "https://x.cn/#/DataSet/3066%2F025626&type=open")
    }

    @Test func `names a label that nobody knows, once a record`() throws {
        let reading = try Self.read(#"[{"标题":"甲","神秘字段":["一","二"]},{"标题":"乙","神秘字段":""}]"#)
        #expect(reading.issues("field-unmapped").map(\.field) == ["神秘字段"])
        #expect(reading.issues("field-unmapped").first?.title == "甲")
    }

    @Test func `maps declared labels and a portal's own codes`() throws {
        let reading = try Self.read(
            #"[{"名":"甲","周期":"实时","格式":"03,0310","开放类型":"开放网站"}]"#,
            [
                "headings": .table(["名": .string("title"), "周期": .string("frequency")]),
                "codes": .table([
                    "frequency": .table(["实时": .string("UNKNOWN")]),
                    "format": .table(["03,0310": .string("DATABASE")]),
                    "access-rights": .table(["开放网站": .string("PUBLIC")]),
                ]),
            ])
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.frequency == Stated(raw: "实时", value: .term(.unknown)))
        #expect(dataset.distributions.first?.format?.value?.code == "DATABASE")
        #expect(dataset.accessRights == Stated(raw: "开放网站", value: .public))
        #expect(reading.codes == ["identifier-derived"])
    }

    @Test func `reads a list inside an object, and records line by line`() throws {
        let wrapped = try Self.read(#"{"total":2,"data":[{"标题":"甲"},{"标题":"乙"}]}"#)
        #expect(wrapped.datasets.count == 2)
        let declared = try Self.read(
            #"{"page":{"found":[{"标题":"甲"}]}}"#, ["records": .string("page.found")])
        #expect(declared.datasets.count == 1)
        #expect(try Self.read("{\"标题\":\"甲\"}\n{\"标题\":\"乙\"}\n").datasets.count == 2)
    }

    @Test(arguments: ["[7]", "[{}]", #"[{"标题":""}]"#, #"[["标题","甲"]]"#])
    func `loses no record silently`(text: String) throws {
        let reading = try Self.read(text)
        #expect(reading.datasets.isEmpty)
        #expect(reading.failures.count == 1)
        #expect(reading.failures.first?.severity == .error)
    }

    @Test func `notes an object where a value was due and keeps the record`() throws {
        let reading = try Self.read(#"[{"标题":"甲","标签":{"a":1},"领域":[["x"]]}]"#)
        #expect(reading.datasets.count == 1)
        #expect(reading.issues("value-unexpected").count == 2)
    }
}
