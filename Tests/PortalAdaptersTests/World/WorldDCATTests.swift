import DCAT
import Harvesting
import PortalAdapters
import Testing

private func read(_ text: String, name: String = "catalog.ttl") throws -> AdapterReading {
    let portal = PortalDeclaration(id: "xx-example", kind: "dcat", endpoint: "http://example.org/\(name)")
    return try AdapterReading(AdapterRegistry.adapter(for: portal), text: text)
}

/// Shapes of catalogues in RDF that national portals and their software serve.
struct `The DCAT adapter on profiles of the world` {
    @Test func `reads datasets that have the Italian profile's classes alone`() throws {
        let reading = try read(
            """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
              xmlns:it="http://dati.gov.it/onto/dcatapit#" xmlns:dct="http://purl.org/dc/terms/"
              xmlns:foaf="http://xmlns.com/foaf/0.1/">
             <it:Catalog rdf:about="http://dati.example.it"><dct:title xml:lang="it">Catalogo</dct:title>
              <dcat:dataset><it:Dataset rdf:about="http://dati.example.it/d/1">
               <dct:title xml:lang="it">Alberi</dct:title>
               <dct:rightsHolder><it:Agent><foaf:name>Comune di Esempio</foaf:name></it:Agent></dct:rightsHolder>
               <dcat:distribution><it:Distribution rdf:about="http://dati.example.it/r/1">
                <dcat:accessURL rdf:resource="http://dati.example.it/alberi.csv"/></it:Distribution></dcat:distribution>
              </it:Dataset></dcat:dataset></it:Catalog></rdf:RDF>
            """, name: "catalog.rdf")
        let dataset = try #require(reading.datasets.first)
        #expect(reading.datasets.count == 1)
        #expect(reading.summary.catalog?.title.preferred() == "Catalogo")
        #expect(dataset.publisher?.name.preferred() == "Comune di Esempio")
        #expect(dataset.distributions.map(\.accessURL) == ["http://dati.example.it/alberi.csv"])
    }

    @Test func `takes what has a title and a distribution for a dataset, whatever its class`() throws {
        let reading = try read(
            """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            <http://example.org/c> a dcat:Catalog ; dct:title "C" ; dcat:distribution <http://example.org/all> .
            <http://example.org/1> a dcat:Dataset ; dct:title "One" ; dcat:distribution <http://example.org/r> .
            <http://example.org/2> dct:title "Two" ; dcat:distribution [ dcat:accessURL <http://example.org/f> ] .
            <http://example.org/3> dcat:distribution <http://example.org/r> .
            """)
        #expect(reading.datasets.map { $0.title.preferred() } == ["One", "Two"])
        #expect(reading.datasets.last?.distributions.count == 1)
    }

    @Test(arguments: [
        ("https://www.w3.org/ns/dcat#", "https://purl.org/dc/terms/"),
        ("http://vocab.deri.ie/dcat#", "http://purl.org/dc/terms/#"),
    ])
    func `reads namespaces under their other names`(dcat: String, dct: String) throws {
        let reading = try read(
            """
            @prefix dcat: <\(dcat)> . @prefix dct: <\(dct)> .
            <http://example.org/1> a dcat:Dataset ; dct:title "Roads" ;
              dcat:distribution [ a dcat:Distribution ; dcat:accessURL <http://example.org/f.csv> ; dct:format "CSV" ] .
            """)
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.title.preferred() == "Roads")
        #expect(dataset.distributions.first?.format?.value?.code == "CSV")
        #expect(reading.issues.isEmpty)
    }

    @Test(arguments: [
        ("<http://id.loc.gov/vocabulary/frequencies/qrt>", Frequency.term(.quarterly)),
        ("[ a dct:Frequency ; rdf:value [ a time:DurationDescription ; time:years 1.0 ] ]", .term(.annual)),
        ("[ a dct:Frequency ; rdf:value [ time:months \"3\" ] ; rdfs:label \"sin etiqueta\" ]", .term(.quarterly)),
        ("[ a time:DurationDescription ; time:hours 2 ]", .term(.bihourly)),
        ("[ a dct:Frequency ; rdfs:label \"alle zwei Jahre\" ]", .term(.biennial)),
        ("\"ετήσια\"@el", .term(.annual)),
    ])
    func `reads a frequency as codes, lengths of time and words`(turtle: String, frequency: Frequency) throws {
        let reading = try read(
            """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            @prefix time: <http://www.w3.org/2006/time#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            <http://example.org/1> a dcat:Dataset ; dct:title "Roads" ; dct:accrualPeriodicity \(turtle) .
            """)
        #expect(reading.datasets.first?.frequency?.value == frequency)
        #expect(!reading.codes.contains("frequency-unknown"))
    }

    @Test func `leaves a length of time without a unit unknown`() throws {
        let reading = try read(
            """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            @prefix time: <http://www.w3.org/2006/time#> .
            <http://example.org/1> a dcat:Dataset ; dct:title "Roads" ; dct:accrualPeriodicity <http://example.org/f> .
            <http://example.org/f> time:years 0 ; time:decades 2 .
            """)
        #expect(reading.datasets.first?.frequency?.value == nil)
        #expect(reading.codes.contains("frequency-unknown"))
    }

    @Test func `reads the misspelt addresses and sizes of feeds`() throws {
        let reading = try read(
            """
            { "@context": { "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/" },
              "@type": "dcat:Dataset", "@id": "http://example.org/1", "dct:title": "Trees",
              "dcat:distribution": { "@type": "dcat:Distribution", "dcat:accessUrl": "http://example.org/s",
                "dcat:byteSize": "5.12E5" } }
            """, name: "feed.jsonld")
        let distribution = try #require(reading.datasets.first?.distributions.first)
        #expect(distribution.accessURL == "http://example.org/s")
        #expect(distribution.byteSize == 512_000)
    }
}
