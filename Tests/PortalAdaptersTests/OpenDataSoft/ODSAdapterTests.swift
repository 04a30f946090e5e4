import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The Opendatasoft adapter` {
    private func adapter(
        _ endpoint: String = "https://data.example.org", _ options: [String: OptionValue] = [:]
    ) throws -> ODSAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "opendatasoft", endpoint: endpoint)
        portal.options = options
        return try ODSAdapter(portal)
    }

    private func normal() throws -> AdapterReading {
        try AdapterReading(adapter(), path: Fixtures.path("opendatasoft/normal.json"))
    }

    // MARK: Asking

    @Test(arguments: [
        (
            "https://x.org", "https://x.org/api/explore/v2.1/catalog/datasets?order_by=dataset_id&limit=100&offset=0"
        ),
        (
            "https://x.org/api/explore/v2.1/catalog/datasets?refine=theme:a",
            "https://x.org/api/explore/v2.1/catalog/datasets?refine=theme:a&order_by=dataset_id&limit=100&offset=0"
        ),
        (
            "https://x.org/api/explore/v2.0",
            "https://x.org/api/explore/v2.0/catalog/datasets?order_by=dataset_id&limit=100&offset=0"
        ),
        (
            "https://x.org/api/v2/catalog/datasets",
            "https://x.org/api/v2/catalog/datasets?order_by=dataset_id&limit=100&offset=0"
        ),
        ("https://x.org/api/datasets/1.0/search/", "https://x.org/api/datasets/1.0/search?rows=100&start=0"),
        (
            "https://x.org/api/explore/v2.1/catalog/exports/json",
            "https://x.org/api/explore/v2.1/catalog/exports/json?order_by=dataset_id&limit=-1"
        ),
        ("file:///data/export.json", "file:///data/export.json"),
    ])
    func `finds where to ask from any form of the address`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test func `asks for changes by the dates that are declared, within the condition`() throws {
        let options: [String: OptionValue] = [
            "where": .string("publisher = 'City'"), "change_fields": .list([.string("modified")]),
        ]
        let since = Instant(year: 2026, month: 11, day: 1)
        let url = try adapter("https://x.org", options).firstRequests(changedSince: since)?.first?.request.url
        let condition = "(publisher = 'City') and (modified >= date'2026-11-01T00:00:00Z')"
        #expect(try url.unwrapped.contains("where=" + URLText.encoded(condition) + "&"))
        #expect(try adapter("https://x.org/api/datasets/1.0/search").firstRequests(changedSince: since) == nil)
    }

    // MARK: Mapping

    @Test func `maps a dataset with the exports that the platform makes of it`() throws {
        let reading = try normal()
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.identifier == "tide-gauges")
        #expect(dataset.publisher?.name.preferred() == "Port of Example")
        #expect(dataset.contactPoint == ContactPoint(name: "Tide desk", email: "tides@example.org"))
        #expect(dataset.issued?.raw == "2019-03-02")
        #expect(dataset.modified?.value?.iso8601 == "2026-11-20T04:00:12Z")
        #expect(dataset.recordModified?.value?.iso8601 == "2026-11-21T04:01:00Z")
        #expect(dataset.frequency?.value == .term(.daily))
        #expect(dataset.licence?.value?.isOpen == true)
        #expect(dataset.landingPage == "https://data.example.org/explore/dataset/tide-gauges/")
        #expect(dataset.temporal.count == 1)
        #expect(dataset.spatial.compactMap { $0.label.preferred() } == ["Finistère", "Harbour of Example"])
        #expect(dataset.distributions.compactMap { $0.format?.value?.code } == ["CSV", "JSON", "GEOJSON", "SHP"])
        #expect(
            dataset.distributions.first?.downloadURL
                == "https://data.example.org/api/explore/v2.1/catalog/datasets/tide-gauges/exports/csv")
    }

    @Test func `takes attachments for files, but for those in the platform's own storage`() throws {
        let dues = try normal().datasets[1]
        #expect(dues.distributions.count == 1)
        #expect(dues.distributions.first?.declaredFileFormat?.code == "PDF")
        #expect(try normal().issues("link-unreadable").map(\.value) == ["odsfile://dues/old.csv"])
    }

    @Test func `knows every field of a dataset`() throws {
        #expect(try normal().codes == ["link-unreadable"])
    }

    @Test(arguments: [
        // 2.0: another envelope.
        """
        {"total_count":1,"links":[],"datasets":[{"links":[],"dataset":{"dataset_id":"a","has_records":true,\
        "metas":{"default":{"title":"T","modified":"2026-01-01T00:00:00+00:00"}}}}]}
        """,
        // 1.0: flat.
        """
        {"nhits":1,"parameters":{},"datasets":[{"datasetid":"a","has_records":true,"fields":[],\
        "metas":{"title":"T","modified":"2026-01-01T00:00:00+00:00","domain":"x"}}]}
        """,
        // Exports, nested and flat.
        """
        [{"dataset_id":"a","has_records":true,"metas":{"default":{"title":"T","modified":"2026-01-01T00:00:00+00:00"}}}]
        """,
        """
        [{"datasetid":"a","has_records":true,"default.title":"T","default.modified":"2026-01-01T00:00:00+00:00",\
        "internal.draft":false,"default.records_count":3}]
        """,
    ])
    func `reads every form of a catalogue`(text: String) throws {
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.error == nil && reading.codes.isEmpty)
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.identifier == "a" && dataset.title.preferred() == "T" && dataset.distributions.count == 2)
        #expect(dataset.modified?.value?.iso8601 == "2026-01-01T00:00:00Z")
    }

    // MARK: Paging

    private func datasets(_ numbers: Range<Int>) -> String {
        numbers.map { #"{"dataset_id":"d\#($0)","metas":{"default":{"title":"t"}}}"# }.joined(separator: ",")
    }

    @Test func `takes the export for what lies beyond the window, without what the pages gave`() throws {
        let walk = try PageWalk(adapter()) { request in
            guard let start = request.number("offset") else { return "[\(datasets(0..<10_250))]" }
            return "{\"total_count\":10250,\"results\":[\(datasets(start..<min(start + 100, 10_250)))]}"
        }
        #expect(walk.urls.count == 101)
        #expect(walk.urls.last?.contains("/catalog/exports/json?order_by=dataset_id&limit=-1") == true)
        #expect(walk.identifiers == (0..<10_250).map { "d\($0)" })
        #expect(walk.codes.isEmpty)
    }

    @Test(arguments: [
        (#"{"error_code":"ODSQLError","message":"unknown field"}"#, AdapterError.Code.portalError),
        (#"{"hello":"world"}"#, .unexpectedContent),
    ])
    func `tells what the portal says when it fails`(text: String, code: AdapterError.Code) throws {
        #expect(try AdapterReading(adapter(), text: text).error?.code == code)
    }
}
