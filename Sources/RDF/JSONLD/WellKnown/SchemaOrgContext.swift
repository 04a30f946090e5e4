extension BundledContext {
    /// https://schema.org: every name is in its vocabulary; names that hold web addresses and dates are read as such.
    /// Both its addresses, http and https, mean the http vocabulary.
    static let schemaOrg = BundledContext(
        vocabulary: "http://schema.org/",
        prefixes: commonPrefixes.filter { $0.0 != "time" },
        aliases: [("id", "@id"), ("type", "@type")],
        terms: terms(
            .iri, "schema",
            [
                "acquireLicensePage", "additionalType", "codeRepository", "contentUrl", "discussionUrl",
                "downloadUrl", "embedUrl", "hasMap", "image", "includedInDataCatalog", "isBasedOn", "isPartOf",
                "license", "logo", "mainEntityOfPage", "map", "maps", "paymentUrl", "publishingPrinciples",
                "relatedLink", "replyToUrl", "sameAs", "serviceUrl", "significantLink", "target", "targetUrl",
                "termsOfService", "thumbnailUrl", "trackingUrl", "url", "usageInfo",
            ])
            + terms(
                .typed("schema:Date"), "schema",
                [
                    "dateCreated", "dateModified", "datePublished", "endDate", "expires", "startDate", "temporal",
                    "uploadDate",
                ])
    )
}
