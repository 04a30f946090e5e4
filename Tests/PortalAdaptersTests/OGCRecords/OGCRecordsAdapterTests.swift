import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The OGC API Records adapter` {
    private func adapter(
        _ endpoint: String = "https://records.example.org/collections/main/items",
        _ options: [String: OptionValue] = [:]
    ) throws -> OGCRecordsAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "ogc-records", endpoint: endpoint)
        portal.options = options
        return try OGCRecordsAdapter(portal)
    }

    private func normal() throws -> AdapterReading {
        try AdapterReading(adapter(), path: Fixtures.path("ogc-records/normal.json"))
    }

    // MARK: Asking

    @Test(arguments: [
        ("https://x.org", "https://x.org/collections"),
        ("https://x.org/api/", "https://x.org/api/collections"),
        ("https://x.org/api/collections/?f=json", "https://x.org/api/collections"),
        ("https://x.org/collections/metadata:main", "https://x.org/collections/metadata:main/items?limit=100"),
        (
            "https://x.org/collections/a/items?f=html&type=dataset",
            "https://x.org/collections/a/items?type=dataset&limit=100"
        ),
        ("file:///data/records.json", "file:///data/records.json"),
    ])
    func `finds where to ask from any form of the address`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test(arguments: [
        (["changes": OptionValue.string("sort")], "sortby=-updated"),
        (["change_property": .string("recordUpdated")], "sortby=-recordUpdated"),
        (
            ["changes": .string("filter")],
            "filter=updated%20%3E%3D%20TIMESTAMP%28%272026-11-02T03%3A00%3A00Z%27%29&filter-lang=cql2-text"
        ),
        (["changes": .string("datetime")], "datetime=2026-11-02T03%3A00%3A00Z%2F.."),
    ])
    func `asks for changes as its file declares`(options: [String: OptionValue], condition: String) throws {
        let since = Instant(year: 2026, month: 11, day: 2, hour: 3)
        let asked = try adapter("https://x.org/collections/a", options).firstRequests(changedSince: since)
        #expect(asked?.map(\.request.url) == ["https://x.org/collections/a/items?limit=100&\(condition)"])
        #expect(
            try adapter("https://x.org", ["changes": .string("none")]).firstRequests(changedSince: since) == nil)
    }

    @Test func `asks the collections that hold records`() throws {
        let path = Fixtures.path("ogc-records/collections.json")
        let all = try AdapterReading(adapter("https://records.example.org"), path: path)
        #expect(
            all.summary.nextRequests.map(\.request.url) == [
                "https://records.example.org/collections/metadata%3Amain/items?limit=100"
            ])
        #expect(all.summary.catalog?.title.preferred() == "Records of Exampleton")
        let both: [String: OptionValue] = ["collections": .list([.string("roads"), .string("metadata:main")])]
        #expect(
            try AdapterReading(adapter("https://records.example.org", both), path: path).summary.nextRequests.count == 2
        )
        let none: [String: OptionValue] = ["collections": .list([.string("rivers")])]
        #expect(
            try AdapterReading(adapter("https://records.example.org", none), path: path).error?.message.contains(
                "roads")
                == true)
    }

    @Test(arguments: [
        ["changes": OptionValue.string("guess")], ["collections": .list([.string("a")])], ["page_size": .integer(0)],
    ])
    func `refuses misstated settings`(options: [String: OptionValue]) {
        #expect(throws: AdapterError.self) { try adapter("https://x.org/collections/a/items", options) }
    }

    // MARK: Records

    @Test func `maps a record with its links`() throws {
        let dataset = try normal().datasets.first.unwrapped
        #expect(dataset.identifier == "urn:x-harbour:depths")
        #expect(dataset.title.preferred() == "Harbour depths")
        #expect(dataset.publisher?.name.preferred() == "Port of Exampleton")
        #expect(dataset.publisher?.homepage == "https://port.example.org/")
        #expect(dataset.contactPoint?.name == "A. Pilot")
        #expect(dataset.contactPoint?.email == "pilot@example.org")
        #expect(dataset.recordIssued?.value?.iso8601 == "2019-04-02T08:00:00Z")
        #expect(dataset.recordModified?.value?.iso8601 == "2026-11-20T04:00:12Z")
        #expect(dataset.modified == nil)
        #expect(dataset.frequency?.value == .term(.monthly))
        #expect(dataset.languages == ["nl", "en"])
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(dataset.rights == "Not for navigation.")
        #expect(dataset.keywords.map(\.text) == ["depth", "harbour"])
        #expect(dataset.themes.count == 2)
        #expect(dataset.themes.first?.iri == "https://vocab.example.org/topics/oceans")
        #expect(dataset.temporal.first?.start?.raw == "2019-04-01")
        #expect(dataset.temporal.first?.end == nil)
        #expect(dataset.landingPage == "https://port.example.org/depths")
        #expect(
            dataset.distributions.map(\.link) == [
                "https://port.example.org/depths.csv", "https://records.example.org/files/depths.gpkg",
                "https://port.example.org/wms?service=WMS&request=GetCapabilities",
            ])
        #expect(dataset.distributions.compactMap { $0.format?.value?.code } == ["CSV", "GPKG", "WMS_SRVC"])
        #expect(dataset.distributions.first?.byteSize == 123_456)
    }

    @Test func `infers a publisher and says so`() throws {
        let reading = try normal()
        let dataset = reading.datasets[1]
        #expect(dataset.publisher?.name.preferred() == "Office of Water")
        #expect(reading.issues("publisher-inferred").map(\.record) == ["tides"])
        #expect(dataset.languages == ["en"])
        #expect(dataset.distributions.count == 3)
        #expect(dataset.distributions.map(\.downloadURL).contains("https://water.example.org/tides.xlsx"))
        #expect(dataset.distributions.map(\.accessURL).contains("https://water.example.org/order"))
    }

    @Test func `leaves out what is no dataset, and reads the words of drafts`() throws {
        let reading = try normal()
        #expect(reading.issues("record-skipped").map(\.record) == ["tide-service"])
        let draft = try reading.datasets.last.unwrapped
        #expect(draft.identifier == "draft")
        #expect(draft.recordModified?.raw == "2018-02-03")
        #expect(draft.licence?.value?.code == "CC0")
        #expect(draft.temporal.first?.end?.raw == "1999-12-31")
        #expect(draft.contactPoint?.email == "gauges@example.org")
        #expect(draft.distributions.map(\.downloadURL) == ["https://water.example.org/gauges.json"])
        #expect(reading.issues("field-unmapped").isEmpty)
    }

    // MARK: Paging

    private static func page(_ numbers: some Sequence<Int>, total: Int? = 6, next: String? = nil) -> String {
        let features = numbers.map {
            #"{"id":"d\#($0)","type":"Feature","properties":{"title":"T","updated":"2026-11-0\#(9 - $0)"}}"#
        }
        let links = next.map { #"{"rel":"next","href":"\#($0)"}"# } ?? ""
        let matched = total.map { #""numberMatched":\#($0),"# } ?? ""
        return
            #"{"type":"FeatureCollection",\#(matched)"features":[\#(features.joined(separator: ","))],"links":[\#(links)]}"#
    }

    @Test(arguments: [
        (
            "https://x.org/collections/a/items?limit=100&offset=2",
            "https://x.org/collections/a/items?limit=100&offset=2"
        ),
        ("?token=b", "https://x.org/collections/a/items?token=b"),
        // A server behind a proxy that takes itself for another one.
        ("http://localhost:5000/a/items?offset=2", "https://x.org/collections/a/items?offset=2"),
        ("https://other.example.org/a/items?offset=2", "https://other.example.org/a/items?offset=2"),
    ])
    func `follows the next page on its own site and on declared hosts`(next: String, url: String) throws {
        let adapter = try adapter("https://x.org/collections/a", ["hosts": .list([.string("Other.example.org")])])
        let reading = try AdapterReading(adapter, text: Self.page(0..<2, next: next))
        #expect(reading.summary.nextRequests.map(\.request.url) == [url])
        #expect(reading.summary.announcedTotal == 6)
    }

    @Test(arguments: ["file:///etc/passwd", "javascript:next()"])
    func `follows nothing that is no page`(next: String) throws {
        let reading = try AdapterReading(adapter(), text: Self.page(0..<2, next: next))
        #expect(reading.summary.nextRequests.isEmpty)
        #expect(reading.codes.contains("paging-ends-early"))
    }

    @Test func `walks to the page that leads no further`() throws {
        let walk = try PageWalk(adapter()) { request in
            let offset = request.number("offset") ?? 0
            return Self.page(offset..<offset + 2, next: offset < 4 ? "?limit=100&offset=\(offset + 2)" : nil)
        }
        #expect(walk.identifiers == (0..<6).map { "d\($0)" })
        #expect(walk.codes == [])
    }

    @Test func `tells of a list that ends early`() throws {
        let walk = try PageWalk(adapter()) { _ in Self.page(0..<2) }
        #expect(walk.codes == ["paging-ends-early"])
    }

    @Test func `ends where changes are older, and goes to the end where nothing is sorted`() throws {
        let since = Instant(year: 2026, month: 11, day: 8)
        func answer(_ request: HarvestRequest, _ numbers: [Int]) -> String {
            let offset = request.number("offset") ?? 0
            return Self.page(numbers[offset..<offset + 2], next: offset < 4 ? "?offset=\(offset + 2)" : nil)
        }
        let sorted = try PageWalk(adapter(), changedSince: since) { answer($0, [0, 1, 2, 3, 4, 5]) }
        #expect(sorted.identifiers == ["d0", "d1"])
        #expect(sorted.urls.count == 2)
        #expect(sorted.totals.allSatisfy { $0 == nil })
        let unsorted = try PageWalk(adapter(), changedSince: since) { answer($0, [5, 0, 4, 3, 2, 1]) }
        #expect(unsorted.identifiers == ["d0", "d1"])
        let mixed = try PageWalk(adapter(), changedSince: since) { answer($0, [5, 0, 3, 4, 2, 1]) }
        #expect(mixed.identifiers == ["d0", "d1"])
    }

    @Test func `a page whose place nobody can count ends the list where its first record cannot be had`() throws {
        let adapter = try adapter()
        let first = try AdapterReading(adapter, text: Self.page(0..<2, next: "?limit=2&token=abc"))
        let lost = try first.summary.nextRequests.first.unwrapped
        let piece = try adapter.recover(from: lost, reason: "it broke") { _ in }.nextRequests
        #expect(
            piece.map(\.request.url) == ["https://records.example.org/collections/main/items?limit=1&token=abc"])
        #expect(try adapter.recover(from: piece[0], reason: "it broke") { _ in }.nextRequests == [])
        let read = try AdapterReading(adapter, text: Self.page(2..<3, next: "?limit=1&token=def"), request: piece[0])
        #expect(
            read.summary.nextRequests.map(\.request.url)
                == ["https://records.example.org/collections/main/items?limit=1&token=def"])
    }

    @Test func `reports the server's error`() throws {
        let text =
            #"{"code": "InvalidParameterValue", "type": "InvalidParameterValue", "description": "unknown sortby"}"#
        let error = try AdapterReading(adapter(), text: text).error
        #expect(error?.code == .portalError)
        #expect(error?.message.contains("unknown sortby") == true)
    }
}
