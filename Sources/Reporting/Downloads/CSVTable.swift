/// The tables of an edition.
enum CSVTable: String, CaseIterable {
    case portals, publishers, datasets, distributions, measurements, issues, changes, duplicates

    /// Relative to the root of the site.
    var path: String { "downloads/\(rawValue).csv" }

    /// The headings, in order.
    var columns: [String] {
        switch self {
        case .portals:
            [
                "portal", "title", "country", "unit_code", "level", "form", "state", "data_from", "announced",
                "received", "added", "changed", "unchanged", "missing", "vanished", "returned", "removed", "deleted",
                "datasets", "copies", "publishers", "distributions",
            ] + CSVTable.groupColumns
        case .publishers:
            ["portal", "publisher", "name", "datasets", "distributions", "copies"] + CSVTable.groupColumns
        case .datasets:
            [
                "portal", "dataset", "title", "publisher", "publisher_name", "landing_page", "issued", "modified",
                "record_modified", "frequency_stated", "frequency", "licence_stated", "licence", "licence_open",
                "access_rights", "distributions", "missing_since", "original_portal", "original",
            ]
                + ["timeliness", "format_richness", "online_availability"].flatMap { dimension in
                    ["state", "low", "estimate", "high"].map { "\(dimension)_\($0)" }
                }
        case .distributions:
            [
                "portal", "dataset", "position", "title", "link", "format_stated", "format", "media_type_stated",
                "byte_size", "verdict", "cause", "status", "checked_at", "served_format", "sniffed_format",
                "encoding", "findings", "standing", "standing_since", "first_failure", "last_success",
                "failures_in_row", "uptime_30",
                "uptime_90", "uptime_365",
            ]
        case .measurements:
            [
                "portal", "dataset", "dimension", "rule", "rule_version", "weight", "state", "low", "estimate", "high",
                "reasons", "arithmetic",
            ]
        case .issues: ["portal", "record", "title", "code", "severity", "field", "value", "message"]
        case .changes: ["portal", "dataset", "title", "change"]
        case .duplicates: ["portal", "dataset", "title", "original_portal", "original", "score", "agreement"]
        }
    }

    private static let groupColumns =
        ["timeliness", "format_richness", "online_availability"].flatMap { dimension in
            ["low", "estimate", "high", "judged", "assessable"].map { "\(dimension)_\($0)" }
        } + ["links_checked_share", "online_availability_sample_low", "online_availability_sample_high"]
}
