extension PortalKind {
    static let ckan = PortalKind(
        "ckan", protocolName: "CKAN Action API 3, its REST interface (versions 1 and 2), dumps; DKAN",
        deltas: .always("`package_search` with `metadata_modified` from the instant on"),
        evidence: [.recorded("answers and dumps of CKAN and DKAN portals")])
}
