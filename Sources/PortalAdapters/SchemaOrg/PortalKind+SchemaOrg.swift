extension PortalKind {
    static let schemaOrg = PortalKind(
        "schema-org", protocolName: "sitemaps, then schema.org datasets as JSON-LD in pages",
        evidence: [.recorded("sitemaps and pages of portals and repositories")])
}
