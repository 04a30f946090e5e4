/// Formats that share a judgement: one entry of the registry's reasoning, with the formats it holds for.
struct FormatClass: Sendable {
    var kind: FileFormat.Kind
    var isMachineReadable: Bool
    var isNonProprietary: Bool
    var stars: Int
    /// One format a line: `CODE | name | media type`, the media type left out where there is none.
    var lines: String

    var formats: [FileFormat.Properties] {
        lines.split(separator: "\n").map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(FormatClass.trimmed)
            return FileFormat.Properties(
                code: cells[0], name: cells.count > 1 ? cells[1] : cells[0],
                mediaType: cells.count > 2 ? cells[2] : nil, kind: kind, isMachineReadable: isMachineReadable,
                isNonProprietary: isNonProprietary, stars: stars)
        }
    }

    private static func trimmed(_ cell: Substring) -> String {
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
