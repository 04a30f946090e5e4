import RDF

/// The words of catalogues in RDF: DCAT 1 to 3 and its profiles, Dublin Core, FOAF, vCard, ADMS, schema.org, Hydra.
enum DCATVocabulary {
    /// The classes whose instances are looked for.
    enum Class: CaseIterable {
        case dataset, schemaDataset, series, catalog, page
        /// No class: what has a distribution, whatever it is called.
        case distributing

        /// Each class under all its names.
        fileprivate var names: [String] {
            switch self {
            // DCAT-AP_IT has classes of its own, which some of its portals state alone.
            case .dataset: ["dcat:Dataset", "dcatapit:Dataset", "dcmitype:Dataset"]
            case .schemaDataset: ["schema:Dataset"]
            case .series: ["dcat:DatasetSeries"]
            case .catalog: ["dcat:Catalog", "dcatapit:Catalog", "schema:DataCatalog"]
            case .page: ["hydra:PagedCollection", "hydra:PartialCollectionView", "hydra:Collection"]
            case .distributing: []
            }
        }

        var set: TypeSet { DCATVocabulary.sets[self] ?? [] }
    }

    private static let classes: [(type: Class, iri: String)] = Class.allCases.flatMap { type in
        type.names.flatMap(DCATNamespaces.iris).map { (type, $0) }
    }

    private static let sets: [Class: TypeSet] = Dictionary(
        classes.enumerated().map { ($0.element.type, TypeSet(index: $0.offset)) }
            + [(.distributing, TypeSet(index: classes.count))], uniquingKeysWith: { $0.union($1) })

    /// The predicates that are mapped, by what they mean. Spellings that are against the standards but common in the
    /// wild stand in the second list.
    private static let mapped: [(DCATProperty, [String])] = [
        (.title, ["dct:title", "dc:title", "schema:name"]),
        (.name, ["foaf:name", "vcard:fn", "schema:legalName"]),
        (.label, ["skos:prefLabel", "rdfs:label"]),
        (.value, ["rdf:value", "schema:value"]),
        (.notation, ["skos:notation"]),
        (.description, ["dct:description", "dc:description", "schema:description"]),
        (.abstract, ["dct:abstract", "schema:abstract"]),
        (.comment, ["rdfs:comment"]),
        (.identifier, ["dct:identifier", "dc:identifier", "schema:identifier"]),
        (.keyword, ["dcat:keyword"]),
        (.keywordList, ["schema:keywords"]),
        (.theme, ["dcat:theme"]),
        (.subject, ["dct:subject", "dc:subject"]),
        (.landingPage, ["dcat:landingPage"]),
        (.homepage, ["foaf:homepage"]),
        (.issued, ["dct:issued", "schema:datePublished"]),
        (.modified, ["dct:modified", "schema:dateModified"]),
        (.frequency, ["dct:accrualPeriodicity"]),
        (.temporal, ["dct:temporal", "schema:temporalCoverage", "schema:temporal"]),
        (.spatial, ["dct:spatial", "schema:spatialCoverage", "schema:spatial"]),
        (.language, ["dct:language", "dc:language", "schema:inLanguage"]),
        (.licence, ["dct:license", "schema:license"]),
        (.rights, ["dct:rights", "dc:rights", "schema:conditionsOfAccess"]),
        (.accessRights, ["dct:accessRights"]),
        (.isFree, ["schema:isAccessibleForFree"]),
        (.conformsTo, ["dct:conformsTo"]),
        (.version, ["dcat:version", "owl:versionInfo", "pav:version", "adms:version", "schema:version"]),
        (.series, ["dcat:inSeries"]),
        (.isPartOf, ["dct:isPartOf", "schema:isPartOf"]),
        (.publisher, ["dct:publisher", "dc:publisher", "schema:publisher"]),
        (.provider, ["schema:provider", "schema:sdPublisher", "schema:sourceOrganization", "dct:rightsHolder"]),
        (.creator, ["dct:creator", "dc:creator", "schema:creator", "schema:author"]),
        (.contactPoint, ["dcat:contactPoint", "adms:contactPoint", "schema:contactPoint"]),
        (.distribution, ["dcat:distribution", "schema:distribution"]),
        (.record, ["foaf:isPrimaryTopicOf"]),
        (.topicInverse, ["foaf:primaryTopic"]),
        (.accessURL, ["dcat:accessURL"]),
        (.downloadURL, ["dcat:downloadURL", "schema:contentUrl"]),
        (.mediaType, ["dcat:mediaType", "schema:encodingFormat", "schema:fileFormat"]),
        (.format, ["dct:format", "dc:format"]),
        (.compressFormat, ["dcat:compressFormat"]),
        (.packageFormat, ["dcat:packageFormat"]),
        (.byteSize, ["dcat:byteSize", "schema:contentSize"]),
        (.checksum, ["spdx:checksum"]),
        (.accessService, ["dcat:accessService", "dcatno:accessService"]),
        (.endpointURL, ["dcat:endpointURL"]),
        (.endpointDescription, ["dcat:endpointDescription"]),
        (.servedInverse, ["dcat:servesDataset"]),
        (.listedInverse, ["schema:dataset"]),
        (.organisationName, ["vcard:organization-name", "vcard:organisation-name", "vcard:organization-unit"]),
        (.email, ["vcard:hasEmail", "vcard:email", "foaf:mbox", "schema:email"]),
        (.telephone, ["vcard:hasTelephone", "vcard:tel", "foaf:phone", "schema:telephone"]),
        (.url, ["vcard:hasURL", "vcard:url", "schema:url"]),
        (.parent, ["org:subOrganizationOf", "schema:parentOrganization"]),
        (.start, ["dcat:startDate", "schema:startDate", "time:hasBeginning"]),
        (.end, ["dcat:endDate", "schema:endDate", "time:hasEnd"]),
        (
            .instant,
            [
                "time:inXSDDate", "time:inXSDDateTime", "time:inXSDDateTimeStamp", "time:inXSDgYear",
                "time:inXSDgYearMonth",
            ]
        ),
        (.years, ["time:years"]),
        (.months, ["time:months"]),
        (.weeks, ["time:weeks"]),
        (.days, ["time:days"]),
        (.hours, ["time:hours"]),
        (.minutes, ["time:minutes"]),
        (.algorithm, ["spdx:algorithm"]),
        (.checksumValue, ["spdx:checksumValue"]),
        (.next, ["hydra:next", "hydra:nextPage"]),
        (.totalItems, ["hydra:totalItems"]),
        (.view, ["hydra:view"]),
    ]

