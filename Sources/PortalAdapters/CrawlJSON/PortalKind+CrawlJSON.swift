extension PortalKind {
    static let crawlJSON = PortalKind(
        "crawl-json", protocolName: "a crawler's recording of a platform's pages as JSON: labels and values",
        evidence: [.recorded("crawls of 33 Chinese platforms of 2023")])
}
