import DCAT
import Harvesting
import PortalAdapters
import Testing

private let prefixes = """
    @prefix adms: <http://www.w3.org/ns/adms#> . @prefix dc: <http://purl.org/dc/elements/1.1/> .
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix schema: <http://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix spdx: <http://spdx.org/rdf/terms#> . @prefix time: <http://www.w3.org/2006/time#> .
    @prefix vcard: <http://www.w3.org/2006/vcard/ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix d: <http://example.org/dataset/> . @prefix x: <http://example.org/x/> .

    """

private func read(_ turtle: String) throws -> AdapterReading {
    let portal = PortalDeclaration(id: "xx-example", kind: "dcat", endpoint: "http://example.org/catalog.ttl")
    return try AdapterReading(AdapterRegistry.adapter(for: portal), text: prefixes + turtle)
}

private func dataset(_ turtle: String) throws -> Dataset { try read(turtle).datasets.first.unwrapped }

struct `The DCAT adapter on datasets` {
    @Test func `reads every field of a dataset described in full`() throws {
        let reading = try read(
            """
            d:1 a dcat:Dataset ; dct:title "Trees"@EN, "Bäume"@de ; dct:description "All of them"@en ;
              dcat:keyword "tree"@en, "wood" ; dcat:theme x:environment ; dct:issued "2020-01-02"^^xsd:date ;
              dct:modified "2026-05-01T00:00:00Z"^^xsd:dateTime ; dcat:landingPage <http://example.org/trees> ;
              dct:language <http://publications.europa.eu/resource/authority/language/DEU>, "en" ;
              dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
              dct:conformsTo <http://example.org/standard> ; owl:versionInfo "3" ; dcat:inSeries x:series ;
              dct:spatial [ a dct:Location ; skos:prefLabel "Exampleton" ], <http://example.org/place/7> .
            x:environment skos:prefLabel "Environment"@en .
            [] a dcat:CatalogRecord ; foaf:primaryTopic d:1 ; dct:issued "2021-01-01" ; dct:modified "2026-06-01" .
            """)
        let dataset = try #require(reading.datasets.first)
        #expect(dataset.identifier == "http://example.org/dataset/1")
        #expect(
            dataset.title
                == MultilingualText([LanguageString("Trees", language: "en"), LanguageString("Bäume", language: "de")]))
        #expect(dataset.keywords.map(\.text) == ["tree", "wood"])
        #expect(
            dataset.themes == [
                Concept(
                    iri: "http://example.org/x/environment", label: MultilingualText("Environment", language: "en"))
            ])
        #expect(dataset.issued?.value?.iso8601 == "2020-01-02")
        #expect(dataset.modified?.value?.iso8601 == "2026-05-01T00:00:00Z")
        #expect(dataset.recordIssued?.value?.iso8601 == "2021-01-01")
        #expect(dataset.recordModified?.value?.iso8601 == "2026-06-01")
        #expect(dataset.languages == ["de", "en"])
        #expect(dataset.accessRights?.value == .public)
        #expect(dataset.conformsTo == ["http://example.org/standard"])
        #expect(dataset.version == "3")
        #expect(dataset.isPartOf == "http://example.org/x/series")
        #expect(
            dataset.spatial == [
                Concept(label: MultilingualText("Exampleton")), Concept(iri: "http://example.org/place/7"),
            ])
        #expect(reading.issues == [])
    }

    @Test(arguments: [
        (#"dct:publisher "Parks""#, "Parks", nil),
        (#"dct:publisher [ a foaf:Agent ; foaf:name "Parks" ]"#, "Parks", nil),
        ("dct:publisher x:parks", "Parks department", "http://example.org/x/parks"),
        ("dct:publisher x:unknown", "http://example.org/x/unknown", "http://example.org/x/unknown"),
        (#"dc:publisher "Parks""#, "Parks", nil),
        (#"dct:creator "Made by""#, "Made by", nil),
        (#"dct:publisher [ ] ; dct:creator "Made by""#, "Made by", nil),
    ]) func `knows a publisher in all its shapes`(statement: String, name: String, identifier: String?) throws {
        let reading = try read(
            #"d:1 a dcat:Dataset ; dct:title "t" ; \#(statement) . x:parks foaf:name "Parks department" ."#)
        let publisher = try #require(reading.datasets.first?.publisher)
        #expect(publisher.name.preferred() == name)
        #expect(publisher.identifier == identifier)
        #expect(reading.codes.contains("publisher-inferred") == statement.contains("creator"))
    }

    @Test(arguments: [
        (
            "dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/WEEKLY>",
            Frequency.Term.weekly
        ),
        ("dct:accrualPeriodicity <http://purl.org/cld/freq/monthly>", .monthly),
        (#"dct:accrualPeriodicity "annual""#, .annual),
        (#"dct:accrualPeriodicity [ a dct:Frequency ; rdfs:label "daily"@en ]"#, .daily),
        (#"dct:accrualPeriodicity x:f"#, .quarterly),
        (#"dcat:accrualPeriodicity "monthly""#, .monthly),
    ]) func `knows a frequency in all its shapes`(statement: String, term: Frequency.Term) throws {
        let dataset = try dataset(
            #"d:1 a dcat:Dataset ; dct:title "t" ; \#(statement) . x:f rdfs:label "every three months", "quarterly" ."#)
        #expect(dataset.frequency?.value == .term(term))
    }

    @Test(arguments: [
        #"[ a dct:PeriodOfTime ; schema:startDate "2015" ; schema:endDate "2020" ]"#,
        #"[ dcat:startDate "2015"^^xsd:gYear ; dcat:endDate "2020"^^xsd:gYear ]"#,
        #"[ time:hasBeginning [ time:inXSDDate "2015" ] ; time:hasEnd [ time:inXSDgYear "2020" ] ]"#,
        #""2015/2020""#,
    ]) func `knows a period in all its shapes`(period: String) throws {
        let dataset = try dataset(#"d:1 a dcat:Dataset ; dct:title "t" ; dct:temporal \#(period) ."#)
        #expect(dataset.temporal.map { $0.start?.value?.iso8601 } == ["2015"])
        #expect(dataset.temporal.map { $0.end?.value?.iso8601 } == ["2020"])
    }

    @Test(arguments: [
        #"[ a vcard:Organization ; vcard:fn "Desk" ; vcard:hasEmail <mailto:desk@example.org> ; vcard:hasTelephone <tel:+49> ]"#,
        #"[ vcard:fn "Desk" ; vcard:hasEmail [ vcard:hasValue <mailto:desk@example.org> ] ; vcard:hasTelephone [ vcard:hasValue "+49" ] ]"#,
        #"[ vcard:organization-name "Desk" ; vcard:email "desk@example.org" ; vcard:tel "+49" ]"#,
        #"[ a foaf:Agent ; foaf:name "Desk" ; foaf:mbox <mailto:desk@example.org> ; foaf:phone <tel:+49> ]"#,
    ]) func `knows a contact point in all its shapes`(contact: String) throws {
        let dataset = try dataset(#"d:1 a dcat:Dataset ; dct:title "t" ; dcat:contactPoint \#(contact) ."#)
        #expect(dataset.contactPoint == ContactPoint(name: "Desk", email: "desk@example.org", telephone: "+49"))
    }

    @Test func `takes the latest of several changes and the earliest of several beginnings`() throws {
        let dataset = try dataset(
            """
            d:1 a dcat:Dataset ; dct:title "t" ; dct:modified "2020-01-01", "2024-01-01", "2022-01-01" ;
              dct:issued "2019-01-01", "2018-01-01", "soon" .
            """)
        #expect(dataset.modified?.raw == "2024-01-01")
        #expect(dataset.issued?.raw == "2018-01-01")
    }

    @Test func `names a dataset by its IRI, else by its identifier, else by what it says`() throws {
        let reading = try read(
            """
            d:1 a dcat:Dataset ; dct:identifier "one" ; dct:title "t" .
            [] a dcat:Dataset ; dct:identifier "two" ; dct:title "t" .
            <http://example.org/.well-known/genid/4711> a dcat:Dataset ; dct:identifier "three" ; dct:title "t" .
            [] a dcat:Dataset ; dct:title "t" .
            """)
        #expect(reading.datasets.map(\.identifier).prefix(3) == ["http://example.org/dataset/1", "two", "three"])
        #expect(reading.datasets.last?.identifier.hasPrefix("derived-") == true)
        #expect(reading.issues("identifier-derived").count == 1)
        let again = try read(#"[] a dcat:Dataset ; dct:title "t" ."#)
        #expect(again.datasets.last?.identifier == reading.datasets.last?.identifier)
    }

    @Test func `gives a dataset that is only named as a failure`() throws {
        let reading = try read(#"d:1 a dcat:Dataset . d:2 a dcat:Dataset ; dct:title "t" ; dct:isVersionOf d:1 ."#)
        #expect(reading.datasets.map(\.identifier) == ["http://example.org/dataset/2"])
        #expect(reading.failures.map(\.code) == ["record-empty"])
    }

    @Test func `leaves out series without files and catalogues, and keeps series with files`() throws {
        let reading = try read(
            """
            d:1 a dcat:DatasetSeries, dcat:Dataset ; dct:title "series" .
            d:2 a dcat:DatasetSeries ; dct:title "series" ; dcat:distribution [ dcat:accessURL <http://example.org/a> ] .
            d:3 a dcat:Catalog, dcat:Dataset ; dct:title "all" .
            """)
        #expect(reading.datasets.map(\.identifier) == ["http://example.org/dataset/2"])
        #expect(reading.issues("record-skipped").count == 1)
        #expect(reading.summary.catalog?.title == MultilingualText("all"))
    }

    @Test func `notes what it does not know and passes over what it ignores`() throws {
        let reading = try read(
            """
            d:1 a dcat:Dataset ; dct:title "t" ; x:colour "green", "blue" ; dcat:byteSize 5 ; dct:provenance "a" ;
              <http://healthdataportal.eu/ns/health#minTypicalAge> 5 .
            """)
        #expect(reading.issues("field-unmapped").map(\.field) == ["http://example.org/x/colour", "byteSize"])
        #expect(reading.issues("field-unmapped").first?.value == "green")
    }

    @Test func `reads datasets in every graph`() throws {
        let portal = PortalDeclaration(id: "xx-example", kind: "dcat", endpoint: "http://example.org/catalog.trig")
        let text =
            prefixes
            + #"x:g1 { d:1 a dcat:Dataset . } x:g2 { d:1 dct:title "t" . } d:2 a dcat:Dataset ; dct:title "u" ."#
        let reading = try AdapterReading(AdapterRegistry.adapter(for: portal), text: text)
        #expect(reading.datasets.map { $0.title.preferred() } == ["t", "u"])
    }
}
