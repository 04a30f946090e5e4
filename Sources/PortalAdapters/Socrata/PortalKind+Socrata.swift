extension PortalKind {
    static let socrata = PortalKind(
        "socrata",
        protocolName: "Socrata Discovery API (`/api/catalog/v1`), views (`/api/views.json`), recordings of both",
        deltas: .always("the Discovery API in falling order of `updatedAt`, until older ones come"),
        evidence: [
            .recorded("views of two portals; the addresses of files against the `data.json` of one"),
            .unverified("documentation of the Discovery API"),
        ])
}
