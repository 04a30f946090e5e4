extension BundledContext {
    /// DCAT-US 1.1 (https://resources.data.gov/resources/dcat-us/): the field names of `data.json` in terms of DCAT.
    static let dcatUS = BundledContext(
        prefixes: commonPrefixes + [("pod", "https://project-open-data.cio.gov/v1.1/schema#")],
        terms: terms(
            .iri, "dcat", ["accessURL", "contactPoint", "dataset", "distribution", "downloadURL", "landingPage"])
            + terms(.plain, "dcat", ["keyword", "mediaType", "theme"])
            + terms(.iri, "dct", ["conformsTo", "license", "publisher", "references"])
            + terms(
                .plain, "dct",
                [
                    "accrualPeriodicity", "description", "format", "identifier", "isPartOf", "issued", "language",
                    "modified", "rights", "spatial", "temporal", "title",
                ])
            + terms(
                .plain, "pod",
                [
                    "accessLevel", "bureauCode", "dataQuality", "primaryITInvestmentUII", "programCode",
                    "systemOfRecords",
                ])
            + terms(.plain, "vcard", ["fn"])
            + terms(.iri, "vcard", ["hasEmail"])
            + terms(.iri, "org", ["subOrganizationOf"])
            + [
                ("describedBy", "http://www.w3.org/2007/05/powder-s#describedby", .iri),
                ("describedByType", "pod:describedByType", .plain), ("name", "foaf:name", .plain),
            ]
    )
}
