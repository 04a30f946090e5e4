import Foundation
import Vocabularies

/// The files of words and counts in the collection of real catalogues.
enum WordCounts {
    /// The words of a file whose first columns are the word and its count, after a line of headings.
    ///
    /// - Parameter wordColumn: where the word stands.
    static func read(_ path: String, wordColumn: Int = 0) throws -> [VocabularyCoverage.Word] {
        try rows(path).dropFirst().compactMap { row in
            guard row.count > max(wordColumn, 1), let count = Int(row[1]) else { return nil }
            return VocabularyCoverage.Word(row[wordColumn], count: count)
        }
    }

    /// The rows of a comma-separated file with quoted cells.
    static func rows(_ path: String) throws -> [[String]] {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"":
                isQuoted.toggle()
                cell += isQuoted && !cell.isEmpty ? "\"" : ""
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case "\n" where !isQuoted, "\r\n" where !isQuoted:
                rows.append(row + [cell])
                row = []
                cell = ""
            default: cell.append(character)
            }
        }
        return rows + (row.isEmpty && cell.isEmpty ? [] : [row + [cell]])
    }
}
