extension FileFormat {
    /// Formats that name things by URIs.
    static let linkedClasses: [FormatClass] = [
        linkedFiles, linkedService, addressableServices, annotatedPages, bindings,
    ]

    /// Serialisations of RDF can hold links to other people's data, so rung 5 is within reach (5stardata.info; ckanext-qa
    /// gives its four RDF formats 5 as well, and OWL, which is RDF, a 0). JSON-LD is RDF and counts as such.
    private static let linkedFiles = FormatClass(
        kind: .graph, isMachineReadable: true, isNonProprietary: true, stars: 5,
        lines: """
            RDF | RDF, serialisation not stated
            RDF_XML | RDF/XML | application/rdf+xml
            RDF_TURTLE | Turtle | text/turtle
            RDF_N_TRIPLES | N-Triples | application/n-triples
            RDF_N_QUADS | N-Quads | application/n-quads
            RDF_TRIG | TriG | application/trig
            RDF_TRIX | TriX | application/trix
            RDF_THRIFT | RDF Thrift | application/rdf+thrift
            JSON_LD | JSON-LD | application/ld+json
            N3 | Notation3 | text/n3
            HDT | HDT | application/vnd.hdt
            OWL | OWL | application/owl+xml
            SKOS_XML | SKOS in RDF/XML
            """)

    /// A SPARQL endpoint answers with RDF.
    private static let linkedService = FormatClass(
        kind: .service, isMachineReadable: true, isNonProprietary: true, stars: 5,
        lines: "SPARQLQ | SPARQL endpoint | application/sparql-query")

    /// Services whose specification gives every single item a URI of its own (OGC API – Features, OData, SensorThings,
    /// NGSI-LD): people can point at things, which is rung 4. ckanext-qa knows none of them.
    private static let addressableServices = FormatClass(
        kind: .service, isMachineReadable: true, isNonProprietary: true, stars: 4,
        lines: """
            OGC_API_FEATURES | OGC API – Features
            ODATA | OData
            SENSORTHINGS | OGC SensorThings API
            NGSI_LD | NGSI-LD API
            """)

    /// A page whose annotations can be read as RDF. Seldom is the data itself annotated, hence 4 and not 5; the EU lists
    /// it as machine-readable, ckanext-qa gives 0.
    private static let annotatedPages = FormatClass(
        kind: .page, isMachineReadable: true, isNonProprietary: true, stars: 4, lines: "RDFA | HTML with RDFa")

    /// Results of a SPARQL query: a table whose cells are URIs.
    private static let bindings = FormatClass(
        kind: .table, isMachineReadable: true, isNonProprietary: true, stars: 4,
        lines: "SPARQLQRES | SPARQL results | application/sparql-results+xml")
}
