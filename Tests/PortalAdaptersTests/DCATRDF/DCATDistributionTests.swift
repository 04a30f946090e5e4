import DCAT
import Harvesting
import PortalAdapters
import Testing

private func read(_ statements: String) throws -> AdapterReading {
    let text = """
        PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX spdx: <http://spdx.org/rdf/terms#> PREFIX x: <http://example.org/>
        \(statements)
        """
    let portal = PortalDeclaration(id: "xx-example", kind: "dcat", endpoint: "http://example.org/catalog.ttl")
    return try AdapterReading(AdapterRegistry.adapter(for: portal), text: text)
}

private func distribution(_ properties: String) throws -> Distribution {
    try read(#"x:d a dcat:Dataset ; dct:title "t" ; dcat:distribution [ \#(properties) ] ."#)
        .datasets.first.unwrapped.distributions.first.unwrapped
}

struct `The DCAT adapter on distributions` {
    @Test(arguments: [
        "dct:format <http://publications.europa.eu/resource/authority/file-type/CSV>", #"dct:format "csv""#,
        #"dct:format [ a dct:IMT ; rdf:value "text/csv" ; rdfs:label "CSV" ]"#,
        #"dct:format [ a dct:MediaTypeOrExtent ; rdfs:label "CSV" ]"#,
        #"dct:format "application/octet-stream", "CSV""#,
    ]) func `knows a format in all its shapes`(statement: String) throws {
        #expect(try distribution(statement).format?.value?.code == "CSV")
    }

    @Test(arguments: [
        "dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv>", #"dcat:mediaType "text/csv""#,
        "dcat:mediaType <http://www.iana.org/assignments/media-types/text/csv>",
    ]) func `knows a media type in all its shapes`(statement: String) throws {
        #expect(try distribution(statement).mediaType?.value?.code == "CSV")
    }

    @Test(arguments: [
        "dct:license <https://creativecommons.org/licenses/by/4.0/>",
        #"dct:license "CC-BY-4.0""#,
        #"dct:license [ a dct:LicenseDocument ; dct:identifier "CC-BY-4.0" ]"#,
        #"dct:license [ rdfs:label "Creative Commons Attribution 4.0" ]"#,
    ]) func `knows a licence in all its shapes`(statement: String) throws {
        #expect(try distribution(statement).licence?.value?.code == "CC_BY_4_0")
    }

    @Test func `reads every field of a distribution described in full`() throws {
        let distribution = try distribution(
            """
            dct:identifier "f1" ; dct:title "File"@en ; dct:description "A file" ; dcat:accessURL x:page ;
            dcat:downloadURL <http://example.org/a b.csv> ; dcat:byteSize "1024.0" ; dct:issued "2020" ;
            dct:modified "2021-02" ; dct:rights "ask first" ; dct:conformsTo x:standard ; dct:language "eng" ;
            dcat:compressFormat "gzip" ; dcat:packageFormat "tar" ;
            spdx:checksum [ spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "ab12" ] ;
            dcat:accessService [ dcat:endpointURL <http://example.org/api> ]
            """)
        #expect(distribution.identifier == "f1")
        #expect(distribution.title == MultilingualText("File", language: "en"))
        #expect(distribution.accessURL == "http://example.org/page")
        #expect(distribution.downloadURL == "http://example.org/a%20b.csv")
        #expect(distribution.serviceURL == "http://example.org/api")
        #expect(distribution.byteSize == 1_024)
        #expect(distribution.issued?.value?.iso8601 == "2020")
        #expect(distribution.modified?.value?.iso8601 == "2021-02")
        #expect(distribution.rights == "ask first")
        #expect(distribution.checksum == "sha256:ab12")
        #expect(distribution.languages == ["en"])
        #expect(distribution.compressFormat?.value != nil)
    }

    @Test func `finds a distribution wherever the document describes it`() throws {
        let reading = try read(
            """
            x:f1 dcat:downloadURL x:1.csv .
            x:d a dcat:Dataset ; dct:title "t" ; dcat:distribution x:f1, x:f2, x:f3, "http://example.org/4.csv" .
            x:f2 a dcat:Distribution ; dcat:accessURL x:2.csv .
            """)
        let distributions = try reading.datasets.first.unwrapped.distributions
        #expect(
            distributions.map(\.link) == [
                "http://example.org/1.csv", "http://example.org/2.csv", nil, "http://example.org/4.csv",
            ])
        #expect(reading.issues("distribution-undescribed").map(\.field) == ["distribution[2]", "distribution[3]"])
    }

    @Test func `takes a service that serves the dataset for one more way to have it`() throws {
        let reading = try read(
            """
            x:d a dcat:Dataset ; dct:title "t" ; dcat:distribution [ dcat:accessURL x:a ; dcat:accessService x:s1 ] .
            x:s1 a dcat:DataService ; dcat:endpointURL x:api1 ; dcat:servesDataset x:d .
            x:s2 a dcat:DataService ; dct:title "API" ; dcat:endpointURL x:api2 ; dcat:servesDataset x:d .
            """)
        let distributions = try reading.datasets.first.unwrapped.distributions
        #expect(distributions.map(\.serviceURL) == ["http://example.org/api1", "http://example.org/api2"])
        #expect(distributions.last?.title == MultilingualText("API"))
    }

    @Test func `says which values it could not read`() throws {
        let reading = try read(
            """
            x:d a dcat:Dataset ; dct:title "t" ; dct:issued "some day" ; dcat:distribution
              [ dct:format "papyrus" ; dcat:byteSize "large" ; dcat:accessURL "n/a" ; dct:license "house rules" ] .
            """)
        #expect(
            reading.codes == [
                "date-unreadable", "format-unknown", "size-unreadable", "link-unreadable", "licence-unknown",
            ])
        #expect(reading.datasets.first?.distributions.first?.format?.raw == "papyrus")
        for issue in reading.issues { #expect(issue.record == "http://example.org/d" && issue.title == "t") }
    }
}
