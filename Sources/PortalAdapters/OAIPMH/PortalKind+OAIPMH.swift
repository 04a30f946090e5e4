extension PortalKind {
    static let oaiPMH = PortalKind(
        "oai-pmh", protocolName: "OAI-PMH 2.0 with Dublin Core, DCAT, DataCite or ISO 19139",
        deltas: .always("`from`"), deletions: .told("where the repository keeps a trace of them"),
        evidence: [.realServer("pycsw 2.6.2"), .recorded("answers of repositories")])
}
