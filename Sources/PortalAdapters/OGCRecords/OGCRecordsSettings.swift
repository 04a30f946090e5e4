import Harvesting

/// How one catalogue of OGC API – Records (OGC 20-004r1) is asked.
struct OGCRecordsSettings: Sendable {
    /// What is asked of the catalogue.
    enum Method: String, CaseIterable, Sendable {
        /// The collections of an API, then the records of each.
        case collections
        /// The records of one collection.
        case items
        /// One document that holds records.
        case file
    }

    /// By what records that changed are asked for.
    enum Changes: String, CaseIterable, Sendable {
        /// In falling order of the property that tells it (`sortby`).
        case sort
        /// By a condition in CQL2 (`filter`).
        case filter
        /// By `datetime`, where a server holds it against the date of the record.
        case datetime
        /// Not at all.
        case none
    }

    var method: Method
    /// Without its query: the collections of the API, or the items of one.
    var address: String
    /// What the declared address asks for besides, such as `type=dataset`.
    var query: String?
    var pageSize: Int
    /// The collections to read; empty for all that hold records.
    var collections: [String]
    var changes: Changes
    /// The property that tells when a record changed.
    var changeProperty: String
    /// Hosts besides the portal's own where a next page may lie.
    var hosts: Set<String>
    var skippedTypes: Set<String>
    var timeZoneMinutes: Int

    private static let known = [
        "change_property", "changes", "collections", "hosts", "method", "page_size", "skipped_types",
    ]
    /// What a walk sets itself.
    private static let arguments: Set<String> = ["f", "limit", "offset", "startindex", "sortby", "datetime"]

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) {
        let options = try AdapterOptions(portal, known: OGCRecordsSettings.known)
        let declared = try DeclaredAddress(portal)
        var stem = declared.base
        while stem.hasSuffix("/") { stem.removeLast() }
        let isItems = stem.hasSuffix("/items")
        let parts = stem.split(separator: "/")
        let isCollection = parts.dropLast().last == "collections"
        method =
            try options.choice("method", Method.self)
            ?? (URLText.isFile(portal.endpoint) ? .file : isItems || isCollection ? .items : .collections)
        switch method {
        case .file: address = declared.base
        case .items: address = isItems ? stem : stem + "/items"
        case .collections: address = parts.last == "collections" ? stem : stem + "/collections"
        }
        // The file of a catalogue is asked as it is declared.
        let kept = (declared.query ?? "").split(separator: "&").filter { item in
            !OGCRecordsSettings.arguments.contains(item.prefix { $0 != "=" }.lowercased())
        }
        query = method == .file ? declared.query : kept.isEmpty ? nil : kept.joined(separator: "&")
        pageSize = try options.integer("page_size", in: 1...10_000) ?? 100
        collections = try options.texts("collections")
        changes = try options.choice("changes", Changes.self) ?? .sort
        changeProperty = try options.string("change_property") ?? "updated"
        hosts = Set(try options.texts("hosts").map { $0.lowercased() })
        let skipped = options.isList("skipped_types") ? try options.texts("skipped_types") : nil
        skippedTypes = skipped.map { Set($0.map { $0.lowercased() }) } ?? MetadataRecords.skippedScopes
        timeZoneMinutes = portal.timeZoneMinutes
        if method != .collections, !collections.isEmpty {
            throw AdapterError(
                .configuration,
                "portal '\(portal.id)': 'collections' says which collections of an API to read; the endpoint names one")
        }
    }
}
