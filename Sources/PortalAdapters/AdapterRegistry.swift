import Harvesting

/// Every kind of portal that can be read.
public enum AdapterRegistry {
    public typealias Factory = @Sendable (PortalDeclaration) throws(AdapterError) -> any PortalAdapter

    /// By kind, as portal files name it.
    public static let factories: [String: Factory] = [
        "schema-org": { portal throws(AdapterError) in try SchemaOrgAdapter(portal) },
        "dcat": { portal throws(AdapterError) in try DCATAdapter(portal) },
        "ckan": { portal throws(AdapterError) in try CKANAdapter(portal) },
        "dcat-us": { portal throws(AdapterError) in try DCATUSAdapter(portal) },
        "generic": { portal throws(AdapterError) in try GenericAdapter(portal) },
        "oai-pmh": { portal throws(AdapterError) in try OAIAdapter(portal) },
        "csw": { portal throws(AdapterError) in try CSWAdapter(portal) },
        "waf": { portal throws(AdapterError) in try WAFAdapter(portal) },
        "crawl-json": { portal throws(AdapterError) in try CrawlJSONAdapter(portal) },
        "tabular": { portal throws(AdapterError) in try TabularAdapter(portal) },
        "socrata": { portal throws(AdapterError) in try SocrataAdapter(portal) },
        "opendatasoft": { portal throws(AdapterError) in try ODSAdapter(portal) },
        "arcgis-hub": { portal throws(AdapterError) in try HubAdapter(portal) },
        "ogc-records": { portal throws(AdapterError) in try OGCRecordsAdapter(portal) },
        "udata": { portal throws(AdapterError) in try UDataAdapter(portal) },
    ]

    /// What there is to know of each of them.
    public static let kinds: [PortalKind] = [
        .ckan, .dcat, .dcatUS, .schemaOrg, .tabular, .socrata, .openDataSoft, .arcGISHub, .udata, .generic, .csw,
        .ogcRecords, .oaiPMH, .waf, .crawlJSON,
    ]

    /// - Throws: ``AdapterError`` with code `configuration` for an unknown kind or a wrong setting.
    public static func adapter(for portal: PortalDeclaration) throws(AdapterError) -> any PortalAdapter {
        guard let factory = factories[portal.kind] else {
            let known = factories.keys.sorted().joined(separator: ", ")
            throw AdapterError(.configuration, "unknown kind '\(portal.kind)'; known kinds: \(known)")
        }
        return try factory(portal)
    }
}
