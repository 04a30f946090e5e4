import JSON

/// What a member of a dataset is read as.
enum DCATUSDatasetField: Sendable {
    case identifier, nodeIdentifier, type, title, description, keywords, themes, publisher, contact, contactEmail
    case landingPage, issued, modified, frequency, temporal, spatial, language, licence, rights, accessRights
    case conformsTo, version, partOf, series, distributions
    case accessURL, serviceURL, format, ignored

    private static let names: [(DCATUSDatasetField, [String])] = [
        (.identifier, ["identifier"]),
        (.nodeIdentifier, ["@id"]),
        (.type, ["@type"]),
        (.title, ["title"]),
        (.description, ["description"]),
        (.keywords, ["keyword", "keywords"]),
        (.themes, ["theme", "superTheme", "category", "subject"]),
        (.publisher, ["publisher"]),
        (.contact, ["contactPoint", "person"]),
        (.contactEmail, ["mbox"]),
        (.landingPage, ["landingPage"]),
        (.issued, ["issued", "releaseDate"]),
        (.modified, ["modified"]),
        (.frequency, ["accrualPeriodicity", "frequency"]),
        (.temporal, ["temporal"]),
        (.spatial, ["spatial"]),
        (.language, ["language"]),
        (.licence, ["license"]),
        (.rights, ["rights", "accessLevelComment"]),
        (.accessRights, ["accessLevel", "accessRights"]),
        (.conformsTo, ["conformsTo"]),
        (.version, ["version"]),
        (.partOf, ["isPartOf"]),
        (.series, ["inSeries"]),
        (.distributions, ["distribution"]),
        (.accessURL, ["accessURL"]),
        (.serviceURL, ["webService"]),
        (.format, ["format"]),
    ]

    static let table = JSONKeyTable<DCATUSDatasetField>(
        names.flatMap { field, names in names.map { ($0, field) } }
            + DCATUSIgnoredFields.dataset.flatMap { group in group.names.map { ($0, .ignored) } })
}
