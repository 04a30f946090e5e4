import DCAT
import Harvesting
import TestSupport
import Testing

@testable import PortalAdapters

@Suite struct `The Socrata adapter` {
    private func adapter(
        _ endpoint: String = "https://data.example.org", _ options: [String: OptionValue] = [:]
    ) throws -> SocrataAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "socrata", endpoint: endpoint)
        portal.options = options
        return try SocrataAdapter(portal)
    }

    private func normal(_ options: [String: OptionValue] = [:]) throws -> AdapterReading {
        try AdapterReading(adapter("https://data.example.org", options), path: Fixtures.path("socrata/normal.json"))
    }

    // MARK: Asking

    @Test(arguments: [
        (
            "https://data.x.gov",
            "https://data.x.gov/api/catalog/v1?domains=data.x.gov&order=dataset_id&limit=1000&offset=0"
        ),
        (
            "https://api.us.socrata.com/api/catalog/v1?domains=data.x.gov",
            "https://api.us.socrata.com/api/catalog/v1?domains=data.x.gov&order=dataset_id&limit=1000&offset=0"
        ),
        ("https://data.x.gov/api/views.json", "https://data.x.gov/api/views.json?limit=200&page=1"),
        ("https://files.x.org/views.json", "https://files.x.org/views.json"),
        ("file:///data/assets.json.gz", "file:///data/assets.json.gz"),
    ])
    func `finds where to ask from any form of the address`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test(arguments: [
        "https://data.x.gov/data.json", "https://api.us.socrata.com", "https://data.x.gov/browse", "data.x.gov",
    ])
    func `refuses an address it cannot use`(endpoint: String) {
        let error = #expect(throws: AdapterError.self) { try adapter(endpoint) }
        #expect(error?.code == .configuration)
    }

    // MARK: Mapping

    @Test func `maps a table with the files that the platform makes of it`() throws {
        let dataset = try normal().datasets.first.unwrapped
        #expect(dataset.identifier == "aaaa-1111")
        #expect(dataset.title.preferred() == "Tide Gauge Readings")
        #expect(dataset.publisher?.name.preferred() == "Harbour Authority")
        #expect(dataset.publisher?.homepage == "https://harbour.example.org/")
        #expect(dataset.contactPoint?.email == "tides@example.org")
        #expect(dataset.issued?.value?.iso8601 == "2019-03-01T09:30:00Z")
        #expect(dataset.modified?.value?.iso8601 == "2026-11-20T04:00:12Z")
        #expect(dataset.recordModified?.value?.iso8601 == "2025-06-30T12:00:00Z")
        #expect(dataset.frequency?.value == .term(.daily))
        #expect(dataset.licence?.value != nil)
        #expect(dataset.landingPage == "https://data.example.org/Water/Tide-Gauge-Readings/aaaa-1111")
        #expect(dataset.distributions.compactMap { $0.format?.value?.code } == ["CSV", "JSON", "RDF", "XML"])
        #expect(
            dataset.distributions.first?.downloadURL
                == "https://data.example.org/api/views/aaaa-1111/rows.csv?accessType=DOWNLOAD")
    }

    @Test func `maps a layer and a file`() throws {
        let datasets = try normal().datasets
        let layer = try datasets.first { $0.identifier == "bbbb-2222" }.unwrapped
        #expect(layer.publisher?.name.preferred() == "Mooring Office")
        #expect(layer.distributions.compactMap { $0.format?.value?.code } == ["GEOJSON", "KML", "SHP"])
        let file = try datasets.first { $0.identifier == "cccc-3333" }.unwrapped
        #expect(
            file.distributions.map(\.downloadURL) == ["https://data.example.org/download/cccc-3333/application/pdf"])
        #expect(file.distributions.first?.declaredFileFormat?.code == "PDF")
    }

    @Test func `leaves out what is derived or federated, and says so`() throws {
        let reading = try normal()
        #expect(reading.error == nil)
        #expect(reading.failures.map(\.record) == ["dddd-4444", "eeee-5555"])
        #expect(reading.failures.allSatisfy { $0.code == "record-skipped" && $0.severity == .information })
        #expect(reading.summary.announcedTotal == 5)
        let all = try normal(["federated": .boolean(true)])
        #expect(all.datasets.count == 4)
    }

    @Test func `knows every field of an asset`() throws {
        #expect(try normal().issues("field-unmapped").isEmpty)
        #expect(try normal().issues("value-converted").isEmpty)
    }

    @Test func `reads views, whose dates are seconds`() throws {
        let reading = try AdapterReading(
            adapter("https://data.example.org/api/views.json"), path: Fixtures.path("socrata/views.json"))
        #expect(reading.codes == ["record-skipped"])
        #expect(reading.failures.map(\.record) == ["gggg-7777"])
        let table = try reading.datasets.first.unwrapped
        #expect(table.issued?.value?.iso8601 == "2019-03-01T09:30:00Z")
        #expect(table.frequency?.value == .term(.daily))
        #expect(table.distributions.count == 4)
        let external = reading.datasets[1]
        #expect(external.distributions.map(\.downloadURL) == ["https://files.example.org/dredging.xls", nil])
        #expect(external.distributions.last?.accessURL == "https://harbour.example.org/plans")
        #expect(reading.datasets[2].distributions.first?.byteSize == 20_480)
    }

    // MARK: Paging

    private func page(_ numbers: Range<Int>, total: Int, updated: (Int) -> String = { _ in "2026-01-01T00:00:00Z" })
        -> String
    {
        let assets = numbers.map { number in
            """
            {"resource":{"id":"d\(number)","name":"n","type":"dataset","updatedAt":"\(updated(number))"},\
            "metadata":{"domain":"data.example.org"}}
            """
        }
        return "{\"results\":[\(assets.joined(separator: ","))],\"resultSetSize\":\(total)}"
    }

    @Test func `goes on by offset, and by the last identifier beyond the window`() throws {
        let adapter = try adapter("https://data.example.org", ["page_size": .integer(4_000)])
        var given = 0
        let walk = try PageWalk(adapter) { _ in
            let next = given..<min(given + 4_000, 14_000)
            given = next.upperBound
            return page(next, total: 14_000)
        }
        #expect(walk.identifiers.count == 14_000)
        #expect(walk.urls.count == 4)
        #expect(walk.urls[1].hasSuffix("order=dataset_id&limit=4000&offset=4000"))
        #expect(walk.urls[2].hasSuffix("scroll_id=d7999&limit=4000"))
        #expect(walk.codes == ["distribution-undescribed"] || walk.codes.isEmpty)
    }

    @Test func `asks for changes until older ones come`() throws {
        let adapter = try adapter("https://data.example.org", ["page_size": .integer(2)])
        let days = [9, 8, 7, 3, 2, 1]
        let walk = try PageWalk(adapter, changedSince: Instant(year: 2026, month: 11, day: 5)) { request in
            let start = request.number("offset") ?? 0
            return page(start..<min(start + 2, 6), total: 6) { "2026-11-0\(days[$0])T00:00:00Z" }
        }
        #expect(walk.identifiers == ["d0", "d1", "d2"])
        #expect(walk.urls.count == 2 && walk.urls.allSatisfy { $0.contains("order=updatedAt%20DESC") })
        #expect(walk.totals == [nil, nil])
    }

    @Test func `misses no change of a portal that does not sort as it was asked`() throws {
        let adapter = try adapter("https://data.example.org", ["page_size": .integer(2)])
        let days = [1, 9, 2, 8, 3]
        let walk = try PageWalk(adapter, changedSince: Instant(year: 2026, month: 11, day: 5)) { request in
            let start = request.number("offset") ?? 0
            return page(start..<min(start + 2, 5), total: 5) { "2026-11-0\(days[$0])T00:00:00Z" }
        }
        #expect(walk.identifiers == ["d1", "d3"])
    }

    @Test(arguments: [
        (#"{"error":"Domain not found"}"#, AdapterError.Code.portalError),
        (#"{"code":"permission_denied","error":true,"message":"You must log in"}"#, .portalError),
        (#"{"hello":"world"}"#, .unexpectedContent),
    ])
    func `tells what the portal says when it fails`(text: String, code: AdapterError.Code) throws {
        #expect(try AdapterReading(adapter(), text: text).error?.code == code)
    }

    // MARK: The real catalogues

    @Test(
        .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)),
        arguments: [("niuh-hrin.json", "XLS", 1), ("t6ck-kg3u.json", "CSV", 4)])
    func `reads recorded views`(name: String, format: String, distributions: Int) throws {
        let path = (SharedData.directory ?? "") + "/socrata/views/" + name
        let reading = try AdapterReading(adapter("file://" + path), path: path)
        #expect(reading.error == nil && reading.codes.isEmpty)
        let dataset = try reading.datasets.first.unwrapped
        #expect(reading.datasets.count == 1 && dataset.distributions.count == distributions)
        #expect(dataset.distributions.first?.format?.value?.code == format)
        #expect(dataset.issued?.value != nil && dataset.recordModified?.value != nil)
    }

    /// Named like the others, but a program's memory of an answer of CKAN (a Python pickle).
    @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
    func `refuses what is no answer of Socrata`() throws {
        let path = (SharedData.directory ?? "") + "/socrata/views/dataset_q__start_1"
        #expect(try AdapterReading(adapter("file://" + path, ["method": .string("file")]), path: path).error != nil)
    }
}
