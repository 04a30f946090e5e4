import DCAT

/// Elements of ISO 19115 that are mapped or left aside on purpose, by what they stand in; any other is told.
enum ISOKnown {
    /// Left aside: how the record and the data are built (reference systems, content, portrayal, schemas, acquisition),
    /// lineage, other forms of the record, conditions on the record itself.
    static let metadata: Set<String> = [
        "fileIdentifier", "metadataIdentifier", "language", "defaultLocale", "otherLocale", "locale", "characterSet",
        "parentIdentifier", "parentMetadata", "hierarchyLevel", "hierarchyLevelName", "metadataScope", "contact",
        "dateStamp", "dateInfo", "metadataStandardName", "metadataStandardVersion", "metadataStandard",
        "metadataProfile", "alternativeMetadataReference", "metadataLinkage", "dataSetURI", "spatialRepresentationInfo",
        "referenceSystemInfo", "metadataExtensionInfo", "identificationInfo", "contentInfo", "distributionInfo",
        "dataQualityInfo", "resourceLineage", "portrayalCatalogueInfo", "metadataConstraints", "applicationSchemaInfo",
        "metadataMaintenance", "series", "describes", "propertyType", "featureType", "featureAttribute",
        "acquisitionInformation", "legislationInformation", "info",
    ]

    /// Left aside: purpose, status and credits, pictures, use, resolution, other resources, the machinery of services.
    static let identification: Set<String> = [
        "citation", "abstract", "purpose", "credit", "status", "pointOfContact", "resourceMaintenance",
        "graphicOverview", "resourceFormat", "descriptiveKeywords", "resourceSpecificUsage", "resourceConstraints",
        "aggregationInfo", "associatedResource", "additionalDocumentation", "processingLevel",
        "spatialRepresentationType", "spatialResolution", "temporalResolution", "language", "defaultLocale",
        "otherLocale", "characterSet", "topicCategory", "environmentDescription", "extent", "supplementalInformation",
        "serviceType", "serviceTypeVersion", "accessProperties", "restrictions", "keywords", "coupledResource",
        "couplingType", "containsOperations", "operatesOn", "operatedDataset", "profile", "serviceStandard",
        "containsChain", "basicGeodataID", "basicGeodataIDType", "projectType", "dataModel",
    ]

    /// Left aside: other names of the dataset and how to cite it.
    static let citation: Set<String> = [
        "title", "alternateTitle", "date", "edition", "editionDate", "identifier", "citedResponsibleParty",
        "presentationForm", "series", "otherCitationDetails", "collectiveTitle", "ISBN", "ISSN", "onlineResource",
        "graphic",
    ]

    /// Left aside: what the maintenance is of, and notes on it.
    static let maintenance: Set<String> = [
        "maintenanceAndUpdateFrequency", "dateOfNextUpdate", "maintenanceDate", "userDefinedMaintenanceFrequency",
        "updateScope", "updateScopeDescription", "maintenanceScope", "maintenanceNote", "contact",
        "dateOfMonitoringState",
    ]

    /// Left aside: instruments of secrecy, scopes of conditions, pictures of licences, who set the conditions.
    static let constraints: Set<String> = [
        "useLimitation", "accessConstraints", "useConstraints", "otherConstraints", "reference", "classification",
        "userNote", "classificationSystem", "handlingDescription", "releasability", "graphic", "responsibleParty",
        "constraintApplicationScope", "legislationConstraints",
    ]

    static let distribution: Set<String> = ["description", "distributionFormat", "distributor", "transferOptions"]

    /// Left aside: how to order, and who else delivers.
    static let distributor: Set<String> = [
        "distributorContact", "distributionOrderProcess", "distributorFormat", "distributorTransferOptions",
    ]

    /// Left aside: units and media that are not online.
    static let transfer: Set<String> = [
        "unitsOfDistribution", "transferSize", "onLine", "offLine", "transferFrequency", "distributionFormat",
    ]

    static let onlineResource: Set<String> = [
        "linkage", "protocol", "applicationProfile", "name", "description", "function", "protocolRequest",
    ]

    /// MD_TopicCategoryCode of ISO 19115:2003, for which INSPIRE keeps IRIs.
    static let topics: Set<String> = [
        "farming", "biota", "boundaries", "climatologyMeteorologyAtmosphere", "economy", "elevation", "environment",
        "geoscientificInformation", "health", "imageryBaseMapsEarthCover", "intelligenceMilitary", "inlandWaters",
        "location", "oceans", "planningCadastre", "society", "structure", "transportation", "utilitiesCommunication",
    ]

    /// A topic category as a theme, with INSPIRE's IRI for those of ISO 19115:2003.
    static func theme(ofTopic code: String) -> Concept {
        let iri = topics.contains(code) ? "http://inspire.ec.europa.eu/metadata-codelist/TopicCategory/" + code : nil
        return Concept(iri: iri, label: MultilingualText(code))
    }
}
