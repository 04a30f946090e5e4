extension PortalKind {
    static let waf = PortalKind(
        "waf",
        protocolName:
            "folders listed by a web server; files in ISO 19139, ISO 19115-3, FGDC, Dublin Core, DCAT or DCAT-US",
        evidence: [
            .realServer("nginx"), .recorded("records of US, European and Australian agencies"),
            .unverified("listings of Apache, IIS and lighttpd, written after theirs"),
        ])
}
