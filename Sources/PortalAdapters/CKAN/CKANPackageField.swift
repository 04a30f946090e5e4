import JSON
import Vocabularies

/// What a member of a package, or one of its extras, is read as.
enum CKANPackageField: Sendable {
    case identifier, name, otherIdentifier, title, description, keywords, themes
    case organization, publisher, holder, publisherName, publisherIdentifier, publisherPage, publisherHierarchy
    case contact, contactName, contactEmail, contactTelephone, contactPage
    case maintainer, maintainerEmail, author, authorEmail
    case landingPage, page, issued, modified, recordIssued, recordModified, referenceDates
    case frequency, frequencyInDays, frequencyUnit, frequencyCount
    case temporal, temporalStart, temporalEnd, spatial, language
    case licenceIdentifier, licenceList, licenceTitle, licencePage, rights, accessRights
    case conformsTo, version, partOf, isPrivate, state, type, resources, extras, ignored

    /// The names under which portals state each, as seen in the wild.
    private static let names: [(CKANPackageField, [String])] = [
        (.identifier, ["id"]),
        (.name, ["name"]),
        (.otherIdentifier, ["identifier", "guid", "uri"]),
        (.title, ["title", "title_translated", "titles"]),
        (.description, ["notes", "notes_translated", "description", "description_translated", "abstract"]),
        (.keywords, ["tags", "keywords", "keyword", "tags_translated", "tag_string", "free_tags"]),
        (
            .themes,
            [
                "groups", "theme", "themes", "theme-primary", "theme-secondary", "superTheme", "category", "categories",
                "subject", "topic", "topics", "geospatial_topic", "topic_category", "topic-category", "categorization",
            ]
        ),
        (.organization, ["organization"]),
        (.publisher, ["publisher"]),
        (.holder, ["holder_name", "rights_holder_name", "data_owner", "department"]),
        (.publisherName, ["publisher_name", "dcat_publisher_name", "owner_division"]),
        (.publisherIdentifier, ["publisher_uri", "dcat_publisher_uri", "publisher_identifier"]),
        (.publisherPage, ["publisher_url"]),
        (.publisherHierarchy, ["publisher_hierarchy"]),
        (.contact, ["contact", "contact_point", "contactPoint", "contact_points", "contact_info", "contacts"]),
        (
            .contactName,
            [
                "contact_name", "contact-name", "contact_point_name", "data_steward_name", "contactpoint_name",
                "contact_person", "point_of_contact",
            ]
        ),
        (
            .contactEmail,
            [
                "contact_email", "contact-email", "dcat_publisher_email", "contact_point_email", "owner_email",
                "data_steward_email", "contactpoint_email", "point_of_contact_email", "dataset_contact_email",
                "support_email",
            ]
        ),
        (
            .contactTelephone,
            [
                "contact_phone", "contact-phone", "contact_telephone", "contact_point_phone", "contact_point_telephone",
                "maintainer_phone", "data_steward_phone",
            ]
        ),
        (
            .contactPage,
            [
                "contact_uri", "contact_url", "contact-url", "maintainer_link", "contact_point_url",
                "contact_point_website",
            ]
        ),
        (.maintainer, ["maintainer", "maintainer_name"]),
        (.maintainerEmail, ["maintainer_email"]),
        (.author, ["author", "author_name"]),
        (.authorEmail, ["author_email"]),
        (
            .landingPage,
            [
                "landing_page", "landingPage", "dcat_landing_page", "homepage", "information_url", "homepage_url",
                "page_url",
            ]
        ),
        (.page, ["url", "ckan_url"]),
        (
            .issued,
            [
                "issued", "dcat_issued", "dct_issued", "data_issued", "release_date", "releaseDate", "date_released",
                "date_published", "published_date", "publish_date", "publish-date", "publication_date",
                "date_publication", "first_published", "date_issued", "opened_date", "dataset_issued", "release_day",
                "issue_date",
                "publishing_date", "first_published_date", "initial_release_date", "data_release_date",
            ]
        ),
        (
            .modified,
            [
                "modified", "dcat_modified", "dct_modified", "data_modified", "date_modified", "date_updated",
                "data_last_updated", "last_updated", "last_update", "last_modified", "update_date", "data_updated",
                "revision_date", "last_refreshed", "last_etl_update", "date_last_updated", "last_updated_date",
                "data_last_modified", "dataset_modified", "modification_date", "date_last_modified", "last_update_date",
                "data_update_date", "dataset_last_updated", "date_modified_data_asset", "data_revision_date",
                "latest_update",
            ]
        ),
        (.recordIssued, ["metadata_created"]),
        (.recordModified, ["metadata_modified"]),
        (.referenceDates, ["dataset-reference-date", "dates"]),
        (
            .frequency,
            [
                "frequency", "accrual_periodicity", "accrualPeriodicity", "accrualperiodicity",
                "dct_accrualPeriodicity",
                "update_frequency", "update-frequency", "updateFrequency", "UpdateFrequency", "Update Frequency",
                "updatefrequency", "update_freq", "frequency-of-update", "frequency_of_update", "frequencyOfUpdate",
                "publishing_frequency", "publish_frequency", "publication_frequency", "refresh_frequency",
                "refresh_rate",
                "maintenance_frequency", "maintenance-frequency", "maintenance_and_update_frequency", "update_interval",
                "update_schedule", "update_cycle", "update_period", "update_periodicity", "periodicity",
                "periodicidade",
                "periodicidad", "frequence", "fréquence", "frequencia", "frecuencia", "frecuencia_actualizacion",
                "frequency_update", "data_frequency", "更新频率", "更新周期", "frequency_publishing", "frequency_data_change",
                "refresh_cycle", "data_refresh_frequency", "updating_frequency", "resource_update_cycle",
                "dcat_frequency", "accrual-periodicity", "frecuencia_de_actualizacion", "frequenza_aggiornamento",
            ]
        ),
        (.frequencyInDays, ["data_update_frequency"]),
        (.frequencyUnit, ["update_frequency_unit"]),
        (.frequencyCount, ["update_frequency_interval"]),
        (.temporal, ["temporal", "temporal_coverage", "temporals", "dataset_date", "time_period", "timeperiod"]),
        (
            .temporalStart,
            [
                "temporal_start", "temporal_coverage_from", "temporal_coverage-from", "temporal-extent-begin",
                "time_period_coverage_start", "temporal_from", "temporal_coverage_start", "valid_from",
                "begin_datetime", "date_range_start", "time_coverage_from", "coverage_start_date",
                "temporal_extent_start", "period_start",
            ]
        ),
        (
            .temporalEnd,
            [
                "temporal_end", "temporal_coverage_to", "temporal_coverage-to", "temporal-extent-end",
                "time_period_coverage_end", "temporal_to", "temporal_coverage_end", "valid_till", "end_datetime",
                "date_range_end", "time_coverage_to", "coverage_end_date", "temporal_extent_end", "period_end",
            ]
        ),
        (
            .spatial,
            [
                "spatial", "spatial_text", "spatial_uri", "spatial_coverage", "geographic_coverage",
                "geographical_coverage", "spatial_name", "jurisdiction", "country", "province", "district",
                "geographic_toponym", "geographical_name", "geographic_location", "geographical_areas",
                "spatial_extent_name",
            ]
        ),
        (.language, ["language", "languages", "dcat_language"]),
        (.licenceIdentifier, ["license_id", "licence_id", "license", "license_uri"]),
        (.licenceList, ["licenses", "licences"]),
        (.licenceTitle, ["license_title", "licence_title", "licence_url_title"]),
        (.licencePage, ["license_url", "licence_url", "license_link", "custom_licence_link"]),
        (
            .rights,
            [
                "rights", "licence", "access_constraints", "use_constraints", "access-constraints", "use-constraints",
                "accessLevelComment", "license_other",
            ]
        ),
        (.accessRights, ["access_rights", "accessRights", "access_level", "accessLevel"]),
        (.conformsTo, ["conforms_to", "conformsTo"]),
        (.version, ["version", "dcat_version"]),
        (.partOf, ["isPartOf", "is_part_of", "in_series", "collection_package_id", "parent_dataset"]),
        (.isPrivate, ["private"]),
        (.state, ["state"]),
        (.type, ["type"]),
        (.resources, ["resources"]),
        (.extras, ["extras"]),
    ]

