extension PortalKind {
    static let csw = PortalKind(
        "csw", protocolName: "OGC CSW 2.0.2 and 3.0 with ISO 19139, ISO 19115-3, Dublin Core or DCAT",
        deltas: .whereDeclared("a condition on the property that tells when a record changed"),
        evidence: [
            .realServer("pycsw 2.6.2"), .recorded("answers of GeoNetwork, pycsw and geocat.ch, and GeoDCAT-AP's pairs"),
        ])
}
