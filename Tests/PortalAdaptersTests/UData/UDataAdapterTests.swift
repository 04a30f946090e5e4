import DCAT
import Harvesting
import Testing
import Vocabularies

@testable import PortalAdapters

@Suite struct `The udata adapter` {
    private func adapter(
        _ endpoint: String = "https://data.example.fr", _ options: [String: OptionValue] = [:]
    ) throws -> UDataAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "udata", endpoint: endpoint)
        portal.options = options
        return try UDataAdapter(portal)
    }

    private func normal() throws -> AdapterReading {
        try AdapterReading(adapter(), path: Fixtures.path("udata/normal.json"))
    }

    @Test(arguments: [
        ("https://x.fr", "https://x.fr/api/1/datasets/?sort=created&page=1&page_size=100"),
        ("https://x.fr/fr/", "https://x.fr/fr/api/1/datasets/?sort=created&page=1&page_size=100"),
        ("https://x.fr/api/1", "https://x.fr/api/1/datasets/?sort=created&page=1&page_size=100"),
        (
            "https://x.fr/api/2/datasets/?organization=o",
            "https://x.fr/api/2/datasets/?organization=o&sort=created&page=1&page_size=100"
        ),
        ("file:///data/datasets.json.gz", "file:///data/datasets.json.gz"),
    ])
    func `finds where to ask from any form of the address`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test func `asks for the fields that are declared`() throws {
        let request = try adapter("https://x.fr", ["mask": .string("data{id,title},total")]).firstRequests().first
        #expect(request?.request.headers.first?.name == "X-Fields")
    }

    @Test func `maps a dataset`() throws {
        let dataset = try normal().datasets.first.unwrapped
        #expect(dataset.identifier == "5b0000000000000000000001")
        #expect(dataset.publisher?.name.preferred() == "Port d'Exemple")
        #expect(dataset.publisher?.identifier == "5a0000000000000000000001")
        #expect(dataset.contactPoint?.email == "marees@example.fr")
        #expect(dataset.frequency?.value == .term(.daily))
        #expect(dataset.modified?.value?.iso8601 == "2026-11-20T04:00:12Z")
        #expect(dataset.recordModified?.value?.iso8601 == "2026-11-21T08:00:00Z")
        #expect(dataset.issued?.value?.iso8601 == "2019-03-01T09:30:00Z")
        #expect(dataset.licence?.value?.isOpen == true)
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.landingPage == "https://data.example.fr/datasets/marees-du-port/")
        #expect(dataset.temporal.count == 1)
        let file = try dataset.distributions.first.unwrapped
        #expect(file.downloadURL == "https://static.example.fr/marees.csv" && file.byteSize == 20_480)
        #expect(file.declaredFileFormat?.code == "CSV")
        #expect(file.checksum == "sha1:0A4D55A8D778E5022FAB701977C5D840BBC486D0")
        #expect(file.conformsTo == ["example/marees"])
        #expect(dataset.distributions[1].serviceURL == "https://api.example.fr/marees")
    }

    @Test func `takes a person for the publisher where there is no organization`() throws {
        let dataset = try normal().datasets[1]
        #expect(dataset.publisher?.name.preferred() == "Anne Exemple")
        #expect(dataset.frequency?.value == .term(.irregular))
        #expect(dataset.licence == nil)
        #expect(dataset.issued?.value?.iso8601 == "2023-12-01T00:00:00Z")
    }

    @Test func `knows every field of a dataset`() throws {
        #expect(try normal().codes.isEmpty)
    }

    @Test(arguments: [
        "unknown", "other", "never", "not_planned", "as_needed", "irreg", "update_cont", "hourly", "cont", "daily_2",
        "daily", "weekly_5", "weekly_3", "weekly_2", "weekly", "biweekly", "monthly_3", "monthly_2", "monthly",
        "bimonthly", "quarterly", "annual_3", "annual_2", "annual", "biennial", "triennial", "quinquennial",
        "decennial",
        "irregular", "punctual", "realtime", "continuous", "fourTimesADay", "threeTimesADay", "semidaily",
        "fourTimesAWeek", "threeTimesAWeek", "semiweekly", "threeTimesAMonth", "semimonthly", "threeTimesAYear",
        "semiannual", "biannual",
    ])
    func `knows udata's words for frequencies, old and new`(word: String) {
        #expect(FrequencyVocabulary.recognise(word) != nil)
    }

    @Test func `asks for each dataset whose resources version 2 only links to`() throws {
        let adapter = try adapter("https://data.example.fr/api/2")
        let reading = try AdapterReading(adapter, path: Fixtures.path("udata/version2.json"))
        #expect(reading.error == nil && reading.codes.isEmpty)
        #expect(reading.datasets.map(\.identifier) == ["5b0000000000000000000009"])
        let next = reading.summary.nextRequests
        #expect(next.map(\.request.url) == ["https://data.example.fr/api/1/datasets/5b0000000000000000000001/"])
        let text = #"{"id":"5b0000000000000000000001","title":"t","resources":[{"url":"https://x.fr/a.csv"}]}"#
        let whole = try AdapterReading(adapter, text: text, request: next.first.unwrapped)
        #expect(whole.datasets.first?.distributions.count == 1 && whole.summary.nextRequests.isEmpty)
    }

    @Test func `asks the portal itself for a dataset, whatever address the dataset states`() throws {
        let text = """
            {"data":[{"id":"a/../b","title":"t","uri":"file:///etc/hosts",
            "resources":{"href":"file:///etc/hosts","total":1}}],"total":1}
            """
        let reading = try AdapterReading(adapter("https://data.example.fr/api/2"), text: text)
        #expect(
            reading.summary.nextRequests.map(\.request.url) == ["https://data.example.fr/api/1/datasets/a%2F..%2Fb/"])
    }

    @Test func `leaves out what the portal keeps back`() throws {
        let text = """
            {"data":[{"id":"a","title":"t","archived":"2026-01-01T00:00:00+00:00","resources":[]},
            {"id":"b","title":"t","private":true,"resources":[]},{"id":"c","title":"t","deleted":null,"resources":[]}],
            "total":3}
            """
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.map(\.identifier) == ["c"])
        #expect(reading.failures.map(\.record) == ["a", "b"])
    }

    private func page(_ numbers: Range<Int>, total: Int, next: Bool) -> String {
        let data = numbers.map { number in
            #"{"id":"d\#(number)","title":"t","last_update":"2026-11-\#(20 - number)T00:00:00+00:00","resources":[]}"#
        }
        let link = next ? "\"https://x.fr/next\"" : "null"
        return "{\"data\":[\(data.joined(separator: ","))],\"next_page\":\(link),\"total\":\(total)}"
    }

    @Test func `goes on by page until the total is reached`() throws {
        // The portal gives three at most, whatever is asked.
        let walk = try PageWalk(adapter()) { request in
            let start = ((request.number("page") ?? 1) - 1) * 3
            return page(start..<min(start + 3, 7), total: 7, next: start < 4)
        }
        #expect(walk.identifiers == (0..<7).map { "d\($0)" } && walk.urls.count == 3 && walk.codes.isEmpty)
    }

    @Test func `asks for changes until older ones come`() throws {
        let walk = try PageWalk(adapter(), changedSince: Instant(year: 2026, month: 11, day: 18)) { request in
            let start = ((request.number("page") ?? 1) - 1) * 2
            return page(start..<min(start + 2, 7), total: 7, next: true)
        }
        #expect(walk.identifiers == ["d0", "d1", "d2"])
        #expect(walk.urls.count == 2 && walk.urls.allSatisfy { $0.contains("sort=-last_update") })
    }

    @Test func `tells what the portal says when it fails`() throws {
        #expect(try AdapterReading(adapter(), text: #"{"message":"Unknown field"}"#).error?.code == .portalError)
        #expect(try AdapterReading(adapter(), text: #"{"hello":"world"}"#).error?.code == .unexpectedContent)
    }

    /// Dates of November 2026: `last_update`, and `last_modified_internal`.
    private static func page(_ days: [(updated: Int, touched: Int)], number: Int) -> String {
        func date(_ day: Int) -> String { "2026-11-\(day < 10 ? "0" : "")\(day)T08:00:00+00:00" }
        let sets = days.enumerated().map { index, day in
            """
            {"id":"d\(number)-\(index)","title":"T","resources":[],"last_update":"\(date(day.updated))",
            "internal":{"last_modified_internal":"\(date(day.touched))"}}
            """
        }
        return #"{"data":[\#(sets.joined(separator: ","))],"total":6,"next_page":"x"}"#
    }

    @Test(arguments: [
        // A search is in the order of the record's change, whatever became of the data.
        (
            "https://x.fr/api/2/datasets/search/", [[(2, 20), (19, 19)], [(3, 18), (1, 2)], [(20, 1), (1, 1)]],
            ["d1-0", "d1-1", "d2-0"], 2
        ),
        // A list is in the order of `last_update`; a record that was touched and stands on the way is taken too.
        (
            "https://x.fr", [[(20, 20), (19, 19)], [(3, 19), (2, 2)], [(1, 20), (1, 1)]],
            ["d1-0", "d1-1", "d2-0"], 2
        ),
    ])
    func `changes are followed in the order that the portal really sorts by`(
        endpoint: String, pages: [[(updated: Int, touched: Int)]], identifiers: [String], requests: Int
    ) throws {
        let walk = try PageWalk(adapter(endpoint), changedSince: Instant(year: 2026, month: 11, day: 18)) { request in
            let number = request.number("page") ?? 1
            return Self.page(pages[number - 1], number: number)
        }
        #expect(walk.identifiers == identifiers)
        #expect(walk.urls.count == requests)
    }
}
