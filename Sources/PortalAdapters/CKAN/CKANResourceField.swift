import JSON

/// What a member of a resource is read as.
enum CKANResourceField: Sendable {
    case identifier, title, description, url, accessURL, downloadURL, format, mediaType, compressFormat, packageFormat
    case size, hash, hashAlgorithm, created, issued, lastModified, modified, resourceType, urlType, protocolName
    case licence, licencePage, rights, accessRights, language, conformsTo, services, layers, state, ignored

    private static let names: [(CKANResourceField, [String])] = [
        (.identifier, ["id"]),
        (.title, ["name", "title", "name_translated", "title_translated", "display_name"]),
        (.description, ["description", "description_translated"]),
        (.url, ["url"]),
        (.accessURL, ["access_url", "accessURL"]),
        (.downloadURL, ["download_url", "downloadURL"]),
        (.format, ["format"]),
        (.mediaType, ["mimetype", "media_type", "mediaType"]),
        (.compressFormat, ["compress_format", "compressFormat"]),
        (.packageFormat, ["package_format", "packageFormat"]),
        (.size, ["size", "byte_size", "byteSize", "file_size"]),
        (.hash, ["hash", "checksum"]),
        (.hashAlgorithm, ["hash_algorithm", "checksum_algorithm"]),
        (.created, ["created"]),
        (.issued, ["issued", "release_date", "issued_date", "date_published"]),
        (.lastModified, ["last_modified"]),
        (.modified, ["modified", "modified_date"]),
        (.resourceType, ["resource_type", "resource-type"]),
        (.urlType, ["url_type"]),
        (.protocolName, ["resource_locator_protocol", "protocol"]),
        (.licence, ["license", "license_id", "licence"]),
        (.licencePage, ["license_url"]),
        (.rights, ["rights"]),
        (.accessRights, ["access_rights"]),
        (.language, ["language"]),
        (.conformsTo, ["conforms_to", "conformsTo"]),
        (.services, ["access_services", "access_service"]),
        (
            .layers,
            [
                "layer", "layers", "layer_name", "layerName", "wms_layer", "wms_layers", "wfs_layer", "wfs_layers",
                "typename", "typeName", "type_name", "feature_type", "featureType",
            ]
        ),
        (.state, ["state"]),
    ]

    static let table = JSONKeyTable<CKANResourceField>(
        names.flatMap { field, names in names.map { ($0, field) } }
            + CKANIgnoredFields.resource.flatMap { group in group.names.map { ($0, .ignored) } })
}
