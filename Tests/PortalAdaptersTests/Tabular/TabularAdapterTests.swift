import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct TabularAdapterTests {
    private static func adapter(_ options: [String: OptionValue] = [:]) throws -> any PortalAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "tabular", endpoint: "https://data.example.cn/list.csv")
        portal.options = options
        portal.timeZoneMinutes = 480
        return try AdapterRegistry.adapter(for: portal)
    }

    private static func read(_ text: String, _ options: [String: OptionValue] = [:]) throws -> AdapterReading {
        try AdapterReading(adapter(options), text: text)
    }

    // MARK: A sheet of the 2017 guide

    @Test(arguments: [
        "guide.csv", "guide-utf8-bom.csv", "guide-gb18030.csv", "guide-utf16le.csv", "guide-utf16be.csv",
        "guide-utf16le-unmarked.csv",
    ])
    func `reads a sheet of the national guide in every encoding`(file: String) throws {
        let reading = try AdapterReading(Self.adapter(), path: Fixtures.path("tabular/\(file)"))
        #expect(reading.error == nil)
        #expect(reading.codes == [])
        #expect(reading.datasets.count == 4)
        let first = try #require(reading.datasets.first)
        #expect(first.identifier == "330000/0001")
        #expect(first.title.preferred() == "户籍人口统计")
        #expect(first.description.preferred()?.contains("\n含男女") == true)
        #expect(first.publisher?.name.preferred() == "某省公安厅")
        #expect(first.publisher?.identifier == "11330000MB0001")
        #expect(first.themes.compactMap { $0.label.preferred() } == ["基础信息资源", "人口", "户籍"])
        #expect(first.frequency == Stated(raw: "每年", value: .term(.annual)))
        #expect(first.accessRights == Stated(raw: "无条件开放", value: .public))
        #expect(first.issued?.value?.iso8601 == "2019-03-01")
        #expect(first.issued?.value?.offsetMinutes == 480)
        #expect(first.modified?.value?.iso8601 == "2024-03-05")
        #expect(first.distributions.count == 1)
        #expect(first.distributions.first?.downloadURL == "https://data.example.cn/file/hukou.xlsx")
        #expect(first.distributions.first?.format?.value?.code == "XLSX")
    }

    @Test func `a list of formats with one link is as many distributions of one page`() throws {
        let reading = try AdapterReading(Self.adapter(), path: Fixtures.path("tabular/guide.csv"))
        let distributions = reading.datasets[1].distributions
        #expect(distributions.compactMap { $0.format?.value?.code } == ["XLS", "XML", "JSON", "CSV"])
        #expect(Set(distributions.map(\.accessURL)) == ["https://data.example.cn/detail?id=2"])
        #expect(distributions.allSatisfy { $0.downloadURL == nil })
        #expect(reading.datasets[1].modified?.value?.iso8601 == "2024-12-30T00:15:00Z")
    }

    @Test func `not open to society is non-public, and a cell that says nothing is no link`() throws {
        let reading = try AdapterReading(Self.adapter(), path: Fixtures.path("tabular/guide.csv"))
        let last = reading.datasets[3]
        #expect(last.accessRights == Stated(raw: "是否向社会开放: 否", value: .nonPublic))
        #expect(last.distributions.count == 1)
        #expect(last.distributions.first?.link == nil)
        #expect(last.distributions.first?.format?.value?.code == "DATABASE")
        #expect(last.issued?.value?.iso8601 == "2017-01")
        #expect(reading.datasets[2].accessRights?.value == .restricted)
    }

    @Test(arguments: [("catalogue-zh.csv", 2, 4), ("catalogue-en.csv", 2, 3)])
    func `the templates are read without a fault`(file: String, datasets: Int, distributions: Int) throws {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let reading = try AdapterReading(Self.adapter(), path: "/\(root)/Pipelines/templates/\(file)")
        #expect(reading.error == nil)
        #expect(reading.codes == [])
        #expect(reading.datasets.count == datasets)
        #expect(reading.distributionCount == distributions)
        #expect(reading.datasets.allSatisfy { $0.frequency?.value != nil && $0.accessRights?.value != nil })
        #expect(reading.datasets.allSatisfy { $0.issued?.value != nil && $0.modified?.value != nil })
    }

    // MARK: A row a distribution

    @Test func `joins neighbouring rows of one dataset and reports a row that stands apart`() throws {
        let reading = try AdapterReading(Self.adapter(), path: Fixtures.path("tabular/distributions.csv"))
        #expect(reading.datasets.map(\.identifier) == ["air-1", "trees"])
        let air = reading.datasets[0]
        #expect(air.distributions.compactMap { $0.title.preferred() } == ["Stations", "Values"])
        #expect(air.distributions.map { $0.modified?.raw } == ["2024-11-02", "2024-11-05T10:00:00Z"])
        #expect(air.modified?.raw == "2024-11-05T10:00:00Z")
        #expect(air.contactPoint?.email == "air@example.org")
        #expect(air.licence?.value?.code == "CC_BY_4_0")
        #expect(reading.failures.map(\.code) == ["record-repeated"])
        #expect(reading.failures.first?.record == "air-1")
        #expect(reading.failures.first?.value == "line 5")
        let trees = reading.datasets[1]
        #expect(trees.description.preferred() == "Species, height and \"age\" of trees")
        #expect(trees.distributions.compactMap { $0.format?.value?.code } == ["SHP", "GEOJSON"])
        #expect(trees.modified?.value?.precision == .year)
    }

    @Test func `different titles under one identifier are not joined`() throws {
        let reading = try Self.read("id,title,format\n1,One,CSV\n1,Two,CSV\n1,,PDF\n")
        #expect(reading.datasets.count == 1)
        #expect(reading.failures.map(\.code) == ["record-repeated", "record-repeated"])
    }

    @Test func `splits titles that name the distribution as well`() throws {
        let reading = try Self.read(
            "title,publisher,url\nTrees / 2019,City,https://e.org/a.csv\nTrees / 2020,City,https://e.org/b.csv\n",
            ["title_separator": .string(" / ")])
        #expect(reading.datasets.count == 1)
        #expect(reading.datasets.first?.title.preferred() == "Trees")
        #expect(reading.datasets.first?.distributions.compactMap { $0.title.preferred() } == ["2019", "2020"])
    }

    // MARK: Faults

    @Test func `a fault costs the row it is in`() throws {
        let reading = try AdapterReading(Self.adapter(), path: Fixtures.path("tabular/faults.csv"))
        #expect(reading.error == nil)
        #expect(
            reading.datasets.compactMap { $0.title.preferred() } == [
                "First", "Third, \"quoted\"\nover two lines", "Fifth", "Sixth", "Eighth",
            ])
        #expect(reading.failures.map(\.code) == ["row-unreadable", "row-ragged", "record-unreadable"])
        #expect(reading.failures.map(\.record) == ["#3", "#6", "#10"])
        #expect(reading.issues("column-unmapped").map(\.field) == ["remark of ours"])
        #expect(reading.issues("document-fault").map(\.message) == ["1 NUL bytes were left out."])
        #expect(reading.issues("frequency-unknown").map(\.record) == ["c"])
        #expect(reading.issues("date-unreadable").map(\.value) == ["03/04/2024", "2024-02-30"])
        #expect(reading.issues("link-unreadable").map(\.value) == ["see the office"])
        #expect(reading.issues("format-unknown").map(\.value) == ["teapot"])
        #expect(reading.issues("link-incomplete").map(\.value) == ["/f.csv"])
        #expect(reading.issues("identifier-derived").count == 1)
        // "other" states no format, and is no word nobody knows.
        #expect(reading.datasets.last?.distributions.first?.format == Stated(raw: "other", value: nil))
    }

    @Test func `two open quotation marks in a row cost two rows`() throws {
        let reading = try Self.read("id,title,url\n1,\"One,x\n2,\"Two,x\n3,Three,\n4,\"Four\",\n")
        #expect(reading.datasets.map(\.identifier) == ["3", "4"])
        #expect(reading.failures.map(\.record) == ["#2", "#3"])
    }

    @Test func `a quotation mark open at the end costs its line`() throws {
        let reading = try Self.read("id,title,url\n1,\"One,x\n2,Two,\n3,Three,\n")
        #expect(reading.datasets.map(\.identifier) == ["2", "3"])
        #expect(reading.failures.map(\.code) == ["row-unreadable"])
    }

    @Test func `a table without rows says so`() throws {
        let reading = try Self.read("id,title,url\n")
        #expect(reading.datasets.isEmpty)
        #expect(reading.summary.issues.map(\.severity) == [.error])
    }

    @Test(arguments: [
        "just some text\nand more\n", "1,2,3\n4,5,6\n", "title\nOne\n", "{\"a\": 1}", "%PDF-1.7", "<table><tr>",
    ])
    func `refuses what is no table`(text: String) throws {
        let reading = try Self.read(text)
        #expect(reading.error?.code == .unexpectedContent)
        #expect(reading.datasets.isEmpty)
    }

    @Test func `an empty answer says so`() throws {
        let reading = try Self.read("")
        #expect(reading.error?.code == .malformed)
        #expect(reading.error.map { "\($0)".contains("not one byte") } == true)
    }

    @Test func `tells what to do with a workbook`() throws {
        let reading = try AdapterReading(Self.adapter(), bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
        #expect(reading.error?.message.contains(".xlsx") == true)
    }

    @Test func `a list without end is cut with an issue`() throws {
        let words = (0..<1_200).map(String.init).joined(separator: ";")
        let reading = try Self.read("id,title,keywords\n1,One,\(words)\n")
        #expect(reading.datasets.first?.keywords.count == 1_000)
        #expect(reading.issues("value-unexpected").count == 1)
    }

    // MARK: Shapes

    @Test(arguments: [",", "\t", ";", "|"])
    func `finds the delimiter`(delimiter: String) throws {
        let text = "id,title,publisher\n1,One,Agency\n".replacingOccurrences(of: ",", with: delimiter)
        #expect(try Self.read(text).datasets.first?.publisher?.name.preferred() == "Agency")
    }

    @Test func `reads lines that end with CR alone`() throws {
        #expect(try Self.read("id,title\r1,One\r2,Two\r").datasets.count == 2)
    }

    @Test func `reads a table without headings by position`() throws {
        let columns = OptionValue.list(["title", "description", "landing-page"].map(OptionValue.string))
        let reading = try Self.read(
            "名冊,\"說明,一\",/dataset/a\n統計,說明,/dataset/b\n",
            ["columns": columns, "base_url": .string("https://data.example.tw/list")])
        #expect(
            reading.datasets.map(\.landingPage) == [
                "https://data.example.tw/dataset/a", "https://data.example.tw/dataset/b",
            ])
        #expect(reading.datasets.first?.identifier.hasPrefix("derived-") == true)
    }

    @Test func `derives the same identifier every time, and another for another publisher`() throws {
        let one = try Self.read("title,publisher\nOne,A\nOne,B\n")
        let two = try Self.read("publisher,title\nB,One\nA,One\n")
        #expect(one.datasets.map(\.identifier) == two.datasets.map(\.identifier).reversed())
        #expect(Set(one.datasets.map(\.identifier)).count == 2)
        #expect(one.issues("identifier-derived").count == 1)
    }

    @Test func `the portal's file names columns, codes and the order of dates`() throws {
        let reading = try Self.read(
            "Kennung,Was,Takt,Zugang,Stand,Intern\n1,One,3,A,03/04/2024,x\n",
            [
                "columns": .table([
                    "Kennung": .string("identifier"), "Was": .string("title"), "Takt": .string("frequency"),
                    "Zugang": .string("access-rights"), "Stand": .string("modified"),
                ]),
                "ignored": .list([.string("intern")]), "frequencies": .table(["3": .string("MONTHLY")]),
                "access_rights": .table(["A": .string("RESTRICTED")]), "day_month_order": .string("day-first"),
                "publisher": .string("Agency"),
            ])
        #expect(reading.codes == [])
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.frequency == Stated(raw: "3", value: .term(.monthly)))
        #expect(dataset.accessRights == Stated(raw: "A", value: .restricted))
        #expect(dataset.modified?.value?.iso8601 == "2024-04-03")
        #expect(dataset.publisher?.name.preferred() == "Agency")
    }

    @Test func `several columns may tell one field, the first that is filled counts`() throws {
        let reading = try Self.read("id,title,name,url,download url\n1,,Named,https://e.org/p,https://e.org/a.csv\n")
        #expect(reading.datasets.first?.title.preferred() == "Named")
        #expect(reading.datasets.first?.distributions.map(\.link) == ["https://e.org/a.csv", "https://e.org/p"])
        #expect(reading.issues("column-repeated").count == 1)
    }

    @Test func `services are distributions by themselves`() throws {
        let reading = try Self.read(
            "id,title,format,download,FeatureServer\n1,A,Shapefile,https://e.org/a.zip,https://e.org/FeatureServer\n")
        let distributions = try #require(reading.datasets.first?.distributions)
        #expect(distributions.map { $0.format?.value?.code } == ["SHP", "REST"])
        #expect(distributions.map(\.serviceURL) == [nil, "https://e.org/FeatureServer"])
    }

    @Test(arguments: [
        (["delimiter": OptionValue.string("colon")], "delimiter"), (["encoding": .string("morse")], "encoding"),
        (["columns": .table(["a": .string("nonsense")])], "fields:"), (["columns": .string("x")], "columns"),
        (["frequencies": .table(["1": .string("SOMETIMES")])], "frequencies"),
        (["access_rights": .table(["1": .string("SECRET")])], "access_rights"),
        (["day_month_order": .string("year-first")], "day-first"), (["headings": .boolean(false)], "unknown option"),
    ])
    func `a wrong setting is told with its remedy`(options: [String: OptionValue], word: String) throws {
        #expect {
            _ = try Self.adapter(options)
        } throws: { error in
            (error as? AdapterError).map { $0.code == .configuration && $0.message.contains(word) } ?? false
        }
    }
}
