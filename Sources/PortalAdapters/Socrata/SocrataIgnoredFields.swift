import JSON

/// The members that are left aside, with the reason.
enum SocrataIgnoredFields {
    struct Group {
        var reason: String
        var names: [String]
    }

    /// Of an asset of the Discovery API, wherever they stand in it.
    static let assetGroups: [Group] = [
        Group(
            reason: "about the columns",
            names: [
                "columns_name", "columns_field_name", "columns_datatype", "columns_description", "columns_format",
            ]),
        Group(reason: "how often it was looked at", names: ["page_views", "download_count"]),
        Group(
            reason: "the accounts and the work flow behind the asset",
            names: [
                "owner", "creator", "provenance", "locked", "published", "approval_status", "visibility", "grants",
                "nbe_obe_id", "obe_fxf", "nbe_fxf", "hide_from_data_json", "hide_from_catalog", "is_public",
                "is_published", "is_hidden", "is_moderation_approved", "is_approved_by_parent_domain", "owner_id",
            ]),
        Group(
            reason: "how the portal shows it",
            names: ["lens_display_type", "preview_image_url", "previewImageUrl", "preview_image_id"]),
        Group(reason: "guessed by the platform for all portals alike", names: ["categories", "tags"]),
        Group(
            reason: "when the working copy was last published; the dates of creation and of change are read",
            names: ["publication_date"]),
        Group(reason: "no measure of this project rests on it", names: ["attributionLink", "ctime", "usage", "score"]),
    ]

    static let asset = table(assetGroups)

    /// Of a view.
    static let viewGroups: [Group] = [
        Group(
            reason: "about the columns and the rows",
            names: ["columns", "rowClass", "rowIdentifierColumnId", "rowsUpdatedBy", "query", "tableId", "oid"]),
        Group(
            reason: "how often it was looked at",
            names: [
                "averageRating", "downloadCount", "numberOfComments", "totalTimesRated", "viewCount",
            ]),
        Group(
            reason: "the accounts and the work flow behind the view",
            names: [
                "owner", "tableAuthor", "grants", "rights", "flags", "provenance", "publicationStage",
                "publicationGroup", "publicationAppendEnabled", "newBackend", "indexUpdatedAt", "approvals",
                "moderationStatus", "hideFromCatalog", "hideFromDataJson", "locked", "assetType", "clientContext",
                "diciBackend", "sourceId", "resourceName", "signed", "state", "message",
            ]),
        Group(
            reason: "how the portal shows it",
            names: [
                "displayType", "viewType", "displayFormat", "iconUrl", "previewImageId", "childViews", "sortBys",
                "disabledFeatureFlags", "ratings", "viewFilters",
            ]),
        Group(
            reason: "when the working copy was last published; the dates of creation and of change are read",
            names: ["publicationDate"]),
        Group(reason: "no measure of this project rests on it", names: ["blobId", "blobFilename", "privateMetadata"]),
    ]

    static let view = table(viewGroups)

    private static func table(_ groups: [Group]) -> JSONKeyTable<Bool> {
        JSONKeyTable(groups.flatMap { group in group.names.map { ($0, true) } })
    }
}
