import JSON

/// The members of a record that are left aside, with the reason.
enum OGCIgnoredFields {
    struct Group {
        var reason: String
        var names: [String]
    }

    /// Beside the properties.
    static let around: [Group] = [
        Group(reason: "the frame of the record", names: ["type", "properties", "conformsTo", "stac_version"]),
        Group(reason: "a shape", names: ["geometry", "bbox", "coordRefSys", "additionalExtents"]),
        Group(reason: "addresses that have to be filled in first", names: ["linkTemplates"]),
        Group(
            reason: "the collection that is read",
            names: ["collection", "stac_extensions", "history", "schemes", "generated_by"]),
    ]

    /// Among the properties.
    static let groups: [Group] = [
        Group(reason: "names of the same thing elsewhere", names: ["externalIds", "externalId", "externalIdentifier"]),
        Group(
            reason: "about the record's own form",
            names: ["conformsTo", "_metadata-anytext", "record_schema", "@context"]),
        Group(reason: "a shape or a reference system", names: ["geometry", "bbox", "crs", "spatialResolution"]),
        Group(reason: "addresses that have to be filled in first", names: ["linkTemplates"]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "lineage", "purpose", "status", "credit", "acknowledgements", "creditLine", "quality", "platform",
                "instrument", "instruments", "bands", "gsd", "constellation", "eo:cloud_cover", "parentIdentifier",
                "supplementalInformation", "otherConstraints", "useLimitation", "specificUsage", "resourceType",
                "topics",
            ]),
    ]

    static let feature = JSONKeyTable<Bool>(around.flatMap { group in group.names.map { ($0, true) } })
    static let properties = JSONKeyTable<Bool>(groups.flatMap { group in group.names.map { ($0, true) } })
}
