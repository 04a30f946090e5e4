import JSON

/// The members that are left aside, with the reason.
enum UDataIgnoredFields {
    struct Group {
        var reason: String
        var names: [String]
    }

    static let datasetGroups: [Group] = [
        Group(reason: "other names of the dataset", names: ["acronym", "slug", "uri", "self_api_url"]),
        Group(
            reason: "what the portal thinks of the dataset, which is measured here anew",
            names: ["quality", "quality_cached", "metrics", "badges", "featured"]),
        Group(
            reason: "what others than the publisher added",
            names: ["community_resources", "reuses", "followers", "discussions"]),
        Group(
            reason: "when the portal expects an update, which follows from the frequency",
            names: ["frequency_date"]),
        Group(
            reason: "no measure of this project rests on it",
            names: [
                "extras", "permissions", "description_short", "authorization_request_url", "access_audiences",
                "access_type_reason", "access_type_reason_category", "supplier", "total", "schemas",
            ]),
    ]

    static let dataset = table(datasetGroups)

    static let resourceGroups: [Group] = [
        Group(reason: "other addresses of the same file", names: ["latest", "preview_url", "fs_filename"]),
        Group(reason: "whether the file lies on the portal", names: ["filetype", "urlhash"]),
        Group(
            reason: "no measure of this project rests on it",
            names: ["extras", "metrics", "harvest", "internal", "community", "owner", "size"]),
    ]

    static let resource = table(resourceGroups)

    private static func table(_ groups: [Group]) -> JSONKeyTable<Bool> {
        JSONKeyTable(groups.flatMap { group in group.names.map { ($0, true) } })
    }
}
