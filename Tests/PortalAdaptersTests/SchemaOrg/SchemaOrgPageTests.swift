import DCAT
import Fetching
import Harvesting
import PortalAdapters
import Testing

private func read(
    _ text: String, url: String = "https://data.example.org/d/1", context: [String: String] = [:], role: String = "page"
) throws -> AdapterReading {
    let portal = PortalDeclaration(
        id: "xx-example", kind: "schema-org", endpoint: "https://data.example.org/sitemap.xml")
    let request = HarvestRequest(FetchRequest(.get, url), role: role, context: context)
    return try AdapterReading(AdapterRegistry.adapter(for: portal), text: text, request: request)
}

private func page(_ scripts: String...) -> String {
    let tags = scripts.map { "<script type=\"application/ld+json\">\($0)</script>" }.joined(separator: "\n")
    return "<!DOCTYPE html><html><head><title>Page</title>\(tags)</head><body></body></html>"
}

struct `The schema.org adapter on pages` {
    @Test func `maps a dataset to DCAT`() throws {
        let reading = try read(
            page(
                """
                {"@context": "https://schema.org", "@type": "Dataset", "@id": "#it", "name": "Tides", "description": "Levels",
                 "creator": {"@type": "Person", "name": "A. Clerk"}, "provider": {"@type": "Organization", "name": "Harbour"},
                 "publisher": {"@type": "Organization", "name": "Office", "url": "https://office.example.org"},
                 "license": "https://creativecommons.org/licenses/by/4.0/", "datePublished": "2020-01-01",
                 "dateModified": "2026-01-01", "temporalCoverage": "2011/2020", "keywords": ["a, b", "c;d"],
                 "spatialCoverage": [{"@type": "Place", "name": "Exampleton", "geo": {"@type": "GeoShape", "box": "1 2 3 4"}},
                  {"@type": "Place", "geo": {"@type": "GeoCoordinates", "latitude": 1}}],
                 "inLanguage": "en", "isAccessibleForFree": true, "version": 2, "url": "https://data.example.org/d/1",
                 "includedInDataCatalog": {"@type": "DataCatalog", "name": "All data"},
                 "distribution": [{"@type": "DataDownload", "encodingFormat": "text/csv", "name": "CSV",
                  "contentUrl": "https://data.example.org/d.csv", "contentSize": "3 MB"}]}
                """))
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.identifier == "https://data.example.org/d/1#it")
        #expect(dataset.title == MultilingualText("Tides"))
        #expect(dataset.publisher == Agent(name: MultilingualText("Office"), homepage: "https://office.example.org"))
        #expect(dataset.licence?.value?.code == "CC_BY_4_0")
        #expect(dataset.issued?.value?.iso8601 == "2020-01-01")
        #expect(dataset.modified?.value?.iso8601 == "2026-01-01")
        #expect(dataset.temporal.map { $0.end?.value?.iso8601 } == ["2020"])
        #expect(dataset.keywords.map(\.text) == ["a", "b", "c", "d"])
        #expect(dataset.spatial == [Concept(label: MultilingualText("Exampleton"))])
        #expect(dataset.languages == ["en"])
        #expect(dataset.rights == "isAccessibleForFree: true")
        #expect(dataset.version == "2")
        #expect(dataset.landingPage == "https://data.example.org/d/1")
        let distribution = try #require(dataset.distributions.first)
        #expect(distribution.mediaType?.value?.code == "CSV")
        #expect(distribution.downloadURL == "https://data.example.org/d.csv")
        #expect(distribution.byteSize == 3_000_000)
        #expect(reading.summary.catalog?.title == MultilingualText("All data"))
        #expect(reading.codes == [])
    }

    @Test(arguments: [
        "{J}", "\n//<![CDATA[\n{J}\n//]]>\n", "<![CDATA[{J}]]>", "/*<![CDATA[*/ {J} /*]]>*/", "<!-- {J} -->", "[{J}]",
        "[[{J}]]", #"{"@context": "https://schema.org", "@graph": [{J}]}"#, "{J},", "\u{FEFF}{J}",
    ]) func `frees the JSON from what is around it`(wrapping: String) throws {
        let json = #"{"@context": "https://schema.org", "@type": "Dataset", "name": "a]]> -->", "url": "/x"}"#
        let isHidden = wrapping.contains("CDATA") || wrapping.contains("<!--")
        let text = isHidden ? json.replacing("a]]> -->", with: "a") : json
        let reading = try read(page(wrapping.replacing("{J}", with: text)))
        #expect(reading.datasets.map { $0.title.preferred() } == [isHidden ? "a" : "a]]> -->"])
    }

    @Test func `undoes the entities of a template that escapes quotes`() throws {
        let json =
            #"{&quot;@context&quot;: &quot;https://schema.org&quot;, &quot;@type&quot;: &quot;Dataset&quot;, &quot;name&quot;: &quot;R&amp;D &#x2713;&quot;}"#
        #expect(try read(page(json)).datasets.map { $0.title.preferred() } == ["R&D ✓"])
    }

    @Test func `joins what several scripts say, and keeps their blank nodes apart`() throws {
        let reading = try read(
            page(
                #"{"@context": "https://schema.org", "@type": "Dataset", "name": "a", "publisher": {"@id": "https://o.example"}}"#,
                #"{"@context": "https://schema.org", "@id": "https://o.example", "@type": "Organization", "name": "Office"}"#,
                #"{"@context": "http://schema.org/", "@type": "https://schema.org/Dataset", "name": "b"}"#))
        #expect(reading.datasets.map { $0.title.preferred() } == ["a", "b"])
        #expect(reading.datasets.first?.publisher?.name.preferred() == "Office")
    }

    @Test func `names a dataset by its IRI, else its address, else its page`() throws {
        let reading = try read(
            page(
                #"{"@context": "https://schema.org", "@type": "Dataset", "name": "a"}"#,
                #"{"@context": "https://schema.org", "@type": "Dataset", "name": "b", "url": "/b", "identifier": "x"}"#,
                #"{"@context": "https://schema.org", "@type": "Dataset", "name": "c", "identifier": {"@type": "PropertyValue", "value": "doi:1"}}"#
            ))
        #expect(
            reading.datasets.map(\.identifier) == [
                "https://data.example.org/d/1", "https://data.example.org/b", "doi:1",
            ])
    }

    @Test func `takes the date of the sitemap for the record's`() throws {
        let reading = try read(
            page(#"{"@context": "https://schema.org", "@type": "Dataset", "name": "a"}"#),
            context: ["lastmod": "2026-10-01"])
        #expect(reading.datasets.first?.recordModified?.value?.iso8601 == "2026-10-01")
        #expect(reading.datasets.first?.modified == nil)
    }

    @Test func `passes over datasets that a page only lists`() throws {
        let reading = try read(
            page(
                """
                {"@context": "https://schema.org", "@type": "DataCatalog", "name": "All", "dataset": [
                 {"@type": "Dataset", "name": "a", "url": "/a"}, {"@type": "Dataset", "name": "b",
                  "distribution": {"@type": "DataDownload", "contentUrl": "/b.csv"}}]}
                """))
        #expect(reading.datasets.map { $0.title.preferred() } == ["b"])
        #expect(reading.codes == ["record-skipped"])
    }

    @Test(arguments: [
        "<html><body>nothing</body></html>",
        page(#"{"@context": "https://schema.org", "@type": "WebSite", "name": "a"}"#),
    ]) func `finds a page without a dataset worth a note, no more`(text: String) throws {
        let reading = try read(text)
        #expect(reading.error == nil)
        #expect(reading.datasets.isEmpty)
        #expect(reading.summary.issues.map(\.severity) == [.information])
    }

    @Test func `reports a script that is no JSON and reads the others`() throws {
        let reading = try read(
            page(#"{"@type": "Dataset", oops"#, #"{"@context": "https://schema.org", "@type": "Dataset", "name": "a"}"#)
        )
        #expect(reading.datasets.count == 1)
        #expect(reading.issues("document-fault").map(\.field) == ["script[0]"])
    }

    @Test func `reads bare JSON-LD documents`() throws {
        let reading = try read(
            #"{"@context": {"@vocab": "https://schema.org/"}, "@type": "Dataset", "@id": "https://x.example/1", "name": "a"}"#
        )
        #expect(reading.datasets.map(\.identifier) == ["https://x.example/1"])
    }
}
