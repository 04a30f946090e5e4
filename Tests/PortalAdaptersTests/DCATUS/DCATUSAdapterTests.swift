import DCAT
import Harvesting
import JSON
import Testing

@testable import PortalAdapters

@Suite struct `The DCAT-US adapter` {
    private func adapter(_ endpoint: String = "https://data.example.org/data.json") throws -> DCATUSAdapter {
        try DCATUSAdapter(PortalDeclaration(id: "xx-example", kind: "dcat-us", endpoint: endpoint))
    }

    private func reading(_ text: String) throws -> AdapterReading { try AdapterReading(adapter(), text: text) }

    private func dataset(_ members: String) throws -> (dataset: Dataset?, codes: [String]) {
        let reading = try reading(#"{"dataset":[{"identifier":"x","title":"X",\#(members)}]}"#)
        return (reading.datasets.first, reading.issues.map(\.code))
    }

    @Test(arguments: [
        ("https://agency.gov", "https://agency.gov/data.json"), ("https://agency.gov/", "https://agency.gov/data.json"),
        ("https://hub.example.org/api/feed/dcat-us/1.1", "https://hub.example.org/api/feed/dcat-us/1.1"),
        ("file:///data/data.json", "file:///data/data.json"), ("https://a.gov/?x=1", "https://a.gov/?x=1"),
    ])
    func `asks for the document, by its name at a bare site`(endpoint: String, url: String) throws {
        #expect(try adapter(endpoint).firstRequests().map(\.request.url) == [url])
    }

    @Test func `makes a dataset of all that is stated`() throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("dcat-us/normal.json"))
        #expect(reading.summary.catalog?.title.preferred() == "Example agency")
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.keywords.map(\.text) == ["rivers", "levels"])
        #expect(dataset.publisher?.parentName == "Department of Nature")
        #expect(dataset.contactPoint == ContactPoint(name: "Jo Gauge", email: "jo@example.org"))
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.licence?.value?.isOpen == true)
        #expect(dataset.spatial.map { $0.label.preferred() } == ["Example Valley"])
        #expect(dataset.temporal.first?.end?.raw == "2020-12-31")
        #expect(dataset.isPartOf == "https://data.example.org/id/water")
        #expect(
            dataset.distributions.map(\.link) == [
                "https://data.example.org/levels.csv", "https://api.example.org/levels",
            ])
        #expect(reading.issues.filter { $0.record == dataset.identifier } == [])
    }

    @Test func `takes an interval in place of a date for a promise`() throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("dcat-us/normal.json"))
        #expect(reading.datasets.first?.frequency?.value == .term(.daily))
        #expect(reading.datasets.first?.modified == nil)
    }

    @Test func `reports each fault with the record it concerns`() throws {
        let reading = try AdapterReading(adapter(), path: Fixtures.path("dcat-us/normal.json"))
        #expect(
            reading.issues.filter { $0.record == "4711" }.map(\.code).sorted() == [
                "field-unmapped", "format-unknown", "link-unreadable", "value-converted", "value-converted",
                "value-unexpected", "value-unexpected",
            ])
        #expect(
            reading.issues.filter { $0.record == "no-title" }.map(\.code).sorted() == [
                "date-unreadable", "title-missing", "value-unexpected",
            ])
        #expect(reading.failures.isEmpty)
        #expect(reading.issues("identifier-derived").map(\.title) == ["No identifier"])
    }

    @Test func `reads the form of 2013`() throws {
        let reading = try reading(
            #"[{"identifier":"a","title":"A","accessLevel":"Public","keyword":"x,y","keywords":["x","y"],"mbox":"a@example.org","created":"2011-10-10","releaseDate":"2011-10-10","modified":"2013-04-29","feed":"https://x.org/a.rss","format":"text/csv","accessURL":"https://x.org/a.csv","webService":"https://x.org/resource/a","distribution":[{"accessURL":"https://x.org/a.csv","formats":[{"label":"csv","value":"text/csv"}]},{"accessURL":"8KB","formats":[{"label":"csvSize","value":"application/octet-stream"}]}]}]"#
        )
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.keywords.map(\.text) == ["x", "y"])
        #expect(dataset.contactPoint?.email == "a@example.org")
        #expect(dataset.issued?.raw == "2011-10-10")
        #expect(dataset.distributions.map(\.link) == ["https://x.org/a.csv", nil, "https://x.org/resource/a"])
        #expect(dataset.distributions.first?.format?.value?.code == "CSV")
        #expect(reading.issues.map(\.code).sorted() == ["format-unknown", "link-unreadable"])
    }

    @Test func `reads the third version with catalogues, series and services inside`() throws {
        let reading = try reading(
            #"""
            {"@type":"Catalog","title":"T","dataset":[{"identifier":{"@id":"https://x.org/1"},"title":"1",
              "accrualPeriodicity":"annually","rights":["a","b"],"inSeries":[{"@type":"DatasetSeries","title":"S"}],
              "distribution":[{"accessService":[{"endpointURL":["https://api.x.org"]}],"byteSize":"12",
                "checksum":{"algorithm":"http://spdx.org/rdf/terms#checksumAlgorithm_sha256","checksumValue":"ff"}}]}],
             "catalog":[{"dataset":[{"identifier":"2","title":"2"}],
               "catalog":[{"dataset":{"identifier":"3","title":"3"}}]}],
             "datasetSeries":[{"@id":"https://x.org/s","title":"S","seriesMember":[{"identifier":"4","title":"4"}]}],
             "service":[{"identifier":"api","title":"API","endpointURL":["https://api.x.org"],
               "servesDataset":[{"identifier":"5","title":"5"}]},{"identifier":"bare","title":"Bare"}],
             "record":[]}
            """#)
        #expect(reading.datasets.map(\.identifier) == ["https://x.org/1", "2", "3", "4", "5"])
        #expect(reading.datasets[0].isPartOf == "S")
        #expect(reading.datasets[0].rights == "a\nb")
        #expect(reading.datasets[0].distributions.first?.serviceURL == "https://api.x.org")
        #expect(reading.datasets[0].distributions.first?.checksum == "sha256:ff")
        #expect(reading.datasets[3].isPartOf == "https://x.org/s")
        #expect(reading.datasets[4].distributions.map(\.serviceURL) == ["https://api.x.org"])
        #expect(reading.failures.map(\.code) == ["record-skipped"])
        #expect(reading.failures.map(\.record) == ["bare"])
    }

    @Test func `reads the Argentine profile`() throws {
        let (dataset, codes) = try dataset(
            #""superTheme":["ECON"],"theme":["compras"],"accrualPeriodicity":"R/P1Y","language":["spa"],"publisher":{"name":"P","mbox":"p@x.ar"},"distribution":[{"identifier":"1.1","downloadURL":"https://x.ar/a.csv","byteSize":5120,"format":"CSV","type":"api","field":[{}],"fileName":"a.csv"}]"#
        )
        #expect(dataset?.themes.map { $0.label.preferred() } == ["ECON", "compras"])
        #expect(dataset?.frequency?.value == .term(.annual))
        #expect(dataset?.distributions.first?.serviceURL == "https://x.ar/a.csv")
        #expect(codes == [])
    }

    @Test(arguments: [
        #"{"title":"no datasets"}"#, #"{"dataset":"none"}"#, #"{"dataset":null,"title":"x"}"#, #"{"dataset":7}"#,
        #"{"publisher":{"name":"x"},"themeTaxonomy":[],"identifier":"a"}"#,
    ])
    func `refuses a document without datasets`(text: String) throws {
        let reading = try reading(text)
        #expect(reading.error?.code == .unexpectedContent)
        #expect(reading.error?.message.contains("dataset") == true)
    }

    @Test(arguments: [
        ("[]", 0, 0), ("[null,1,\"x\",[],{}]", 0, 5), (#"{"dataset":[]}"#, 0, 0),
        (#"{"dataset":{"identifier":"a"}}"#, 1, 0),
        (#"{"identifier":"a","title":"A","distribution":[]}"#, 1, 0), (#"{"dataset":[[{"identifier":"a"}]]}"#, 0, 1),
    ])
    func `reads odd documents as far as they go`(text: String, datasets: Int, failures: Int) throws {
        let reading = try reading(text)
        #expect(reading.error == nil)
        #expect(reading.datasets.count == datasets)
        #expect(reading.failures.count == failures)
    }

    @Test func `does not follow catalogues without end`() throws {
        let deep = String(repeating: #"{"catalog":["#, count: 60) + "{}" + String(repeating: "]}", count: 60)
        let reading = try reading(#"{"dataset":[],"catalog":[\#(deep)]}"#)
        #expect(reading.failures.map(\.code) == ["record-unreadable"])
    }

    @Test func `passes repeated identifiers on`() throws {
        let reading = try reading(#"{"dataset":[{"identifier":"a","title":"1"},{"identifier":"a","title":"2"}]}"#)
        #expect(reading.datasets.map(\.identifier) == ["a", "a"])
    }

    @Test func `survives members of any kind`() throws {
        let names = [
            "title", "keyword", "publisher", "contactPoint", "distribution", "spatial", "temporal", "modified",
            "identifier", "theme", "license", "landingPage", "inSeries", "conformsTo", "accessLevel", "language",
        ]
        for name in names {
            for value in ["1", "[1,[2]]", "{}", #"{"a":{"b":[]}}"#, "true", #""""#, #"[{"@id":1}]"#, #"{"@value":[]}"#]
            {
                _ = try dataset(#""\#(name)":\#(value)"#)
            }
        }
    }
}
