extension PortalKind {
    /// The kinds as a Markdown table, in the order of their names; each name links to its page beside the table.
    public static func markdownTable(_ kinds: [PortalKind]) -> String {
        let rows = kinds.sorted { $0.name < $1.name }.map { kind in
            let evidence = kind.evidence.map(\.description).joined(separator: "; ")
            let changes = "\(kind.deltas) | \(kind.deletions)"
            return "| [`\(kind.name)`](\(kind.name).md) | \(kind.protocolName) | \(changes) | \(evidence) |"
        }
        let head = ["| kind | protocol | deltas | deletions | verified against |", "|---|---|---|---|---|"]
        return (head + rows).joined(separator: "\n") + "\n"
    }

    /// The kinds for a terminal: a paragraph each, in the order of their names.
    public static func plainText(_ kinds: [PortalKind]) -> String {
        kinds.sorted { $0.name < $1.name }.map { kind in
            let lines =
                [
                    kind.name, "  protocol   \(kind.protocolName)", "  deltas     \(kind.deltas)",
                    "  deletions  \(kind.deletions)",
                ] + kind.evidence.map { "  verified   \($0)" }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}
