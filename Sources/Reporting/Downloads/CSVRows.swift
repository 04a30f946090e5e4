/// Reads the tables of an edition back, a row at a time, as ``CSVBuffer`` writes them.
public struct CSVRows {
    /// How many rows came, the headings not counted.
    public private(set) var count = 0
    private var columns: [String: Int] = [:]

    /// One row by the names of its columns.
    public struct Row {
        fileprivate let cells: [Substring]
        fileprivate let columns: [String: Int]

        /// The cell under a heading; nil where it is empty or there is no such column.
        public subscript(_ heading: String) -> Substring? {
            guard let index = columns[heading], index < cells.count, !cells[index].isEmpty else { return nil }
            return cells[index]
        }
    }

    /// Hands each row to `body`.
    ///
    /// - Parameter bytes: the whole table, with its headings.
    /// - Returns: how many rows there were, the headings not counted.
    public static func read(_ bytes: UnsafeRawBufferPointer, _ body: (Row) throws -> Void) rethrows -> Int {
        var rows = CSVRows()
        var start = 0
        var isQuoted = false
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case 0x0A where !isQuoted:
                try rows.take(UnsafeRawBufferPointer(rebasing: bytes[start..<index]), body)
                start = index + 1
            default: break
            }
        }
        if start < bytes.count { try rows.take(UnsafeRawBufferPointer(rebasing: bytes[start...]), body) }
        return rows.count
    }

    private mutating func take(_ line: UnsafeRawBufferPointer, _ body: (Row) throws -> Void) rethrows {
        let text = Substring(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
        let cells = CSVRows.cells(text)
        guard !columns.isEmpty else {
            columns = Dictionary(cells.enumerated().map { (String($1), $0) }) { first, _ in first }
            return
        }
        count += 1
        try body(Row(cells: cells, columns: columns))
    }

    private static func cells(_ line: Substring) -> [Substring] {
        var cells: [Substring] = []
        var isQuoted = false
        var start = line.utf8.startIndex
        func cell(_ end: Substring.Index) -> Substring {
            let raw = line[start..<end]
            guard raw.utf8.first == UInt8(ascii: "\""), raw.utf8.count >= 2 else { return raw }
            return Substring(raw.dropFirst().dropLast().replacing("\"\"", with: "\""))
        }
        for index in line.utf8.indices {
            switch line.utf8[index] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                cells.append(cell(index))
                start = line.utf8.index(after: index)
            default: break
            }
        }
        cells.append(cell(line.utf8.endIndex))
        return cells
    }
}
