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
                return "{\"success\":true,\"result\":{\"count\":8,\"results\":[\(packages.joined(separator: ","))]}}"
            }
        ),
        (
            "socrata",
            { numbers in
                let assets = numbers.map { #"{"resource":{"id":"d\#($0)","name":"T","type":"dataset"}}"# }
                return "{\"results\":[\(assets.joined(separator: ","))],\"resultSetSize\":8}"
            }
        ),
        (
            "opendatasoft",
            { numbers in
                let sets = numbers.map { #"{"dataset_id":"d\#($0)","metas":{"default":{"title":"T"}}}"# }
                return "{\"total_count\":8,\"results\":[\(sets.joined(separator: ","))]}"
            }
        ),
        (
            "arcgis-hub",
            { numbers in
                let items = numbers.map { #"{"id":"d\#($0)","properties":{"title":"T","type":"CSV"}}"# }
                return "{\"features\":[\(items.joined(separator: ","))],\"numberMatched\":8}"
            }
        ),
        (
            "udata",
            { numbers in
                let sets = numbers.map { #"{"id":"d\#($0)","title":"T","resources":[]}"# }
                return "{\"data\":[\(sets.joined(separator: ","))],\"total\":8}"
            }
        ),
    ]

    @Test(arguments: kinds.indices)
    func `goes on behind it`(index: Int) throws {
        let (kind, page) = LostPageTests.kinds[index]
        let portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: "https://data.example.org")
        let adapter = try AdapterRegistry.adapter(for: portal)
        var queue = adapter.firstRequests()
        var identifiers: [String] = []
        var asked = 0
        while let request = queue.first, asked < 20 {
            queue.removeFirst()
            // The portal gives two at most, whatever is asked, and fails at the second page.
            if asked == 1 {
                queue += try adapter.recover(from: request, reason: "it broke") { _ in }.nextRequests
            } else {
                let reading = try AdapterReading(adapter, text: page(asked * 2..<asked * 2 + 2), request: request)
                identifiers += reading.datasets.map(\.identifier)
                queue += reading.summary.nextRequests
            }
            asked += 1
        }
        #expect(identifiers == ["d0", "d1", "d4", "d5", "d6", "d7"])
        #expect(asked == 4)
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