    private static let slips: [(DCATProperty, [String])] = [
        (.landingPage, ["dct:landingPage", "dct:landingpage", "dcat:landingpage"]),
        (.identifier, ["dcat:identifier"]),
        (.accessURL, ["dcat:accessUrl", "dcat:accessurl", "dct:accessURL"]),
        (.downloadURL, ["dcat:downloadUrl", "dcat:downloadurl", "dct:downloadURL"]),
        (.format, ["dcat:format"]),
        (.mediaType, ["dct:mediaType", "dcat:mediatype"]),
        (.byteSize, ["dcat:bytesize", "dcat:size"]),
        (.language, ["dcat:language"]),
        (.spatial, ["dcat:spatial"]),
        (.temporal, ["dcat:temporal"]),
        (.contactPoint, ["dct:contactPoint"]),
        (.issued, ["dcat:issued", "dct:issue"]),
        (.modified, ["dcat:modified", "dct:updated"]),
        (.frequency, ["dcat:accrualPeriodicity"]),
        (.licence, ["dcat:license", "dct:licence"]),
        (.accessRights, ["dcat:accessRights"]),
        (.title, ["dcat:title"]),
        (.description, ["dcat:description"]),
        (.publisher, ["dcat:publisher"]),
        (.keyword, ["dct:keyword"]),
        (.theme, ["dct:theme"]),
        (.organisationName, ["vcard:organisationName", "vcard:organizationName"]),
        (.value, ["vcard:hasValue", "vcard:value"]),
    ]

    private static let terms: [(property: DCATProperty, iri: String)] = (mapped + slips).flatMap { property, names in
        names.flatMap { name in DCATNamespaces.iris(of: name).map { (property, $0) } }
    }

    private static let ignored: [String] = DCATIgnoredProperties.names.flatMap(DCATNamespaces.iris)

    /// What a predicate with a number below its count means; nil from there on.
    static func property(_ stored: StoredProperty) -> DCATProperty? {
        guard stored.index < properties.count else { return nil }
        let property = properties[stored.index]
        return stored.isInverse == isInverse(property) ? property : nil
    }

    private static let properties: [DCATProperty] = terms.map(\.property)

    private static func isInverse(_ property: DCATProperty) -> Bool {
        property == .topicInverse || property == .servedInverse || property == .listedInverse
    }

    /// What the store is to know in advance.
    static let store = StoreVocabulary(
        properties: terms.map(\.iri) + ignored,
        types: classes.map(\.iri),
        inverse: Set(terms.indices.filter { isInverse(terms[$0].property) }),
        dropped: Set(terms.count..<terms.count + ignored.count),
        implied: Dictionary(
            uniqueKeysWithValues: DCATNamespaces.iris(of: "dcat:distribution").compactMap { iri in
                terms.firstIndex { $0.iri == iri }.map { ($0, Class.distributing.set) }
            })
    )
}
