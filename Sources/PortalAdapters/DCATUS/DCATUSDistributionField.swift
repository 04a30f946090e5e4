import JSON

/// What a member of a distribution is read as.
enum DCATUSDistributionField: Sendable {
    case identifier, title, description, accessURL, downloadURL, format, formats, mediaType, compressFormat
    case packageFormat, byteSize, checksum, issued, modified, licence, rights, accessRights, language, conformsTo
    case service, kind, ignored

    private static let names: [(DCATUSDistributionField, [String])] = [
        (.identifier, ["identifier", "@id"]),
        (.title, ["title"]),
        (.description, ["description"]),
        (.accessURL, ["accessURL"]),
        (.downloadURL, ["downloadURL"]),
        (.format, ["format"]),
        (.formats, ["formats"]),
        (.mediaType, ["mediaType"]),
        (.compressFormat, ["compressFormat"]),
        (.packageFormat, ["packageFormat"]),
        (.byteSize, ["byteSize", "size"]),
        (.checksum, ["checksum"]),
        (.issued, ["issued"]),
        (.modified, ["modified"]),
        (.licence, ["license"]),
        (.rights, ["rights"]),
        (.accessRights, ["accessRights", "accessLevel"]),
        (.language, ["language"]),
        (.conformsTo, ["conformsTo"]),
        (.service, ["accessService", "webService"]),
        (.kind, ["type"]),
    ]

    static let table = JSONKeyTable<DCATUSDistributionField>(
        names.flatMap { field, names in names.map { ($0, field) } }
            + DCATUSIgnoredFields.distribution.flatMap { group in group.names.map { ($0, .ignored) } })
}
