import DCAT
import TestSupport

/// The platforms that give changes by the order of their search.
extension ChangingPeer {
    /// Socrata's Discovery API.
    static let discovery = ChangingPeer(
        name: "socrata", kind: "socrata", path: "", options: "{page_size: 5}", since: "&order=updatedAt DESC&",
        atTheEdge: 1, quietRequests: 1
    ) { query, catalogue in
        guard query.path == "/api/catalog/v1", query["domains"]?.isEmpty == false,
            query.has(only: ["domains", "order", "limit", "offset"]), let size = query.number("limit"),
            let offset = query.number("offset")
        else { return LoopbackResponse(400, text: #"{"error": "Not so"}"#) }
        let sorted: [ChangingCatalogue.Record]
        switch query["order"] {
        case "dataset_id": sorted = catalogue.byIdentifier
        case "updatedAt DESC": sorted = catalogue.latestFirst
        default: return LoopbackResponse(400, text: #"{"error": "Unknown order"}"#)
        }
        let results = sorted.page(offset, size).map { record in
            """
            {"resource": {"id": "\(record.identifier)", "name": "\(record.title)", "type": "dataset",
            "createdAt": "\(record.created.iso8601)", "updatedAt": "\(record.changed.iso8601)",
            "metadata_updated_at": "\(record.changed.iso8601)"}, "metadata": {"domain": "\(query["domains"] ?? "")"}}
            """
        }
        return .json(#"{"results": [\#(results.joined(separator: ","))], "resultSetSize": \#(sorted.count)}"#)
    }

    /// Opendatasoft's Explore API 2.1, with the one condition that it understands.
    static let explore = ChangingPeer(
        name: "opendatasoft", kind: "opendatasoft", path: "", options: "{page_size: 5}",
        since: """
            where=modified >= date'2026-10-31T03:00:00Z' or data_processed >= date'2026-10-31T03:00:00Z' \
            or metadata_processed >= date'2026-10-31T03:00:00Z'&
            """,
        atTheEdge: 1, quietRequests: 1
    ) { query, catalogue in
        guard query.path == "/api/explore/v2.1/catalog/datasets",
            query.has(only: ["where", "order_by", "limit", "offset"]), query["order_by"] == "dataset_id",
            let size = query.number("limit"), size <= 100, let offset = query.number("offset"), offset + size <= 10_000
        else { return LoopbackResponse(400, text: #"{"error_code": "InvalidRESTParameterError", "message": "No"}"#) }
        var found = catalogue.byIdentifier
        if let condition = query["where"] {
            let dates = condition.split(separator: " or ").map { $0.split(separator: "'").dropFirst().first ?? "" }
            guard dates.count == 3, let date = dates.first, Set(dates).count == 1 else {
                return LoopbackResponse(400, text: #"{"error_code": "ODSQLError", "message": "No"}"#)
            }
            found = found.filter { $0.changed.iso8601 >= date }
        }
        let results = found.page(offset, size).map { record in
            """
            {"dataset_id": "\(record.identifier)", "has_records": true, "metas": {"default": {"title": "\(record.title)",
            "modified": "\(record.created.iso8601)", "metadata_processed": "\(record.changed.iso8601)"}}}
            """
        }
        return .json(#"{"total_count": \#(found.count), "results": [\#(results.joined(separator: ","))]}"#)
    }

    /// ArcGIS Hub by OGC API Records; dates are milliseconds.
    static let hub = ChangingPeer(
        name: "arcgis-hub", kind: "arcgis-hub", path: "", options: "{page_size: 5}",
        since: "&sortBy=-properties.modified", atTheEdge: 1, quietRequests: 1
    ) { query, catalogue in
        guard query.path == "/api/search/v1/collections/dataset/items",
            query.has(only: ["limit", "startindex", "sortBy"]), let size = query.number("limit"),
            let start = query.number("startindex"), start > 0,
            let sorted = catalogue.sorted(
                query["sortBy"], created: "properties.created", changed: "-properties.modified")
        else { return LoopbackResponse(400, text: #"{"message": "Not so", "error": "Bad Request"}"#) }
        let items = sorted.page(start - 1, size).map { #"{"id": "\#($0.identifier)", "properties": \#(item($0))}"# }
        return .json(
            #"{"type": "FeatureCollection", "numberMatched": \#(sorted.count), "features": [\#(items.joined(separator: ","))]}"#
        )
    }

    /// ArcGIS Hub by its search API v3.
    static let hubSearch = ChangingPeer(
        name: "arcgis-hub, v3", kind: "arcgis-hub", path: "/api/v3", options: "{page_size: 5}",
        since: "&sort=-modified", atTheEdge: 1, quietRequests: 1
    ) { query, catalogue in
        guard query.path == "/api/v3/datasets", query.has(only: ["page[size]", "page[number]", "sort"]),
            let size = query.number("page[size]"), let number = query.number("page[number]"), number > 0,
            let sorted = catalogue.sorted(query["sort"], created: "created", changed: "-modified")
        else { return LoopbackResponse(400, text: #"{"message": "Not so", "error": "Bad Request"}"#) }
        let items = sorted.page((number - 1) * size, size)
            .map { #"{"id": "\#($0.identifier)", "type": "dataset", "attributes": \#(item($0))}"# }
        return .json(
            #"{"data": [\#(items.joined(separator: ","))], "meta": {"stats": {"totalCount": \#(sorted.count)}}}"#)
    }

    private static func item(_ record: ChangingCatalogue.Record) -> String {
        """
        {"title": "\(record.title)", "type": "CSV", "access": "public",
        "created": \(record.created.millisecondsSince1970), "modified": \(record.changed.millisecondsSince1970)}
        """
    }

    /// OGC API Records with sorting; the links alone lead on, and under a name that only the server knows.
    static let records = ChangingPeer(
        name: "ogc-records", kind: "ogc-records", path: "/collections/main", options: "{page_size: 5}",
        since: "&sortby=-updated", atTheEdge: 1, quietRequests: 1
    ) { query, catalogue in
        guard query.path == "/collections/main/items", query.has(only: ["limit", "offset", "sortby"]),
            let size = query.number("limit"),
            let sorted = catalogue.sorted(query["sortby"] ?? "", created: "", changed: "-updated")
        else { return LoopbackResponse(400, text: #"{"code": "InvalidParameterValue", "description": "Not so"}"#) }
        let offset = query.number("offset") ?? 0
        let items = sorted.page(offset, size).map { record in
            """
            {"type": "Feature", "id": "\(record.identifier)", "geometry": null, "links": [], "properties": {"type": "dataset",
            "title": "\(record.title)", "created": "\(record.created.iso8601)", "updated": "\(record.changed.iso8601)"}}
            """
        }
        let next = offset + size
        let order = query["sortby"].map { "&sortby=\($0)" } ?? ""
        let link =
            #"{"rel": "next", "href": "http://internal:5000/collections/main/items?limit=\#(size)&offset=\#(next)\#(order)"}"#
        return .json(
            """
            {"type": "FeatureCollection", "numberMatched": \(sorted.count), "features": [\(items.joined(separator: ","))],
            "links": [\(next < sorted.count ? link : "")]}
            """)
    }

    /// udata's API, version 1.
    static let datasets = ChangingPeer(
        name: "udata", kind: "udata", path: "", options: "{page_size: 5}", since: "sort=-last_update&", atTheEdge: 1,
        quietRequests: 1
    ) { query, catalogue in
        guard query.path == "/api/1/datasets/", query.has(only: ["sort", "page", "page_size"]),
            let size = query.number("page_size"), let number = query.number("page"), number > 0,
            let sorted = catalogue.sorted(query["sort"], created: "created", changed: "-last_update")
        else { return LoopbackResponse(400, text: #"{"message": "Not so"}"#) }
        let items = sorted.page((number - 1) * size, size).map { record in
            """
            {"id": "\(record.identifier)", "title": "\(record.title)", "resources": [],
            "created_at": "\(record.created.iso8601)", "last_update": "\(record.changed.iso8601)",
            "last_modified": "\(record.changed.iso8601)"}
            """
        }
        let next = number * size < sorted.count ? "\"http://127.0.0.1/next\"" : "null"
        return .json(
            #"{"data": [\#(items.joined(separator: ","))], "total": \#(sorted.count), "next_page": \#(next)}"#)
    }
}

extension ChangingCatalogue {
    /// In the order that a portal calls by these words; nil for any other.
    fileprivate func sorted(_ words: String?, created: String, changed: String) -> [Record]? {
        switch words {
        case created: present
        case changed: latestFirst
        default: nil
        }
    }
}
