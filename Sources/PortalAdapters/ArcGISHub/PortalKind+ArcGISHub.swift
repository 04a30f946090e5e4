extension PortalKind {
    static let arcGISHub = PortalKind(
        "arcgis-hub", protocolName: "ArcGIS Hub: OGC API Records (`/api/search/v1`) and search API v3",
        deltas: .always("items in falling order of `modified`, until older ones come"),
        evidence: [.unverified("documentation of the search APIs, and clients of them")])
}
