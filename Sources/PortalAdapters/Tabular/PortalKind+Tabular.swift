extension PortalKind {
    static let tabular = PortalKind(
        "tabular", protocolName: "a table a catalogue: CSV or TSV in any encoding",
        evidence: [.recorded("tables of Chinese and Taiwanese portals")])
}
