import ByteStreams
import Fetching
import Foundation
import Harvesting
import PortalAdapters
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct `The schema.org adapter on real sites` {
    private static let root = SharedData.directory ?? ""

    private func adapter(_ endpoint: String) throws -> any PortalAdapter {
        try AdapterRegistry.adapter(for: PortalDeclaration(id: "xx-real", kind: "schema-org", endpoint: endpoint))
    }

    private func page(_ path: String, url: String) throws -> AdapterReading {
        let request = HarvestRequest(FetchRequest(.get, url), role: "page")
        return try AdapterReading(adapter(url), path: Self.root + "/" + path, request: request)
    }

    private static let sitemaps = Manifest.entries(in: "sitemaps")

    @Test(arguments: sitemaps) func `asks for every page of a sitemap`(entry: Manifest.Entry) throws {
        let counted = try String(contentsOfFile: entry.absolutePath, encoding: .utf8).ranges(of: "<loc>").count
        var portal = PortalDeclaration(
            id: "xx-real", kind: "schema-org", endpoint: "https://raw.githubusercontent.com/iodepo/sitemap.xml")
        portal.options = ["hosts": .list([.string("catalogue.cioosatlantic.ca"), .string("technologies.ebrains.eu")])]
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), path: entry.absolutePath)
        #expect(reading.summary.nextRequests.count == counted, "\(reading.summary.issues)")
        #expect(counted >= 4)
    }

    @Test func `finds the five sitemaps`() { #expect(Self.sitemaps.count == 5) }

    @Test func `reads the dataset of a landing page`() throws {
        let reading = try page("html/fuji-landing-0.html.gz", url: "https://doi.pangaea.de/10.1594/PANGAEA.902845")
        let dataset = try #require(reading.datasets.first)
        #expect(reading.datasets.count == 1)
        #expect(dataset.identifier == "https://doi.org/10.1594/PANGAEA.902845")
        #expect(dataset.publisher?.name.preferred() == "PANGAEA")
        #expect(dataset.keywords.count == 6)
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(dataset.distributions.map(\.mediaType?.value?.code) == ["ZIP"])
        #expect(reading.issues("field-unmapped") == [])
    }

    @Test(arguments: Manifest.entries(in: "html").filter { !$0.path.contains("fuji") })
    func `finds no dataset where a page describes none`(entry: Manifest.Entry) throws {
        let reading = try page(entry.path, url: "https://data.example.org/")
        #expect(reading.error == nil)
        #expect(reading.datasets.isEmpty)
        #expect(reading.summary.issues.contains { $0.severity == .information })
    }

    @Test(arguments: [("odis-data-acma", 44), ("odis-data-benguelacc", 234), ("odis-data-maspawio", 141)])
    func `reads collections of JSON-LD documents, a line each`(name: String, count: Int) throws {
        let reading = try page("jsonld/\(name).jsonl.gz", url: "https://raw.githubusercontent.com/\(name).jsonl.gz")
        #expect(reading.datasets.count == count, "\(reading.summary.issues.prefix(3))")
        #expect(Set(reading.datasets.map(\.identifier)).count == count)
        #expect(reading.datasets.allSatisfy { !$0.title.isEmpty })
        #expect(reading.issues("field-unmapped") == [])
    }

    @Test(
        arguments: Manifest.entries(in: "jsonld").filter {
            $0.path.contains("/odis-data-") && $0.path.hasSuffix(".json")
        })
    func `reads a dataset in a document of its own`(entry: Manifest.Entry) throws {
        let reading = try page(entry.path, url: "https://raw.githubusercontent.com/" + entry.path)
        #expect(reading.datasets.count == 1)
        #expect(reading.datasets.first?.landingPage != nil)
    }
}
