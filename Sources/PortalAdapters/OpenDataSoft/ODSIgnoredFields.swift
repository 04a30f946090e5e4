import JSON

/// The members that are left aside, with the reason. Templates that ``ODSField/templates`` does not name are left aside
/// as a whole: they hold processing, display, or the portal's own form.
enum ODSIgnoredFields {
    struct Group {
        var reason: String
        var names: [String]
    }

    /// Of the record itself.
    static let recordGroups: [Group] = [
        Group(reason: "about the record in the platform", names: ["dataset_uid", "links", "_links", "visibility"]),
        Group(reason: "about the columns", names: ["fields"]),
        Group(reason: "another way to the same records", names: ["extra_metas", "basic_metas", "extras"]),
    ]

    static let record = table(recordGroups)

    /// Of a template.
    static let metaGroups: [Group] = [
        Group(
            reason: "about the platform's own keeping of the dataset",
            names: [
                "title_updates", "modified_updates_on_metadata_change", "modified_updates_on_data_change",
                "timezone", "metadata_languages", "records_count", "records_size", "records_bytes_size", "oauth_scope",
                "federated", "shared_catalog", "parent_domain", "explore", "workspace", "dataset_uid",
            ]),
        Group(
            reason: "where the platform got the dataset; who publishes it is read",
            names: [
                "source_domain", "source_domain_title", "source_domain_address", "source_dataset", "domain",
                "attributions", "harvest_app_id", "harvest_app_secondary_id",
            ]),
        Group(
            reason: "a shape, or how one is chosen",
            names: [
                "geographic_area", "geographic_area_mode", "geographic_reference", "geographic_reference_auto", "bbox",
                "geometry_types", "geographic_spatial_resolution", "geographic_spatial_resolution_si", "centroid",
            ]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "creator", "contributor", "granularity", "dataquality", "publisher_type", "relation", "image",
                "image_url", "source", "provenance", "contact_uri", "contact_point_uri", "publisher_email",
                "publisher_homepage", "publisher_uri", "has_version", "is_version_of", "other_id", "sample", "rights",
                "theme_id", "keyword_id", "themes", "popularity_score", "download_count", "api_call_count",
                "attachment_download_count", "file_field_download_count", "reuse_count", "owner", "maintainer",
                "domain_config", "custom_view_available",
            ]),
    ]

    static let meta = table(metaGroups)

    private static func table(_ groups: [Group]) -> JSONKeyTable<Bool> {
        JSONKeyTable(groups.flatMap { group in group.names.map { ($0, true) } })
    }
}
