extension PortalKind {
    static let generic = PortalKind(
        "generic",
        protocolName: "whatever the portal's file declares: lists and pages of JSON or HTML, one inside the other too",
        evidence: [
            .replayed("platforms of Chinese provinces and cities"),
            .unverified("public crawlers of Chinese platforms"),
        ])
}
