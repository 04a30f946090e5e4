import Harvesting
import PortalAdapters
import Testing

/// A page in the middle that cannot be had costs its own records.
@Suite struct LostPageTests {
    static let kinds: [(kind: String, page: @Sendable (Range<Int>) -> String)] = [
        (
            "ckan",
            { numbers in
                let packages = numbers.map { #"{"id":"d\#($0)","title":"T","resources":[]}"# }
                return "{\"success\":true,\"result\":{\"count\":60,\"results\":[\(packages.joined(separator: ","))]}}"
            }
        ),
        (
            "socrata",
            { numbers in
                let assets = numbers.map { #"{"resource":{"id":"d\#($0)","name":"T","type":"dataset"}}"# }
                return "{\"results\":[\(assets.joined(separator: ","))],\"resultSetSize\":60}"
            }
        ),
        (
            "opendatasoft",
            { numbers in
                let sets = numbers.map { #"{"dataset_id":"d\#($0)","metas":{"default":{"title":"T"}}}"# }
                return "{\"total_count\":60,\"results\":[\(sets.joined(separator: ","))]}"
            }
        ),
        (
            "arcgis-hub",
            { numbers in
                let items = numbers.map { #"{"id":"d\#($0)","properties":{"title":"T","type":"CSV"}}"# }
                return "{\"features\":[\(items.joined(separator: ","))],\"numberMatched\":60}"
            }
        ),
        (
            "udata",
            { numbers in
                let sets = numbers.map { #"{"id":"d\#($0)","title":"T","resources":[]}"# }
                return "{\"data\":[\(sets.joined(separator: ","))],\"total\":60}"
            }
        ),
    ]

    /// Where a page begins, and how many records it is asked for.
    private static func place(_ request: HarvestRequest) -> (start: Int, size: Int)? {
        if let page = request.number("page") { return ((page - 1) * 20, 20) }
        guard let size = request.number("rows") ?? request.number("limit") else { return nil }
        let start = request.number("start") ?? request.number("offset") ?? request.number("startindex").map { $0 - 1 }
        return (start ?? 0, min(size, 20))
    }

    /// Walks a portal of 60 records that gives 20 at most, whatever is asked, and fails where one of `bad` is among them.
    private func walk(_ index: Int, bad: Set<Int>) throws -> (identifiers: [String], lost: [String?], asked: Int) {
        let (kind, page) = LostPageTests.kinds[index]
        let portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: "https://data.example.org")
        let adapter = try AdapterRegistry.adapter(for: portal)
        var queue = adapter.firstRequests()
        var identifiers: [String] = []
        var lost: [String?] = []
        var asked = 0
        while let request = queue.first, asked < 100 {
            queue.removeFirst()
            asked += 1
            let place = try Self.place(request).unwrapped
            let numbers = place.start..<min(place.start + place.size, 60)
            if numbers.contains(where: bad.contains) {
                queue += try adapter.recover(from: request, reason: "it broke") { record in
                    if case .failure(let issue) = record { lost.append(issue.record) }
                }.nextRequests
                if asked > 1 { #expect(adapter.detailRoles.contains("piece") || kind == "udata") }
                continue
            }
            let reading = try AdapterReading(adapter, text: page(numbers), request: request)
            identifiers += reading.datasets.map(\.identifier)
            queue += reading.summary.nextRequests
        }
        return (identifiers, lost, asked)
    }

    @Test(arguments: kinds.indices)
    func `costs the one record that breaks it where records are counted, else itself`(index: Int) throws {
        let walked = try walk(index, bad: [33])
        let isPaged = LostPageTests.kinds[index].kind == "udata"
        let missing: Set<Int> = isPaged ? Set(20..<40) : [33]
        #expect(walked.identifiers == (0..<60).filter { !missing.contains($0) }.map { "d\($0)" })
        #expect(walked.lost == (isPaged ? [] : ["#34"]))
        #expect(walked.asked <= 16)
    }

    @Test(arguments: kinds.indices.filter { kinds[$0].kind != "udata" })
    func `costs several records where several break it, up to the last`(index: Int) throws {
        let walked = try walk(index, bad: [20, 21, 39, 59])
        #expect(walked.identifiers == (0..<60).filter { ![20, 21, 39, 59].contains($0) }.map { "d\($0)" })
        #expect(walked.lost == ["#21", "#22", "#40", "#60"])
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

    @Test(arguments: kinds.indices)
    func `ends where the first page is lost, as nobody knows what follows`(index: Int) throws {
        let kind = LostPageTests.kinds[index].kind
        let portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: "https://data.example.org")
        let adapter = try AdapterRegistry.adapter(for: portal)
        let first = try adapter.firstRequests().first.unwrapped
        #expect(try adapter.recover(from: first, reason: "it broke") { _ in } == PageSummary())
    }
}
