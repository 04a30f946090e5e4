extension PortalKind {
    static let generic = PortalKind(
        "generic",
        protocolName: "whatever the portal's file declares: lists and pages of JSON or HTML, one inside the other too",
        evidence: [
            .replayed("33 platforms of Chinese provinces and cities, asked over HTTP"),
            .unverified("public crawlers of Chinese platforms"),
        ])
}
