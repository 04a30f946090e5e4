extension PortalKind {
    static let openDataSoft = PortalKind(
        "opendatasoft",
        protocolName: "Opendatasoft Explore API 2.1 and 2.0, dataset search 1.0, exports of the catalogue",
        deltas: .always("`where` on the dates of change (2.1 and 2.0)"),
        evidence: [.unverified("documentation of the Explore API and its examples")])
}
