import DCAT
import Harvesting
import Testing

@testable import PortalAdapters

@Suite struct `The ArcGIS Hub adapter` {
    private func adapter(
        _ endpoint: String = "https://hub.example.org", _ options: [String: OptionValue] = [:]
    ) throws -> HubAdapter {
        var portal = PortalDeclaration(id: "xx-example", kind: "arcgis-hub", endpoint: endpoint)
        portal.options = options
        return try HubAdapter(portal)
    }

    private func normal() throws -> AdapterReading {
        try AdapterReading(adapter(), path: Fixtures.path("arcgis-hub/normal.json"))
    }

    @Test(arguments: [
        (
            "https://x.org",
            "https://x.org/api/search/v1/collections/dataset/items?limit=100&startindex=1&sortBy=properties.created"
        ),
        (
            "https://x.org/api/search/v1/collections/all/items?filter=a",
            "https://x.org/api/search/v1/collections/all/items?filter=a&limit=100&startindex=1&sortBy=properties.created"
        ),
        (
            "https://hub.arcgis.com/api/v3/datasets?filter[orgId]=a",
            "https://hub.arcgis.com/api/v3/datasets?filter[orgId]=a&page[size]=100&page[number]=1&sort=created"
        ),
        ("file:///data/items.json", "file:///data/items.json"),
    ])
    func `finds where to ask from any form of the address`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test func `maps a layer with its service and the files that the hub makes of it`() throws {
        let dataset = try normal().datasets.first.unwrapped
        #expect(dataset.identifier == "0123456789abcdef0123456789abcdef_0")
        #expect(dataset.publisher?.name.preferred() == "Harbour Authority")
        #expect(dataset.issued?.value?.iso8601 == "2019-03-01T09:30:00Z")
        #expect(dataset.recordModified?.value?.iso8601 == "2026-11-20T04:00:12Z")
        #expect(dataset.modified?.value?.iso8601 == "2026-11-20T02:00:00Z")
        #expect(dataset.licence?.value?.isOpen == true)
        #expect(dataset.themes.compactMap { $0.label.preferred() } == ["Transport", "Water"])
        #expect(dataset.landingPage == "https://hub.example.org/datasets/harbour::mooring-zones")
        #expect(
            dataset.distributions.compactMap { $0.format?.value?.code } == ["REST", "CSV", "GEOJSON", "KML", "SHP"])
        #expect(dataset.distributions.first?.serviceURL?.hasSuffix("/FeatureServer/0") == true)
        #expect(
            dataset.distributions[1].downloadURL
                == "https://hub.example.org/api/download/v1/items/0123456789abcdef0123456789abcdef/csv?layers=0")
    }

    @Test func `maps a file and a service without files`() throws {
        let datasets = try normal().datasets
        #expect(
            datasets[1].distributions.map(\.downloadURL)
                == ["https://www.arcgis.com/sharing/rest/content/items/fedcba9876543210fedcba9876543210/data"])
        #expect(datasets[1].distributions.first?.declaredFileFormat?.code == "CSV")
        #expect(datasets[2].distributions.compactMap(\.serviceURL).count == 1)
    }

    @Test func `leaves out maps and applications, and says so`() throws {
        let reading = try normal()
        #expect(reading.codes == ["record-skipped"])
        #expect(reading.failures.map(\.record) == ["11112222333344441111222233334444"])
        #expect(reading.summary.announcedTotal == 4)
    }

    @Test func `reads the search API v3`() throws {
        let reading = try AdapterReading(
            adapter("https://hub.example.org/api/v3"), path: Fixtures.path("arcgis-hub/search.json"))
        #expect(reading.error == nil && reading.codes.isEmpty)
        let dataset = try reading.datasets.first.unwrapped
        #expect(dataset.title.preferred() == "Buoys" && dataset.distributions.count == 5)
        #expect(dataset.distributions[1].downloadURL?.hasSuffix("/csv?layers=2") == true)
        #expect(reading.summary.announcedTotal == 1)
    }

    @Test(arguments: [("layer.editingInfo.lastEditDate", true), ("item.modified", false)])
    func `takes the time of change for that of the data where it was read from the layer`(
        provenance: String, isOfData: Bool
    ) throws {
        let portal = PortalDeclaration(id: "xx-hub", kind: "arcgis-hub", endpoint: "https://hub.example.org")
        let item = #"""
            {"data": [{"id": "a_0", "attributes": {"name": "Trees", "type": "Feature Layer", "modified": 1700000000000,
              "modifiedProvenance": "\#(provenance)", "updateFrequency": "monthly", "url": "https://example.org/FeatureServer/0",
              "structuredLicense": {"type": "custom", "text": "<a href='https://creativecommons.org/licenses/by/4.0/'>x</a>"}}}]}
            """#
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), text: item)
        let dataset = try #require(reading.datasets.first)
        #expect((dataset.modified?.value?.start.millisecondsSince1970 == 1_700_000_000_000) == isOfData)
        #expect(dataset.recordModified?.value?.start.millisecondsSince1970 == 1_700_000_000_000)
        #expect(dataset.frequency?.value?.code == "MONTHLY")
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(reading.codes.isEmpty)
    }

    @Test(
        arguments: [
            ("a_3", "https://s.example.org/rest/services/X/FeatureServer", ["3"]),
            ("a_3", "https://s.example.org/rest/services/X/FeatureServer/3", []),
            ("a", "https://s.example.org/rest/services/X/FeatureServer", []),
        ] as [(String, String, [String])])
    func `says which layer of a service an item is where the address does not`(
        identifier: String, url: String, layers: [String]
    ) throws {
        let text = """
            {"features":[{"id":"\(identifier)","properties":{"title":"t","type":"Feature Service","access":"public",
            "url":"\(url)"}}],"numberMatched":1}
            """
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.first?.distributions.first?.layers == layers)
    }

    @Test func `does not take a service of many layers for files`() throws {
        let text = """
            {"features":[{"id":"a","properties":{"title":"t","type":"Feature Service","access":"public",
            "url":"https://s.example.org/rest/services/X/FeatureServer","modified":-1}}],"numberMatched":1}
            """
        let reading = try AdapterReading(adapter(), text: text)
        #expect(reading.datasets.first?.distributions.count == 1)
        #expect(reading.issues("date-unreadable").map(\.value) == ["-1"])
    }

    @Test func `asks for changes until older ones come`() throws {
        let adapter = try adapter("https://hub.example.org", ["page_size": .integer(2)])
        let walk = try PageWalk(adapter, changedSince: Instant(millisecondsSince1970: 1_700_000_000_000)) { request in
            let start = (request.number("startindex") ?? 1) - 1
            let items = (start..<min(start + 2, 6)).map { number in
                let modified = 1_700_000_000_000 + (3 - number) * 1_000
                return #"{"id":"i\#(number)","properties":{"title":"t","type":"CSV","modified":\#(modified)}}"#
            }
            return "{\"features\":[\(items.joined(separator: ","))],\"numberMatched\":6}"
        }
        #expect(walk.identifiers == ["i0", "i1", "i2", "i3"])
        #expect(walk.urls.count == 3 && walk.urls.allSatisfy { $0.hasSuffix("sortBy=-properties.modified") })
    }

    @Test func `tells what the hub says when it fails`() throws {
        let reading = try AdapterReading(adapter(), text: #"{"statusCode":400,"message":"Bad filter","error":"Bad"}"#)
        #expect(reading.error?.code == .portalError)
    }

    @Test func `counts the pages of the search themselves, as hubs cap their size`() throws {
        let walk = try PageWalk(adapter("https://x.org/api/v3")) { request in
            let start = ((request.number("page[number]") ?? 1) - 1) * 2
            let items = (start..<min(start + 2, 5)).map {
                #"{"id":"i\#($0)","attributes":{"title":"t","type":"CSV","created":\#(1_600_000_000_000 + $0)}}"#
            }
            return #"{"data":[\#(items.joined(separator: ","))],"meta":{"stats":{"totalCount":5}}}"#
        }
        #expect(walk.identifiers == (0..<5).map { "i\($0)" })
        #expect(walk.urls.count == 3)
    }
}
