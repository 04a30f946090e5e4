extension PortalKind {
    static let dcatUS = PortalKind(
        "dcat-us",
        protocolName: "`data.json`: DCAT-US 1.0, 1.1 and 3.0, the feeds of ArcGIS Hub, the Argentine profile",
        evidence: [.recorded("catalogues of US agencies, cities and ArcGIS Hubs")])
}
