import JSON

/// What a member of a resource is read as.
enum CKANResourceField: Sendable {
    case identifier, title, description, url, accessURL, downloadURL, format, mediaType, compressFormat, packageFormat
    case size, hash, hashAlgorithm, created, issued, lastModified, modified, resourceType, urlType, protocolName,
        frequency
    case licence, licencePage, rights, accessRights, language, conformsTo, services, layers, state, ignored

    private static let names: [(CKANResourceField, [String])] = [
        (.identifier, ["id"]),
        (.title, ["name", "title", "name_translated", "title_translated", "display_name"]),
        (.description, ["description", "description_translated"]),
        (.url, ["url"]),
        (.accessURL, ["access_url", "accessURL", "accessUrl", "access-url"]),
        (.downloadURL, ["download_url", "downloadURL", "downloadUrl", "download-url", "file_url", "path"]),
        (.format, ["format", "distribution_format", "file_format", "data_format"]),
        (.mediaType, ["mimetype", "media_type", "mediaType", "mediatype"]),
        (.compressFormat, ["compress_format", "compressFormat"]),
        (.packageFormat, ["package_format", "packageFormat"]),
        (.size, ["size", "byte_size", "byteSize", "file_size", "filesize"]),
        (.hash, ["hash", "checksum"]),
        (.hashAlgorithm, ["hash_algorithm", "checksum_algorithm"]),
        (.created, ["created"]),
        (.issued, ["issued", "release_date", "release_day", "issued_date", "date_published", "publication_date"]),
        (.lastModified, ["last_modified"]),
        (
            .modified,
            [
                "modified", "modified_date", "modification_date", "date_modified", "last_updated", "last_update",
                "data_last_updated", "date_updated", "update_date", "updated_date", "data_last_modified",
            ]
        ),
        (.resourceType, ["resource_type", "resource-type"]),
        (.urlType, ["url_type"]),
        (.protocolName, ["resource_locator_protocol", "protocol"]),
        (.licence, ["license", "license_id", "licence", "license_type", "licence_id"]),
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
        (
            .frequency,
            [
                "update_frequency", "frequency", "accrualPeriodicity", "accrual_periodicity", "resource_update_cycle",
                "refresh_rate",
            ]
        ),
    ]

    static let table = JSONKeyTable<CKANResourceField>(
        names.flatMap { field, names in names.map { ($0, field) } }
            + CKANIgnoredFields.resource.flatMap { group in group.names.map { ($0, .ignored) } })
}
