import Harvesting
import PortalAdapters
import Testing

/// A page that cannot be had costs the records that break it.
@Suite struct LostPageTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        var kind: String
        var endpoint = "https://data.example.org"
        var pageSize: Int?
        /// Whether its answers announce how many records there are.
        var tellsTotal = true
        var page: @Sendable (_ numbers: Range<Int>, _ request: HarvestRequest) -> String

        var testDescription: String { "\(kind) at \(endpoint)" }

        func adapter() throws -> any PortalAdapter {
            var portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: endpoint)
            if let pageSize { portal.options["page_size"] = .integer(pageSize) }
            return try AdapterRegistry.adapter(for: portal)
        }
    }

    private static func list(_ numbers: Range<Int>, _ record: (Int) -> String) -> String {
        "[\(numbers.map(record).joined(separator: ","))]"
    }

    /// A page of records of OGC API with the link to the next, on which `place` stands for the number of its first record.
    private static func features(_ numbers: Range<Int>, _ link: (Int) -> String, total: String) -> String {
        let items = list(numbers) { #"{"id":"d\#($0)","type":"Feature","properties":{"title":"T","type":"dataset"}}"# }
        let next = numbers.upperBound < 60 ? #"{"rel":"next","href":"\#(link(numbers.upperBound))"}"# : ""
        return "{\"type\":\"FeatureCollection\",\"features\":\(items),\"links\":[\(next)]\(total)}"
    }

    static let kinds: [Kind] = [
        Kind(kind: "ckan") { numbers, _ in
            let packages = list(numbers) { #"{"id":"d\#($0)","title":"T","resources":[]}"# }
            return "{\"success\":true,\"result\":{\"count\":60,\"results\":\(packages)}}"
        },
        Kind(
            kind: "ckan", endpoint: "https://data.example.org/api/3/action/current_package_list_with_resources",
            tellsTotal: false
        ) { numbers, _ in
            "{\"success\":true,\"result\":\(list(numbers) { #"{"id":"d\#($0)","title":"T","resources":[]}"# })}"
        },
        Kind(kind: "socrata") { numbers, _ in
            let assets = list(numbers) { #"{"resource":{"id":"d\#($0)","name":"T","type":"dataset"}}"# }
            return "{\"results\":\(assets),\"resultSetSize\":60}"
        },
        Kind(
            kind: "socrata", endpoint: "https://data.example.org/api/views.json", pageSize: 100, tellsTotal: false
        ) { numbers, _ in
            list(numbers) { #"{"id":"d\#($0)","name":"T","assetType":"dataset","viewType":"tabular"}"# }
        },
        Kind(kind: "opendatasoft") { numbers, _ in
            let sets = list(numbers) { #"{"dataset_id":"d\#($0)","metas":{"default":{"title":"T"}}}"# }
            return "{\"total_count\":60,\"results\":\(sets)}"
        },
        Kind(kind: "arcgis-hub") { numbers, _ in
            let items = list(numbers) { #"{"id":"d\#($0)","properties":{"title":"T","type":"CSV"}}"# }
            return "{\"features\":\(items),\"numberMatched\":60}"
        },
        Kind(kind: "arcgis-hub", endpoint: "https://data.example.org/api/v3/datasets") { numbers, _ in
            let items = list(numbers) { #"{"id":"d\#($0)","type":"dataset","attributes":{"name":"T","type":"CSV"}}"# }
            return "{\"data\":\(items),\"meta\":{\"stats\":{\"totalCount\":60}}}"
        },
        Kind(kind: "udata") { numbers, _ in
            "{\"data\":\(list(numbers) { #"{"id":"d\#($0)","title":"T","resources":[]}"# }),\"total\":60}"
        },
        Kind(kind: "ogc-records", endpoint: "https://data.example.org/collections/a/items") { numbers, _ in
            features(numbers, { "?limit=100&offset=\($0)" }, total: ",\"numberMatched\":60")
        },
        Kind(kind: "ogc-records", endpoint: "https://data.example.org/collections/a/items", tellsTotal: false) {
            numbers, request in
            features(
                numbers, { "?limit=\(request.number("limit") ?? 0)&f=json&offset=\($0)" }, total: "")
        },
    ]

    /// The records that a portal gives which gives no more than 20 at once, whatever is asked.
    private static func numbers(_ request: HarvestRequest) throws -> Range<Int> {
        let names = ["rows", "limit", "page_size", "page[size]"]
        let size = min(try names.lazy.compactMap { request.number($0) }.first.unwrapped, 20)
        let page = request.number("page") ?? request.number("page[number]")
        let start = page.map { ($0 - 1) * size } ?? request.number("startindex").map { $0 - 1 }
        let first = min(60, start ?? request.number("start") ?? request.number("offset") ?? 0)
        return first..<min(first + size, 60)
    }

    private struct Walked {
        var identifiers: [String] = []
        var lost: [String?] = []
        var issues: [String] = []
        var asked = 0
    }

    /// Walks a portal of 60 records that fails where one of `bad` is among those it is asked for.
    private func walk(_ kind: Kind, bad: Set<Int>) throws -> Walked {
        let adapter = try kind.adapter()
        var queue = adapter.firstRequests()
        var walked = Walked()
        while let request = queue.first, walked.asked < 200 {
            queue.removeFirst()
            walked.asked += 1
            let numbers = try Self.numbers(request)
            if numbers.contains(where: bad.contains) {
                let summary = try adapter.recover(from: request, reason: "it broke") { record in
                    if case .failure(let issue) = record { walked.lost.append(issue.record) }
                }
                #expect(!summary.asksAgain || summary.nextRequests.allSatisfy { adapter.detailRoles.contains($0.role) })
                walked.issues += summary.issues.map(\.code)
                queue += summary.nextRequests
                continue
            }
            let reading = try AdapterReading(adapter, text: kind.page(numbers, request), request: request)
            if let error = reading.error { throw error }
            walked.identifiers += reading.datasets.map(\.identifier)
            walked.lost += reading.failures.map(\.record)
            walked.issues += reading.summary.issues.map(\.code)
            queue += reading.summary.nextRequests
        }
        return walked
    }

    private func identifiers(without bad: Set<Int>) -> [String] {
        (0..<60).filter { !bad.contains($0) }.map { "d\($0)" }
    }

    @Test(arguments: kinds)
    func `costs the one record that breaks it`(kind: Kind) throws {
        let walked = try walk(kind, bad: [33])
        #expect(walked.identifiers == identifiers(without: [33]))
        #expect(walked.lost == ["#34"])
        #expect(Set(walked.issues) == ["page-divided"])
        #expect(walked.asked <= 16)
    }

    @Test(arguments: kinds.filter(\.tellsTotal))
    func `costs several records where several break it, up to the last`(kind: Kind) throws {
        let walked = try walk(kind, bad: [20, 21, 39, 59])
        #expect(walked.identifiers == identifiers(without: [20, 21, 39, 59]))
        #expect(walked.lost == ["#21", "#22", "#40", "#60"])
    }

    @Test(arguments: kinds, [0, 1, 19])
    func `costs one record where it is the first page`(kind: Kind, bad: Int) throws {
        let walked = try walk(kind, bad: [bad])
        #expect(walked.identifiers == identifiers(without: [bad]))
        #expect(walked.lost == ["#\(bad + 1)"])
        #expect(walked.asked <= 26)
    }

    @Test(arguments: kinds)
    func `a portal that gives nothing is asked for little more, and loses no record`(kind: Kind) throws {
        let walked = try walk(kind, bad: Set(0..<60))
        #expect(walked.identifiers == [] && walked.lost == [])
        #expect(walked.asked <= 4)
    }

    @Test(arguments: kinds.filter { !$0.tellsTotal })
    func `where nobody knows how many records there are, an end that cannot be had is no record`(kind: Kind) throws {
        let walked = try walk(kind, bad: Set(40..<61))
        #expect(walked.identifiers == identifiers(without: Set(40..<60)))
        #expect(walked.lost == [])
        #expect(walked.asked <= 8)
    }

    @Test(arguments: [
        ("ckan", "https://data.example.org/api/3/action/package_list", #"{"success":true,"result":["a"]}"#),
        (
            "udata", "https://data.example.org/api/2/datasets/",
            #"{"data":[{"id":"a","title":"T","resources":{"href":"x","total":1}}],"total":1}"#
        ),
    ])
    func `names the record that the portal lists and does not give`(kind: String, endpoint: String, list: String) throws
    {
        let portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: endpoint)
        let adapter = try AdapterRegistry.adapter(for: portal)
        let request = try AdapterReading(adapter, text: list).summary.nextRequests.first.unwrapped
        #expect(adapter.detailRoles.contains(request.role))
        var lost: [HarvestedRecord] = []
        _ = try adapter.recover(from: request, reason: "it broke") { lost.append($0) }
        guard case .failure(let issue) = try lost.first.unwrapped else { throw NothingThere() }
        #expect(issue.code == "record-unavailable" && issue.record == "a" && issue.value == request.request.url)
    }
}
