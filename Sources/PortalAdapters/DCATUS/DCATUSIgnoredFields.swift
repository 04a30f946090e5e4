/// What DCAT-US catalogues state and this adapter leaves aside on purpose, with the reason.
enum DCATUSIgnoredFields {
    struct Group {
        let reason: String
        let names: [String]
    }

    static let catalog: [Group] = [
        Group(
            reason: "about the format of the document",
            names: [
                "@type", "@context", "@id", "conformsTo", "describedBy", "describedByType", "version", "identifier",
                "themeTaxonomy", "superThemeTaxonomy", "record", "otherIdentifier",
            ]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "spatial", "temporal", "rights", "theme", "keyword", "contactPoint", "hasPart", "creator",
                "rightsHolder", "created", "accessRights", "qualifiedAttribution", "category", "subject",
            ]),
    ]

    static let dataset: [Group] = [
        Group(
            reason: "budget and system codes of the US government",
            names: ["bureauCode", "programCode", "primaryITInvestmentUII", "systemOfRecords", "dataQuality"]),
        Group(reason: "about the format of the record", names: ["@context", "describedBy", "describedByType"]),
        Group(
            reason: "about the record, not the dataset",
            names: ["created", "metadataDistribution", "scopeNote", "PrimaryITInvestmentUII"]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "references", "source", "creator", "contributor", "rightsHolder", "provenance", "purpose",
                "liabilityStatement", "status", "versionNotes", "sample", "supportedSchema", "otherIdentifier",
                "qualifiedRelation", "qualifiedAttribution", "hasQualityMeasurement", "relation", "isReferencedBy",
                "spatialResolutionInMeters", "temporalResolution", "page", "image", "wasAttributedTo", "wasGeneratedBy",
                "wasUsedBy", "category", "size", "dataDictionary", "dataDictionaryType", "feed", "granularity",
                "categoryDesignation", "phone", "inventory", "geographicCoverage", "landingpage_note",
            ]),
        Group(
            reason: "other datasets, which the catalogue lists themselves",
            names: ["first", "hasCurrentVersion", "hasVersion", "previousVersion", "hasPart", "replaces"]),
    ]

    static let distribution: [Group] = [
        Group(
            reason: "about the columns or the format of the record",
            names: ["@type", "field", "describedBy", "describedByType", "fileName", "dataset_identifier"]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "representationTechnique", "status", "characterEncoding", "spatialResolutionInMeters",
                "temporalResolution", "availability", "accessRestriction", "cuiRestriction", "useRestriction",
                "otherIdentifier", "hasQualityMeasurement", "page", "image", "scopeNote", "length", "iconURL",
                "category", "granularity",
            ]),
    ]
}
