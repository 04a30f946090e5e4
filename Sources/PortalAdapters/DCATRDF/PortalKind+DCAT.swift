extension PortalKind {
    static let dcat = PortalKind(
        "dcat", protocolName: "DCAT in RDF/XML, Turtle, N-Triples or JSON-LD, in one document or in Hydra pages",
        evidence: [.recorded("catalogues of national and local portals, and examples of W3C and SEMIC")])
}
