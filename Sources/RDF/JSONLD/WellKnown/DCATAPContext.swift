extension BundledContext {
    /// DCAT-AP (https://semiceu.github.io/DCAT-AP/): its class and property labels as terms, with the prefixes of the
    /// examples that come with it.
    static let dcatAP = BundledContext(
        prefixes: commonPrefixes + [
            ("nal-frequency", "http://publications.europa.eu/resource/authority/frequency/"),
            ("example", "https://data.gov.gr/"), ("example-ds", "https://data.gov.gr/id/dataset/"),
            ("example-cat", "https://data.gov.gr/id/catalog/"),
            ("example-ser", "https://data.gov.gr/id/datasetseries/"), ("example-ag", "https://agencies.gov.gr/id/"),
        ],
        terms: classes + texts + links + dates
    )

    private static let classes =
        terms(
            .plain, "dcat",
            ["Catalog", "CatalogRecord", "DataService", "Dataset", "DatasetSeries", "Distribution", "Relationship"])
        + terms(
            .plain, "dct", ["Frequency", "LicenseDocument", "Location", "PeriodOfTime", "RightsStatement", "Standard"])
        + [
            ("Agent", "foaf:Agent", .plain), ("Catalogue", "dcat:Catalog", .plain),
            ("CatalogueRecord", "dcat:CatalogRecord", .plain), ("Checksum", "spdx:Checksum", .plain),
            ("DatasetMemberOfADatasetSeries", "dcat:Dataset", .plain), ("Identifier", "adms:Identifier", .plain),
            ("Kind", "vcard:Kind", .plain),
        ]

    private static let texts =
        terms(.byLanguage, "dct", ["description", "title"])
        + terms(.byLanguage, "dcat", ["keyword"])
        + [
            ("name", "foaf:name", .byLanguage), ("versionNotes", "adms:versionNotes", .byLanguage),
            ("identifier", "dct:identifier", .plain), ("byteSize", "dcat:byteSize", .plain),
            ("version", "dcat:version", .plain),
        ]

    private static let links =
        terms(
            .iri, "dct",
            [
                "accessRights", "conformsTo", "creator", "format", "hasPart", "isReferencedBy", "language",
                "provenance", "publisher", "relation", "rights", "source", "type",
            ])
        + terms(
            .iri, "dcat",
            [
                "accessService", "accessURL", "catalog", "contactPoint", "dataset", "distribution", "downloadURL",
                "endpointDescription", "first", "inSeries", "landingPage", "last", "mediaType", "next", "record",
                "seriesMember", "servesDataset", "service", "theme",
            ])
        + [
            ("applicableLegislation", "dcatap:applicableLegislation", .iri),
            ("datasetDistribution", "dcat:distribution", .iri), ("documentation", "foaf:page", .iri),
            ("endpointURL", "dcat:endpointURL", .iri), ("endpointUrl", "dcat:endpointURL", .iri),
            ("frequency", "dct:accrualPeriodicity", .iri), ("geographicalCoverage", "dct:spatial", .iri),
            ("homepage", "foaf:homepage", .iri), ("hvdCategory", "dcatap:hvdCategory", .iri),
            ("licence", "dct:license", .iri), ("previous", "dcat:prev", .iri),
            ("primaryTopic", "foaf:primaryTopic", .iri), ("temporalCoverage", "dct:temporal", .iri),
        ]

    private static let dates: [(term: String, iri: String, values: Values)] = [
        ("modificationDate", "dct:modified", .typed("xsd:date")), ("releaseDate", "dct:issued", .typed("xsd:date")),
        ("startDate", "dcat:startDate", .typed("xsd:date")), ("endDate", "dcat:endDate", .typed("xsd:date")),
    ]
}
