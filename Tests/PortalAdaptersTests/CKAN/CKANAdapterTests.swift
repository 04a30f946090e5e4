import DCAT
import Harvesting
import JSON
import Testing

@testable import PortalAdapters

@Suite struct `The CKAN adapter` {
    private func adapter(
        _ endpoint: String = "https://data.example.org", _ options: [String: OptionValue] = [:]
    ) throws -> CKANAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "ckan", endpoint: endpoint)
        portal.options = options
        return try CKANAdapter(portal)
    }

    private func normal() throws -> AdapterReading {
        try AdapterReading(adapter(), path: Fixtures.path("ckan/normal.json"))
    }

    // MARK: Asking

    @Test(arguments: [
        ("https://x.org", "https://x.org/api/3/action/package_search?sort=id%20asc&rows=1000&start=0"),
        ("https://x.org/", "https://x.org/api/3/action/package_search?sort=id%20asc&rows=1000&start=0"),
        ("https://x.org/ckan/api", "https://x.org/ckan/api/3/action/package_search?sort=id%20asc&rows=1000&start=0"),
        ("https://x.org/api/3/", "https://x.org/api/3/action/package_search?sort=id%20asc&rows=1000&start=0"),
        ("https://x.org/api/3/action", "https://x.org/api/3/action/package_search?sort=id%20asc&rows=1000&start=0"),
        (
            "https://x.org/api/3/action/package_search?fq=a:b&rows=7",
            "https://x.org/api/3/action/package_search?fq=a:b&sort=id%20asc&rows=1000&start=0"
        ),
        (
            "https://x.org/api/3/action/current_package_list_with_resources",
            "https://x.org/api/3/action/current_package_list_with_resources?limit=1000&offset=0"
        ),
        ("https://x.org/api/3/action/package_list", "https://x.org/api/3/action/package_list?limit=500&offset=0"),
        ("https://x.org/api/2/rest/dataset", "https://x.org/api/2/rest/dataset"),
        ("https://x.org/dump/all.jsonl.gz", "https://x.org/dump/all.jsonl.gz"),
        ("file:///data/packages", "file:///data/packages"),
        ("https://x.org/api/3/action/package_show?id=a", "https://x.org/api/3/action/package_show?id=a"),
    ])
    func `finds where to ask from any form of the address`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test func `asks with the query, filter, order and size that are declared`() throws {
        let options: [String: OptionValue] = [
            "query": .string("*:*"), "filter": .string("organization:a"), "sort": .string("name asc"),
            "page_size": .integer(50),
        ]
        let url = try adapter("https://x.org", options).firstRequests().first?.request.url
        #expect(
            url
                == "https://x.org/api/3/action/package_search?q=%2A%3A%2A&fq=organization%3Aa&sort=name%20asc&rows=50&start=0"
        )
    }

    @Test func `asks for what changed, within the declared filter, page after page`() throws {
        let adapter = try adapter("https://x.org", ["filter": .string("organization:a"), "page_size": .integer(2)])
        let since = Instant(year: 2026, month: 11, day: 1)
        let first = try adapter.firstRequests(changedSince: since).unwrapped.first.unwrapped
        let filter =
            "fq=%28organization%3Aa%29%20AND%20metadata_modified%3A%5B2026-11-01T00%3A00%3A00Z%20TO%20%2A%5D"
        #expect(first.request.url.contains(filter))
        let reading = try AdapterReading(adapter, text: page(["a", "b"], count: 3), request: first)
        let next = try reading.summary.nextRequests.first.unwrapped
        #expect(next.request.url.contains(filter) && next.request.url.hasSuffix("start=2"))
    }

    @Test(arguments: [
        "https://x.org/api/3/action/package_list", "https://x.org/api/3/action/package_search?fq=a:b",
        "https://x.org/all.jsonl",
    ])
    func `does not ask for changes where it cannot`(endpoint: String) throws {
        #expect(try adapter(endpoint).firstRequests(changedSince: Instant(year: 2026, month: 1, day: 1)) == nil)
    }

    @Test(arguments: [
        ["method": OptionValue.string("guess")], ["page_size": .integer(0)], ["page_size": .string("many")],
        ["frequencies": .table(["often": .string("VERY OFTEN")])], ["query": .integer(1)],
    ])
    func `refuses misstated settings`(options: [String: OptionValue]) {
        let error = #expect(throws: AdapterError.self) { try adapter("https://x.org", options) }
        #expect(error?.code == .configuration)
    }

    @Test func `refuses an address without a scheme`() {
        #expect(throws: AdapterError.self) { try adapter("data.example.org") }
    }

    // MARK: Paging

    private func page(_ names: [String], count: Int?) -> String {
        let packages = names.map { #"{"id":"\#($0)","name":"\#($0)","title":"\#($0)","resources":[]}"# }
        let total = count.map { #""count":\#($0),"# } ?? ""
        return #"{"success":true,"result":{\#(total)"results":[\#(packages.joined(separator: ","))]}}"#
    }

    /// Reads pages as a portal would give them, until the adapter asks no more.
    private func walk(_ adapter: CKANAdapter, limit: Int = 50, _ answer: (Int) -> String) throws -> (
        names: [String], starts: [Int], codes: Set<String>
    ) {
        var names: [String] = []
        var starts: [Int] = []
        var codes: Set<String> = []
        var queue = adapter.firstRequests()
        while let request = queue.first, starts.count < limit {
            queue.removeFirst()
            let start = request.context["start"].flatMap { Int($0) } ?? -1
            starts.append(start)
            let reading = try AdapterReading(adapter, text: answer(start), request: request)
            names += reading.datasets.map(\.identifier)
            codes.formUnion(reading.codes)
            queue += reading.summary.nextRequests
        }
        return (names, starts, codes)
    }

    @Test func `goes on by what it got until the total is reached`() throws {
        // The portal gives three at most, whatever is asked.
        let walked = try walk(adapter()) { start in
            page((start..<min(start + 3, 7)).map { "d\($0)" }, count: 7)
        }
        #expect(walked.starts == [0, 3, 6])
        #expect(walked.names == (0..<7).map { "d\($0)" })
        #expect(walked.codes == [])
    }

    @Test func `ends when a page repeats`() throws {
        let walked = try walk(adapter()) { _ in page(["a", "b"], count: 1_000_000) }
        #expect(walked.starts == [0, 2])
        #expect(walked.codes == ["paging-repeats"])
    }

    @Test func `ends when pages repeat in turns`() throws {
        let walked = try walk(adapter()) { start in
            page(start / 2 % 3 == 0 ? ["a", "b"] : ["c\(start)", "d"], count: nil)
        }
        #expect(walked.starts.count == 4)
        #expect(walked.codes == ["paging-repeats"])
    }

    @Test func `ends on an empty page and says what is missing`() throws {
        let walked = try walk(adapter()) { start in page(start == 0 ? ["a", "b"] : [], count: 10) }
        #expect(walked.starts == [0, 2])
        #expect(walked.codes == ["paging-ends-early"])
    }

    @Test func `does not run after a total that grows with every page`() throws {
        let walked = try walk(adapter()) { start in page(["x\(start)", "y\(start)"], count: start + 6) }
        #expect(walked.starts == [0, 2, 4])
    }

    @Test func `pages without a total until nothing comes`() throws {
        let adapter = try adapter("https://x.org", ["method": .string("current_package_list_with_resources")])
        let walked = try walk(adapter) { start in
            let names = start < 4 ? ["a\(start)", "b\(start)"] : []
            let packages = names.map { #"{"id":"\#($0)","title":"t","resources":[]}"# }
            return #"{"success":true,"result":[\#(packages.joined(separator: ","))]}"#
        }
        #expect(walked.starts == [0, 2, 4])
        #expect(walked.names.count == 4)
        #expect(walked.codes == [])
    }

    @Test func `reads DKAN's list inside a list`() throws {
        let text =
            #"{"success":true,"result":[[{"id":"a","title":"A","type":"Dataset","state":"Active","private":true,"resources":[]}]]}"#
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.map(\.identifier) == ["a"])
    }

    @Test func `asks for each package of a list of names`() throws {
        let adapter = try adapter("https://x.org", ["method": .string("package_list"), "page_size": .integer(2)])
        let list = try AdapterReading(adapter, text: #"{"success":true,"result":["a b","c"]}"#)
        #expect(
            list.summary.nextRequests.map(\.request.url) == [
                "https://x.org/api/3/action/package_show?id=a%20b", "https://x.org/api/3/action/package_show?id=c",
                "https://x.org/api/3/action/package_list?limit=2&offset=2",
            ])
        let show = try #require(list.summary.nextRequests.first)
        let package =
            #"{"help":"","success":true,"result":{"id":"1","name":"a b","title":"A","resources":[{"url":"https://x.org/a.csv"}]}}"#
        let reading = try AdapterReading(adapter, text: package, request: show)
        #expect(reading.datasets.map(\.identifier) == ["1"])
        #expect(reading.summary.nextRequests == [])
        let again = try AdapterReading(
            adapter, text: #"{"success":true,"result":["a b","c"]}"#, request: list.summary.nextRequests.last)
        #expect(again.codes == ["paging-repeats"])
    }

    @Test func `loses one record to a package that is listed and not given`() throws {
        let adapter = try adapter("https://x.org", ["method": .string("package_list")])
        let list = try AdapterReading(adapter, text: #"{"success":true,"result":["a"]}"#)
        let refusal = #"{"success":false,"error":{"message":"Not found","__type":"Not Found Error"}}"#
        let reading = try AdapterReading(adapter, text: refusal, request: list.summary.nextRequests.first)
        #expect(reading.error == nil)
        #expect(reading.failures.map(\.code) == ["record-unavailable"])
        #expect(reading.failures.map(\.record) == ["a"])
    }

    @Test func `reads the older interface`() throws {
        let adapter = try adapter("https://x.org/api/2/rest/dataset")
        let list = try AdapterReading(adapter, text: #"["air-quality"]"#)
        #expect(list.summary.nextRequests.map(\.request.url) == ["https://x.org/api/2/rest/dataset/air-quality"])
        let package =
            #"{"id":"1","name":"air-quality","title":"Air","license":"CC-BY","tags":["a","b"],"groups":["g"],"ratings_average":null,"ckan_url":"http://x.org/dataset/air","extras":{"update-frequency":"monthly"},"resources":[]}"#
        let reading = try AdapterReading(adapter, text: package, request: list.summary.nextRequests.first)
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.keywords.map(\.text) == ["a", "b"])
        #expect(dataset.frequency?.value == .term(.monthly))
        #expect(dataset.landingPage == "http://x.org/dataset/air")
        #expect(dataset.licence?.value != nil)
        #expect(reading.codes == [])
    }

    // MARK: Answers that are none

    @Test(arguments: [
        (
            #"{"success":false,"error":{"message":"Access denied: too many rows","__type":"Authorization Error"}}"#,
            "Access denied: too many rows"
        ),
        (
            #"{"success":false,"error":{"rows":["Invalid integer"],"__type":"Validation Error"}}"#,
            "rows: Invalid integer"
        ),
        (#"{"success":false}"#, "without saying why"), (#"{"success":false,"error":"down"}"#, "down"),
    ])
    func `tells what the portal says when it fails`(text: String, message: String) throws {
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.error?.code == .portalError)
        #expect(reading.error?.message.contains(message) == true)
    }

    @Test func `gives the packages before a cut and then an error`() throws {
        let text = String(page(["a", "b", "c"], count: 3).dropLast(30))
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.map(\.identifier) == ["a", "b"])
        #expect(reading.error?.code == .malformed)
    }

    @Test func `loses one package to a broken one`() throws {
        let text = page(["a", "b", "c"], count: 3).replacing(#""id":"b""#, with: #""id":b"#)
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.map(\.identifier) == ["a", "c"])
        #expect(reading.failures.map(\.code) == ["record-unreadable"])
    }

    @Test func `mends a package and says so`() throws {
        let text = page(["a"], count: 1).replacing(#""title":"a""#, with: "\"title\":\"a\tb\"")
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.first?.title.preferred() == "a\tb")
        #expect(reading.codes == ["record-mended"])
    }

    @Test(arguments: [
        (#""wms_layer":"97""#, ["97"]), (#""layers":["a","b"]"#, ["a", "b"]), (#""wfs_layer":"a,b""#, ["a", "b"]),
        (#""typename":"ns:roads","layer":"ns:roads""#, ["ns:roads"]), (#""layer":"""#, []),
    ])
    func `reads the layers that a resource names`(fields: String, layers: [String]) throws {
        let resource = "{\"url\":\"https://x.org/wms\",\"format\":\"WMS\",\(fields)}"
        let package = "{\"id\":\"a\",\"title\":\"A\",\"resources\":[\(resource)]}"
        let reading = try AdapterReading(adapter("file:///dump.json"), text: "[\(package)]")
        #expect(reading.datasets.first?.distributions.first?.layers == layers)
        #expect(reading.codes.isEmpty)
    }

    @Test(arguments: ["[%]", "%", "%\n%", #"{"result":{"results":[%]}}"#, #"{"packages":[%]}"#, #"{"result":%}"#])
    func `reads dumps of every shape`(shape: String) throws {
        let package = #"{"id":"a","name":"a","title":"A","resources":[{"url":"https://x.org/a.csv","format":"CSV"}]}"#
        let adapter = try adapter("file:///dump.json")
        let reading = try AdapterReading(adapter, text: shape.replacing("%", with: package))
        #expect(reading.error == nil)
        #expect(reading.datasets.count == (shape.contains("\n") ? 2 : 1))
        #expect(reading.summary.nextRequests == [])
        #expect(reading.codes == [])
    }
}
