/// Formats that share a judgement: one entry of the registry's reasoning, with the formats it holds for.
struct FormatClass: Sendable {
    var kind: FileFormat.Kind
    var isMachineReadable: Bool
    var isNonProprietary: Bool
    var stars: Int
    /// One format a line: `CODE | name | media type`, the media type left out where there is none.
    var lines: String

    var formats: [FileFormat.Properties] {
        // Byte by byte: done once for every process that knows a format.
        lines.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            let cells = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
                .map(FormatClass.trimmed)
            return FileFormat.Properties(
                code: cells[0], name: cells.count > 1 ? cells[1] : cells[0],
                mediaType: cells.count > 2 ? cells[2] : nil, kind: kind, isMachineReadable: isMachineReadable,
                isNonProprietary: isNonProprietary, stars: stars)
        }
    }

    private static func trimmed(_ cell: Substring.UTF8View) -> String {
        var cell = cell
        while cell.first == UInt8(ascii: " ") { cell.removeFirst() }
        while cell.last == UInt8(ascii: " ") { cell.removeLast() }
        return String(Substring(cell))
    }
}
