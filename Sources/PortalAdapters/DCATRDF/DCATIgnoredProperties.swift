/// What is stated of datasets and distributions and is left aside on purpose.
enum DCATIgnoredProperties {
    /// Predicates, grouped by the reason.
    static let names: [String] =
        membership + relations + people + explanations + detail + schemaOrg

    /// Datasets are found by their class; lists of them say nothing more.
    private static let membership = [
        "rdf:type", "dcat:dataset", "dcat:record", "dcat:service", "dcat:catalog", "dcat:resource",
        "dcat:themeTaxonomy",
        "dcat:seriesMember", "dct:hasPart", "hydra:member", "hydra:first", "hydra:last", "hydra:previous",
        "hydra:firstPage", "hydra:lastPage", "hydra:previousPage", "hydra:itemsPerPage", "schema:includedInDataCatalog",
        "schema:hasPart",
    ]

    /// Links between datasets, and to what made them.
    private static let relations = [
        "adms:next", "adms:prev", "adms:last", "dcat:first", "dcat:last", "dcat:next", "dcat:prev",
        "dcat:previousVersion",
        "dcat:hasVersion", "dcat:hasCurrentVersion", "dcat:isVersionOf", "dcat:qualifiedRelation", "dct:hasFormat",
        "dct:hasVersion", "dct:isFormatOf", "dct:isReferencedBy", "dct:isReplacedBy", "dct:isRequiredBy",
        "dct:isVersionOf", "dct:references", "dct:relation", "dct:replaces", "dct:requires", "dct:source", "dc:source",
        "dc:relation", "owl:sameAs", "prov:wasDerivedFrom", "prov:wasGeneratedBy", "prov:wasUsedBy",
        "prov:qualifiedGeneration", "rdfs:seeAlso", "void:sparqlEndpoint",
    ]

    /// Other agents than the publisher.
    private static let people = [
        "dct:contributor", "dc:contributor", "foaf:maker", "prov:qualifiedAttribution",
        "prov:wasAttributedTo",
    ]

    /// Documentation and notes.
    private static let explanations = [
        "adms:sample", "adms:versionNotes", "adms:status", "adms:representationTechnique", "dcat:endPointLocation",
        "dct:alternative", "dct:bibliographicCitation", "dct:instructionalMethod", "dct:provenance",
        "dct:tableOfContents", "dct:type", "dc:type", "foaf:depiction", "foaf:page", "foaf:Page", "foaf:thumbnail",
        "foaf:isReferencedBy", "skos:altLabel", "skos:definition", "skos:inScheme", "skos:note", "skos:scopeNote",
    ]

    /// Properties for which the model has no place.
    private static let detail = [
        "adms:identifier", "cnt:characterEncoding", "dcat:bbox", "dcat:centroid", "dcat:dataQuality",
        "dcat:granularity", "dcat:spatialResolutionInMeters",
        "dcat:temporalResolution", "dcatap:applicableLegislation", "dcatap:availability", "dcatap:hvdCategory",
        "dct:accrualMethod", "dct:accrualPolicy", "dct:audience", "dct:available", "dct:coverage", "dct:created",
        "dct:date", "dct:dateAccepted", "dct:dateCopyrighted", "dct:dateSubmitted", "dct:extent", "dct:medium",
        "dct:valid", "dc:coverage", "dc:date", "dqv:hasQualityAnnotation", "dqv:hasQualityMeasurement", "geo:lat",
        "geo:long", "locn:address", "locn:geometry", "odrl:hasPolicy", "xsi:schemaLocation",
    ]

    private static let schemaOrg = [
        "schema:about", "schema:accountablePerson", "schema:additionalProperty", "schema:additionalType",
        "schema:alternateName", "schema:associatedMedia", "schema:audience", "schema:citation", "schema:comment",
        "schema:contributor", "schema:copyrightHolder", "schema:copyrightNotice", "schema:copyrightYear",
        "schema:creativeWorkStatus", "schema:creditText", "schema:dateCreated", "schema:disambiguatingDescription",
        "schema:editor", "schema:expires", "schema:fileSize", "schema:funder", "schema:funding", "schema:genre",
        "schema:image", "schema:isBasedOn", "schema:isRelatedTo", "schema:issn", "schema:logo", "schema:mainEntity",
        "schema:mainEntityOfPage", "schema:maintainer", "schema:measurementTechnique", "schema:mentions",
        "schema:offers", "schema:potentialAction", "schema:producer", "schema:publication",
        "schema:publishingPrinciples", "schema:sameAs", "schema:sdDatePublished", "schema:sdLicense", "schema:size",
        "schema:sponsor", "schema:subjectOf", "schema:thumbnailUrl", "schema:usageInfo", "schema:variableMeasured",
        "schema:variablesMeasured", "schema:workExample",
    ]

    /// Vocabularies whose every predicate is left aside: they add what only their own field needs.
    static let namespaces = [
        "http://healthdataportal.eu/ns/health#",  // HealthDCAT-AP
        "https://w3id.org/dpv",  // Data Privacy Vocabulary
        "http://www.w3.org/ns/dqv",  // Data Quality Vocabulary
        "http://www.w3.org/ns/prov#",
        "http://www.w3.org/ns/odrl/2/",
        "http://dcat-ap.de/def/",  // German geocoding, contributor and legal notes
        "http://data.europa.eu/930/",  // GeoDCAT-AP roles
        "https://w3id.org/mobilitydcat-ap",
        "http://data.europa.eu/s66#",  // StatDCAT-AP
        "https://data.gov.sk/def/",  // Slovak terms of use beside dct:license
        "http://dati.gov.it/onto/dcatapit#",  // Italian additions beside DCAT's own
        "https://data.gov.cz/slovník/podmínky-užití/",  // Czech terms of use beside dct:license
        "http://difi.no/dcatno#",
        "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "http://mlcommons.org/croissant/",
        "http://www.w3.org/2001/XMLSchema-instance",  // attributes of XML, not statements
    ]
}
