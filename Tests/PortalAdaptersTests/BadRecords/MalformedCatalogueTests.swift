import Harvesting
import PortalAdapters
import Testing

/// Faults of form, each with what it may cost: one record at most, told with its name.
@Suite struct MalformedCatalogueTests {
    private func reading(_ kind: String, _ text: String, name: String = "data.json") throws -> AdapterReading {
        let portal = PortalDeclaration(id: "xx-example", kind: kind, endpoint: "https://data.example.org/\(name)")
        return try AdapterReading(AdapterRegistry.adapter(for: portal), text: text)
    }

    @Test(arguments: [
        #"{"id":"a","title":"A","resources":[]}{"id":"b","title":"B","resources":[]}"#,
        "{\"id\":\"a\",\"title\":\"A\",\"resources\":[]}\n{\"id\":\"b\",\"title\":\"B\",\"resources\":[]}\n",
        "[{\"id\":\"a\",\"title\":\"A\",\"resources\":[]}]\n[{\"id\":\"b\",\"title\":\"B\",\"resources\":[]}]",
        #"{"success":true,"result":{"results":[{"id":"a","resources":[],"title":"A"}]}} {"id":"b","title":"B","resources":[]}"#,
    ])
    func `reads JSON texts one behind another`(text: String) throws {
        let reading = try reading("ckan", text)
        #expect(reading.error == nil)
        #expect(reading.datasets.map(\.identifier) == ["a", "b"])
    }

    @Test func `reads two catalogues one behind the other`() throws {
        let one = #"{"dataset":[{"identifier":"a","title":"A","distribution":[]}]}"#
        let reading = try reading("dcat-us", one + "\n" + one.replacing("\"a\"", with: "\"b\""))
        #expect(reading.datasets.map(\.identifier) == ["a", "b"])
    }

    @Test(arguments: ["catalog.rdf", "catalog.xml", "catalog.jsonld", "catalog"])
    func `reads Turtle by any other name`(name: String) throws {
        let text = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://data.example.org/a> a dcat:Dataset ; dct:title "A" .
            """
        let reading = try reading("dcat", text, name: name)
        #expect(reading.error == nil && reading.datasets.map(\.identifier) == ["https://data.example.org/a"])
    }

    @Test func `keeps datasets whose addresses hold blanks, and says so`() throws {
        let turtle = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://data.example.org/a b> a dcat:Dataset ; dct:title "A" ;
              dcat:distribution [ a dcat:Distribution ; dcat:downloadURL <https://data.example.org/my file.csv> ] .
            <https://data.example.org/c> a dcat:Dataset ; dct:title "C" .
            """
        let xml = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
             xmlns:dct="http://purl.org/dc/terms/"><dcat:Dataset rdf:about="https://data.example.org/a b">
            <dct:title>A</dct:title><dcat:distribution><dcat:Distribution>
            <dcat:downloadURL rdf:resource="https://data.example.org/my file.csv"/></dcat:Distribution>
            </dcat:distribution></dcat:Dataset><dcat:Dataset rdf:about="https://data.example.org/c">
            <dct:title>C</dct:title></dcat:Dataset></rdf:RDF>
            """
        for (text, name) in [(turtle, "c.ttl"), (xml, "c.rdf")] {
            let reading = try reading("dcat", text, name: name)
            #expect(reading.error == nil)
            #expect(Set(reading.datasets.compactMap { $0.title.preferred() }) == ["A", "C"])
            let file = reading.datasets.first { $0.title.preferred() == "A" }?.distributions.first
            #expect(file?.downloadURL == "https://data.example.org/my%20file.csv")
            #expect(!reading.issues("document-fault").isEmpty)
        }
    }

    @Test func `passes on every record of a repeated identifier, for the store to tell apart`() throws {
        let text = """
            {"dataset":[{"identifier":"a","title":"First","distribution":[]},
            {"identifier":"a","title":"Second","distribution":[]}]}
            """
        #expect(try reading("dcat-us", text).datasets.compactMap { $0.title.preferred() } == ["First", "Second"])
    }

    @Test(arguments: ["R/P1D", "P1D"])
    func `takes an interval in place of a date for the promise it is`(interval: String) throws {
        let turtle = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://data.example.org/a> a dcat:Dataset ; dct:title "A" ; dct:modified "\(interval)" .
            """
        let readings = try [
            reading("dcat-us", #"{"dataset":[{"identifier":"a","title":"A","modified":"\#(interval)"}]}"#),
            reading(
                "ckan", #"{"id":"a","title":"A","resources":[],"extras":[{"key":"modified","value":"\#(interval)"}]}"#),
            reading("dcat", turtle, name: "c.ttl"),
        ]
        for reading in readings {
            let dataset = try reading.datasets.first.unwrapped
            #expect(dataset.modified == nil && dataset.frequency?.value == .term(.daily))
            #expect(reading.issues("date-unreadable").isEmpty)
        }
    }

    @Test(arguments: ["1795147212000", "1795147212", "\"1795147212000\""])
    func `reads dates that count from 1970`(number: String) throws {
        for (kind, text) in [
            ("dcat-us", #"{"dataset":[{"identifier":"a","title":"A","modified":\#(number)}]}"#),
            ("ckan", #"{"id":"a","title":"A","resources":[],"modified":\#(number)}"#),
        ] {
            let dataset = try reading(kind, text).datasets.first.unwrapped
            #expect(dataset.modified?.value?.iso8601 == "2026-11-20T04:00:12Z")
        }
    }

    @Test(arguments: [
        #"{"id":"b" "title":"B"}"#, "17", "\"b\"", "null",
    ])
    func `loses one record to a broken one and tells which`(broken: String) throws {
        let good = { (id: String) in #"{"id":"\#(id)","title":"T","resources":[]}"# }
        let text = "{\"success\":true,\"result\":{\"count\":3,\"results\":[\(good("a")),\(broken),\(good("c"))]}}"
        let reading = try reading("ckan", text)
        #expect(reading.error == nil && reading.datasets.map(\.identifier) == ["a", "c"])
        #expect(reading.failures.count == 1)
        #expect(reading.failures.allSatisfy { $0.record != nil && $0.value != nil })
    }
}
