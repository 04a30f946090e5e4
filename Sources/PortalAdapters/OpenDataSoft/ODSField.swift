import JSON

/// What a field of a metadata template is read as.
enum ODSField: Sendable {
    case title, description, keywords, themes, publisher, licence, licencePage, modified, dataProcessed, recordModified
    case created, issued, frequency, languages, page, spatial, temporal, temporalStart, temporalEnd
    case contactName, contactEmail, accessRights, conformsTo, version

    private static let names: [(ODSField, [String])] = [
        (.title, ["title"]),
        (.description, ["description"]),
        (.keywords, ["keyword", "keywords"]),
        (.themes, ["theme"]),
        (.publisher, ["publisher"]),
        (.licence, ["license"]),
        (.licencePage, ["license_url"]),
        (.modified, ["modified"]),
        (.dataProcessed, ["data_processed"]),
        (.recordModified, ["metadata_processed"]),
        (.created, ["created"]),
        (.issued, ["issued"]),
        (.frequency, ["accrualperiodicity", "update_frequency", "frequency", "accrual_periodicity"]),
        (.languages, ["language"]),
        (.page, ["references"]),
        (.spatial, ["spatial", "territory"]),
        (.temporal, ["temporal"]),
        (
            .temporalStart, ["temporal_coverage_start_date", "temporal_coverage_start", "temporal_start"]
        ),
        (.temporalEnd, ["temporal_coverage_end_date", "temporal_coverage_end", "temporal_end"]),
        (.contactName, ["contact_name", "contact_point_name"]),
        (.contactEmail, ["contact_email", "contact_point_email"]),
        (.accessRights, ["accessrights", "access_rights"]),
        (.conformsTo, ["conforms_to", "conformsto"]),
        (.version, ["version"]),
    ]

    static let table = JSONKeyTable<ODSField>(names.flatMap { field, names in names.map { ($0, field) } })

    /// The templates that are read; those of processing, display and the portal's own form are not.
    static let templates = JSONKeyTable<Bool>(
        ["default", "dcat", "dcat_ap", "dcat_ap_ch", "dcat_ap_de", "dcat_ap_it", "dcat_ap_se", "dcat_ap_es"].map {
            ($0, true)
        })

    /// The field of a flat name: `default.title`, `metas.default.title`, or `title` by itself.
    init?(path key: JSONKey) {
        let parts = key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let last = parts.last else { return nil }
        if parts.count > 1,
            ODSField.templates[JSONKey(utf8: UnsafeBufferPointer(rebasing: parts[parts.count - 2]))] == nil
        {
            return nil
        }
        guard let field = ODSField.table[JSONKey(utf8: UnsafeBufferPointer(rebasing: last))] else { return nil }
        self = field
    }

    /// Whether a flat name belongs to a template that is not read, or to an ignored field of one that is.
    static func isOfIgnoredTemplate(_ key: JSONKey) -> Bool {
        let parts = key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count > 1, let last = parts.last else { return false }
        let template = JSONKey(utf8: UnsafeBufferPointer(rebasing: parts[parts.count - 2]))
        if templates[template] == nil { return true }
        return ODSIgnoredFields.meta[JSONKey(utf8: UnsafeBufferPointer(rebasing: last))] != nil
    }
}
