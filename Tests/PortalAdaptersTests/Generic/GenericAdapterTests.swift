import DCAT
import Fetching
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The declarative adapter` {
    @Test func `asks with numbers where JSON has a place alone`() throws {
        let request = try #require(GenericSamples.adapter(GenericSamples.list).firstRequests().first)
        #expect(request.request.method == .post)
        #expect(request.request.url == "https://data.example.cn/api/list")
        #expect(String(decoding: request.request.body, as: UTF8.self) == #"{"kind":["all"],"page":1,"size":3}"#)
        #expect(request.request.headers.first(named: "content-type") == "application/json;charset=UTF-8")
        #expect(request.role == "page")
    }

    @Test func `maps a list by the portal's own codes and dates`() throws {
        let adapter = try GenericSamples.adapter(GenericSamples.list)
        let reading = try AdapterReading(adapter, path: Fixtures.path("generic/normal.json"))
        let first = try #require(reading.datasets.first)
        #expect(first.identifier == "a-1")
        #expect(first.publisher?.name.preferred() == "市城市管理局")
        #expect(first.frequency == Stated(raw: "2", value: .term(.weekly)))
        #expect(first.accessRights == Stated(raw: "1", value: .restricted))
        #expect(first.issued?.value?.start.iso8601 == "2022-11-20T16:00:00Z")
        #expect(first.modified?.value?.start.iso8601 == "2022-11-21T00:30:00Z")
        #expect(first.distributions.compactMap { $0.format?.value?.code } == ["XLS", "CSV"])
        #expect(first.landingPage == "https://data.example.cn/detail/1")
        #expect(reading.summary.announcedTotal == 30)
    }

    @Test func `takes an unknown code and null for no promise, with an issue`() throws {
        let adapter = try GenericSamples.adapter(GenericSamples.list)
        let reading = try AdapterReading(adapter, path: Fixtures.path("generic/normal.json"))
        #expect(reading.datasets[1].frequency == Stated(raw: "9", value: nil))
        #expect(reading.datasets[2].frequency == nil)
        #expect(reading.issues("frequency-unknown").map(\.record) == ["a-2", "a-3"])
        #expect(reading.issues("access-rights-unknown").map(\.value) == ["7"])
    }

    @Test func `tells members that no rule reads once a page`() throws {
        var options = GenericSamples.list
        options["list"] = try GenericSamples.changed(options["list"]) { $0["ignored"] = nil }
        let reading = try AdapterReading(
            GenericSamples.adapter(options), path: Fixtures.path("generic/normal.json"))
        #expect(reading.issues("field-unmapped").map(\.field) == ["visits"])
    }

    @Test(arguments: ["{\"code\":500,\"msg\":\"busy\"}", "[]", "{\"data\":{\"rows\":7}}"])
    func `takes a first page without a list for something else`(text: String) throws {
        let reading = try AdapterReading(GenericSamples.adapter(GenericSamples.list), text: text)
        #expect(reading.error?.code == .unexpectedContent)
    }

    @Test func `takes an empty list with a total for an empty catalogue`() throws {
        let reading = try AdapterReading(
            GenericSamples.adapter(GenericSamples.list), text: #"{"data":{"total":0,"rows":null}}"#)
        #expect(reading.error == nil)
        #expect(reading.summary.nextRequests.isEmpty)
    }

    // MARK: Pages of HTML

    private static let listPage = """
        <html><body><ul class="list top">
        <li><h3><a href="../show?id=7&amp;x=1">停车场信息</a></h3></li>
        <li><h3><a href="../show?id=8">公园名录</a></h3></li>
        </ul><select class="pages"><option>4</option></select></body></html>
        """

    private static let detailPage = """
        <html><body><h1> 停车场
        信息 </h1><ul class="facts"><li>来源部门：<span>市交通局</span></li><li>开放类型：无条件开放</li><li>人气：5</li></ul>
        <table><tr><th>更新频率</th><td>每季度</td><th>更新时间</th><td>2023-05-06</td></tr></table></body></html>
        """

    @Test func `asks for each record of a list, then for the next page`() throws {
        let adapter = try GenericSamples.adapter(GenericSamples.pages)
        let reading = try AdapterReading(adapter, text: Self.listPage)
        #expect(reading.datasets.isEmpty)
        let urls = reading.summary.nextRequests.map(\.request.url)
        #expect(
            urls == [
                "https://data.example.cn/show?id=7&x=1", "https://data.example.cn/show?id=8",
                "https://data.example.cn/list?page=2",
            ])
        #expect(reading.summary.nextRequests.map(\.role) == ["detail", "detail", "page"])
    }

    @Test func `reads labels of a page, and notes those that nobody knows`() throws {
        let adapter = try GenericSamples.adapter(GenericSamples.pages)
        let request = try AdapterReading(adapter, text: Self.listPage).summary.nextRequests[0]
        let reading = try AdapterReading(adapter, text: Self.detailPage, request: request)
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.identifier == "7")
        #expect(dataset.title.preferred() == "停车场 信息")
        #expect(dataset.publisher?.name.preferred() == "市交通局")
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.frequency?.value == .term(.quarterly))
        #expect(dataset.modified?.value?.iso8601 == "2023-05-06")
        #expect(reading.issues("field-unmapped").map(\.field) == ["人气"])
    }

    @Test func `keeps what the list says where the page of a record cannot be had`() throws {
        let adapter = try GenericSamples.adapter(GenericSamples.pages)
        let request = try AdapterReading(adapter, text: Self.listPage).summary.nextRequests[1]
        var records: [HarvestedRecord] = []
        let summary = try adapter.recover(from: request, reason: "the portal answered HTTP 500") { records.append($0) }
        #expect(summary.nextRequests.isEmpty)
        guard case .dataset(let dataset, let issues)? = records.first else {
            Issue.record("no dataset")
            return
        }
        #expect(dataset.title.preferred() == "公园名录")
        #expect(issues.map(\.code) == ["detail-unavailable"])
    }

    @Test func `loses a record without its page where the page is required`() throws {
        var options = GenericSamples.pages
        options["detail"] = try GenericSamples.changed(options["detail"]) { $0["required"] = .boolean(true) }
        let adapter = try GenericSamples.adapter(options)
        let request = try AdapterReading(adapter, text: Self.listPage).summary.nextRequests[1]
        let page = "<html><body>not found</body></html>"
        let reading = try AdapterReading(adapter, text: page, request: request)
        #expect(reading.failures.map(\.code) == ["record-unavailable"])
        #expect(reading.failures.first?.title == "公园名录")
    }

    @Test func `never leaves the web for a file`() throws {
        let adapter = try GenericSamples.adapter(GenericSamples.pages)
        let page = #"<ul class="list"><li><h3><a href="file:///etc/hosts?id=3">x</a></h3></li></ul>"#
        let reading = try AdapterReading(adapter, text: page)
        #expect(reading.summary.nextRequests.map(\.role) == ["page"])
        #expect(reading.codes.contains("detail-unavailable"))
    }
}

extension GenericSamples {
    static func changed(
        _ value: OptionValue?, _ change: (inout [String: OptionValue]) -> Void
    ) throws -> OptionValue {
        var table = try (value?.table).unwrapped
        change(&table)
        return .table(table)
    }
}
