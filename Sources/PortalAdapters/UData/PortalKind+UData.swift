extension PortalKind {
    static let udata = PortalKind(
        "udata", protocolName: "udata API 1 and 2 (`/api/1/datasets/`), recordings of them",
        deltas: .always("datasets in falling order of `last_update`, until older ones come"),
        evidence: [.unverified("documentation and source of udata")])
}
