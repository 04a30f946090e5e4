import JSON

/// The members of an item that are left aside, with the reason.
enum HubIgnoredFields {
    struct Group {
        var reason: String
        var names: [String]
    }

    static let groups: [Group] = [
        Group(
            reason: "about the columns, the drawing and the server of a layer",
            names: [
                "fields", "fieldNames", "geometryType", "geometry", "displayField", "drawingInfo", "layers", "tables",
                "server", "layerType", "hasStaticData", "maxRecordCount", "supportedExtensions",
                "advancedQueryCapabilities",
                "advancedQueryCapabilitiesSupported", "capabilities", "objectIdField", "serviceSpatialReference",
                "statistics", "recordCount", "jobTypes", "editFieldsInfo", "currentVersion", "defaultVisibility",
                "hasAttachments", "hasM", "hasZ", "isDataVersioned", "maxScale", "minScale", "relationships",
                "supportedQueryFormats", "supportsAdvancedQueries", "supportsStatistics", "templates", "types",
                "typeIdField", "useStandardizedQueries", "viewable", "hasApi", "isMultiLayer", "layerCount",
            ]),
        Group(
            reason: "a shape or a reference system",
            names: ["extent", "spatialReference", "boundary", "bbox", "coverage"]),
        Group(
            reason: "how often it was looked at and how well it was liked",
            names: [
                "numViews", "views", "numRatings", "avgRating", "numComments", "scoreCompleteness", "searchScore",
                "completenessScore", "viewsRank",
            ]),
        Group(
            reason: "the accounts, the groups and the work flow behind the item",
            names: [
                "ownerFolder", "orgId", "orgContactEmail", "orgContactUrl", "orgExtent", "groupIds", "groups",
                "itemControl", "protected", "commentsEnabled", "contentOrigin", "contentStatus", "contentSource",
                "isOrgItem", "listed",
                "classification", "permission", "sharedWith", "advancedSettings", "guid", "appCategories",
                "itemModified",
                "hubType", "initiativeId", "initiativeIds", "sites", "siteUrl", "openData", "collection",
                "serviceSource",
                "subInfo", "proxyFilter", "privacy", "urlStatus",
            ]),
        Group(
            reason: "how the hub shows it",
            names: [
                "thumbnail", "thumbnailUrl", "screenshots", "banner", "documentation", "largeThumbnail", "previewUrl",
                "xFrameOptions", "contentSecurityPolicy", "itemUrl", "orgSlug", "siteSlug", "fullSlug",
            ]),
        Group(
            reason: "the same in other words",
            names: [
                "typeKeywords", "typeCategories", "normalizedType", "family", "metaDescription", "content",
                "metadataProvider",
                "createdAt", "updatedAt", "createdISO", "modifiedISO", "itemTypes", "licenseDescription", "hubLicense",
                "sector", "region", "industries", "languages", "_additionalResources", "metadata", "metadataUpdatedAt",
            ]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "size", "properties", "lastModifier", "scalability", "errors", "downloadable", "downloadLink",
                "initiativeTitle", "organizers", "startDate", "timeZone", "venue", "isAllDay", "onlineLocation",
                "enrichmentRequest", "searchText", "org", "apps", "related", "numRelated", "resources", "dataFormats",
            ]),
    ]

    static let item = JSONKeyTable<Bool>(groups.flatMap { group in group.names.map { ($0, true) } })
}