    static let table = JSONKeyTable<CKANPackageField>(
        names.flatMap { field, names in names.map { ($0, field) } }
            + (CKANIgnoredFields.package + CKANIgnoredFields.forms).flatMap { group in
                group.names.map { ($0, .ignored) }
            })

    /// What a field of a portal's own form tells, by its name in one of many languages; nil where the name does not say, or
    /// says something that these forms mean in many ways.
    static func field(ofForm name: String) -> CKANPackageField? {
        guard let field = HeadingVocabulary.recognise(name) else { return nil }
        return formFields[field]
    }

    private static let formFields: [CatalogueField: CKANPackageField] = [
        .frequency: .frequency, .issued: .issued, .modified: .modified, .dataModified: .modified,
        .publisher: .holder, .contactName: .contactName, .contactEmail: .contactEmail,
        .contactTelephone: .contactTelephone, .licence: .licenceTitle, .accessRights: .accessRights,
        .temporal: .temporal, .temporalStart: .temporalStart, .temporalEnd: .temporalEnd, .language: .language,
        .ignored: .ignored,
    ]

    /// Nil for a name that no list knows. The table is handed in so that it is fetched once a record.
    static func field(_ key: JSONKey, in table: JSONKeyTable<CKANPackageField>) -> CKANPackageField? {
        if let field = table[key] { return field }
        let isIgnored = CKANIgnoredFields.packagePrefixes.contains { key.utf8.starts(with: $0.utf8) }
        return isIgnored ? .ignored : nil
    }
}
