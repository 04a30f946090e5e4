extension PortalKind {
    static let ogcRecords = PortalKind(
        "ogc-records", protocolName: "OGC API – Records 1.0: collections, then records as GeoJSON",
        deltas: .always("`sortby` on `updated` until older ones come; where declared `filter` or `datetime`"),
        evidence: [.realServer("pygeoapi 0.21.0"), .unverified("the standard's own examples")])
}
