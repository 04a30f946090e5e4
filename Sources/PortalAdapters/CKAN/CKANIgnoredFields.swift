/// What CKAN states and this adapter leaves aside on purpose, with the reason.
enum CKANIgnoredFields {
    struct Group {
        let reason: String
        let names: [String]
    }

    static let package: [Group] = [
        Group(
            reason: "internal to CKAN: counters, revisions, relationships, tracking, rendered copies",
            names: [
                "num_resources", "num_tags", "revision_id", "revision_timestamp", "creator_user_id", "owner_org",
                "relationships", "relationships_as_object", "relationships_as_subject", "tracking_summary",
                "ratings_average", "ratings_count", "notes_rendered", "isopen", "schema", "package_creator",
                "dataset_preview", "solr_additions", "validated_data_dict", "data_dict", "log_message",
                "individual_resources", "additional_resources", "timeseries_resources", "download_url",
                "home_featured", "state_reason", "bulk_edit", "import_source", "num_followers", "views_recent",
                "total_res_downloads", "pageviews_last_14_days", "has_quickcharts", "has_geodata", "has_hdx_data",
                "score", "index_id", "site_id", "data_dictionary", "updated_by_script", "review_date",
                "qualityscore", "batch", "is_fresh", "due_date", "overdue_date", "archived", "is_requestdata_type",
            ]),
        Group(
            reason: "says how the record came here, not what the dataset is",
            names: [
                "harvest", "archiver", "qa", "odi-certificate", "metadata_provenance", "metadata_type",
                "source_hash", "source_schema_version", "source_datajson_identifier", "spatial_harvester",
                "collection_metadata", "openness_score", "openness_score_last_checked", "published_by",
                "metadata_original_id", "metadata_original_portal", "metadata_transformer", "UKLP", "INSPIRE",
                "eu_country", "transformed", "extracted", "graph", "ckan_id", "ckan_name", "dcat_source",
            ]),
        Group(
            reason: "the portal's own identifier is used",
            names: ["alternate_identifier", "id_given", "doi", "same_as", "sameAs"]),
        Group(
            reason: "about the record, not the dataset",
            names: [
                "metadata-date", "metadata-language", "metadata_language", "metadata_contact", "metadata-standard",
                "unpublished", "data_state", "progress", "status",
            ]),
        Group(
            reason: "geometry; the name of the place is read",
            names: [
                "bbox", "bbox-east-long", "bbox-north-lat", "bbox-south-lat", "bbox-west-long", "spatial_bbox",
                "spatial_centroid", "spatial-reference-system", "spatial-data-service-type", "spatial_resolution",
                "spatial_resolution_in_meters", "spatial-resolution", "geometry", "centroid",
            ]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "creator", "contributor", "provider", "responsible-party", "source", "dataset_source", "provenance",
                "provenance_activity", "version_notes", "release-notes", "documentation", "is_referenced_by",
                "related_resource", "references", "sample", "qualified_relation", "qualified_attribution",
                "quality_annotation", "temporal_resolution", "applicable_legislation", "legal_basis", "purpose",
                "usage", "liability", "cite_as", "citation", "caveats", "methodology", "methodology_other",
                "subnational", "granularity", "agency_program", "bureauCode", "programCode", "dataQuality",
                "primaryITInvestmentUII", "systemOfRecords", "describedBy", "describedByType", "dcat_type",
                "resource-type", "coupled-resource", "graphic-preview-file", "graphic-preview-description",
                "graphic-preview-type", "foi-email", "foi-name", "foi-phone", "foi-web", "publisher_type",
                "publisher_email", "publisher_note", "national_statistic", "categories_statistics", "thumbnail",
                "image_url", "structured_data_license", "is_live_dataset", "created", "series_order_field",
                "series_order_type", "lineage", "Documentación", "URL", "other_constraints", "disclaimer", "collection",
                "collection_type", "relations", "see_alsos", "temporal_granularity", "temporal_granularity_factor",
                "licenseAttributionByText", "contributorID", "org_title_at_publication", "contact_information",
                "field_of_research", "aggregation",
            ]),
        Group(
            reason: "fields of HealthDCAT-AP",
            names: [
                "analytics", "code_values", "coding_system", "health_category", "health_theme", "max_typical_age",
                "min_typical_age", "number_of_records", "number_of_unique_individuals", "personal_data",
                "population_coverage", "trusted_data_holder", "hdab", "retention_period",
            ]),
    ]

    /// Of the forms of national and local portals.
    static let forms: [Group] = [
        Group(
            reason: "the workflow of the portal: approval, classification, where the record came from",
            names: [
                "ready_to_publish", "imso_approval", "portal_release_date", "restrictions", "program_page_url",
                "audience",
                "org_section", "org_title", "place_of_publication", "digital_object_identifier", "hierarchy_level",
                "is_retired", "excerpt", "civic_issues", "dataset_category", "formats", "limitations",
                "collection_method", "image", "schema_name", "schema_language", "schema_characterset",
                "metadata_identifier", "metadata_linkage", "metadata_review_status", "license_citation",
                "attribute_description", "lineage_quality", "en_title_and_desc", "geographic_bbox", "authority",
                "dataset_status", "date_planned", "source_catalog", "changetype", "dataset_quality",
                "holder_identifier", "rights_holder_identifier", "themes_aggregate", "geographical_geonames_url",
                "creator_name", "creator_identifier", "geographic_unit", "time_field", "primary_tag",
                "dashboard_url", "data_notes", "cod_level", "customviz", "data_standard", "geographic_granularity",
                "additional_information", "secondary_sources", "external_urls", "spatial_ref_system", "agency_type",
                "extract", "primary_purpose_of_collection", "agency_program_domain", "full_metadata_url",
                "custom_licence_text", "date_created_data_asset", "personal_information", "protective_marking",
                "access", "access_description", "organization_visibility", "workflow_status",
                "workflow_status_notes", "role", "syndicate", "syndicated_id", "harvester_data_hash", "alias",
                "security_class", "record_publish_date", "record_create_date", "record_last_modified",
                "download_audience", "view_audience", "metadata_visibility", "object_name", "projection_name",
                "lineage_statement", "iso_topic_string", "source_data_path", "more_info", "resource_status",
                "high_value_dataset_category", "hvd_category", "is_hvd", "content_type", "original_language",
                "translation_meta", "global_id", "groups_list", "author_id", "asset_type", "maintainer_translated",
                "maintainer_branch", "current_as_of",
                "access_instructions", "exemption", "exemption_rationale", "technical_documents", "node_id",
                "geographical_granularity", "attribution_text", "username", "geographic_coverage_translated", "sources",
                "contributors", "profile",
                "views", "$schema", "owner_section", "owner_unit",
            ]),
        Group(
            reason: "fields of forms in other languages without a measure that rests on them",
            names: [
                "Área técnica responsável", "VCGE", "Escopo geopolítico", "Documentação", "Granularidade temporal",
                "Data de criação", "Metodologia", "Referências", "作成者", "ファイル形式", "fixed_frequency",
                "Etiqueta", "Observaciones", "Notas", "Algoritmo", "Fenomeno", "Measurement unit", "Anno inizio",
            ]),
    ]

    /// Names that begin like this are ignored as well: what harvesters and themes of the portal add.
    static let packagePrefixes = ["berlin_", "harvest_", "__category_tag_", "catalog_", "datagov_", "qa_", "ckanext_"]

    static let resource: [Group] = [
        Group(
            reason: "internal to CKAN: positions, revisions, copies, previews",
            names: [
                "package_id", "position", "revision_id", "revision_timestamp", "resource_group_id", "tracking_summary",
                "cache_url", "cache_last_updated", "webstore_url", "webstore_last_updated", "datastore_active",
                "mimetype_inner", "no_real_name", "has-uploaded-file", "icon_url", "accessURL_field",
                "dataset_preview_enabled", "datastore_contains_all_records_of_source_file", "on_same_domain",
                "datastore_append_or_update", "ckan_url", "preview", "view_count", "has_views", "qa", "archiver",
                "extras", "datagovuk_resource_type", "microdata", "pii", "in_quarantine", "shape_info", "fs_check_info",
                "package_name", "alt_url", "download_url_internal", "broken_link", "dataset_preview", "id_given",
                "ignore_hash", "original_url", "resource_id", "task_created", "use_proxy", "zip_file", "subresources",
            ]),
        Group(
            reason: "the time of the record, no evidence of a change of the file",
            names: ["metadata_modified", "metadata_created"]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "attributesDescription", "describedBy", "describedByType", "availability", "status", "documentation",
                "temporal_resolution", "spatial_resolution_in_meters", "character_encoding", "encoding",
                "data_dictionary", "applicable_legislation", "resource_locator_function", "fileName", "filename",
                "hash_algorithm_name", "schema", "schema_type", "validation_status", "validation_timestamp",
                "retention_period", "issued_time", "modified_time", "uri", "notes", "date", "is_api", "coverage",
                "wms_layer", "wms_url", "wms_api_url", "geoserver", "zip_extract",
            ]),
        Group(
            reason: "fields of national and local portals' forms",
            names: [
                "is_preview", "extract_job", "profile", "dialect", "bytes", "datastore_cache",
                "datastore_cache_last_update",
                "is_datastore_cache_file",
                "maturity", "character_set", "characterset", "data_includes_uris", "data_quality", "related_type",
                "temporal_coverage_from", "temporal_coverage_to", "geographical_accuracy", "temporal_granularity",
                "position_info", "originalHash", "distribution_type", "metadata_language", "distribution_ref",
                "copyright", "period_start", "period_end", "attribution", "bcdc_type", "edc_resource_type",
                "resource_access_method", "resource_storage_location", "resource_storage_format", "projection_name",
                "supplemental_information", "spatial_datatype", "object_name", "object_short_name", "details",
                "iso_topic_category", "preview_info", "json_table_schema", "storage_location", "restriction_type",
                "quality_tests", "data_collection_start_date", "data_collection_end_date", "data_birth_date",
                "data_range_start", "data_range_end", "data_made_public_date", "publicly_available_date", "version",
                "contains_geographic_markers", "geographic_coverage", "geographic_granularity", "accessibility",
            ]),
    ]
}
