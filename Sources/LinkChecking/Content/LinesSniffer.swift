import DCAT

/// Tells formats of lines: delimited tables, Turtle, calendars.
enum LinesSniffer {
    /// - Parameter text: without leading white space, in any encoding that keeps ASCII.
    static func format(of text: ArraySlice<UInt8>, isWhole: Bool) -> FileFormat? {
        for (words, code) in beginnings where starts(text, words) { return FileFormat(code: code) }
        for (delimiter, code) in delimiters where isTable(text, by: UInt8(ascii: delimiter), isWhole: isWhole) {
            return FileFormat(code: code)
        }
        return nil
    }

    private static let beginnings = [
        ("@prefix ", "RDF_TURTLE"), ("@base ", "RDF_TURTLE"), ("prefix ", "RDF_TURTLE"), ("begin:vcalendar", "ICS"),
    ]

    private static let delimiters: [(Unicode.Scalar, String)] = [
        ("\t", "TSV"), (",", "CSV"), (";", "CSV"), ("|", "CSV"),
    ]

    private static func starts(_ text: ArraySlice<UInt8>, _ words: String) -> Bool {
        text.prefix(words.utf8.count).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }.elementsEqual(words.utf8)
    }

    /// Whether the first lines, at least two of them whole, all hold the same number of delimiters, at least one.
    /// Delimiters and line ends within quotes do not count.
    private static func isTable(_ text: ArraySlice<UInt8>, by delimiter: UInt8, isWhole: Bool) -> Bool {
        var counts: [Int] = []
        var count = 0
        var isQuoted = false
        var isEmpty = true
        for byte in text {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\n"), !isQuoted {
                if !isEmpty { counts.append(count) }
                (count, isEmpty) = (0, true)
                if counts.count == sampledLines { break }
                continue
            } else if byte == delimiter, !isQuoted {
                count += 1
            }
            if byte > 0x20 { isEmpty = false }
        }
        if isWhole, !isEmpty, !isQuoted, counts.count < sampledLines { counts.append(count) }
        guard let columns = counts.first, counts.count >= 2 else { return false }
        // Two sentences with a comma each are no table.
        return columns > 0 && counts.count + columns > 3 && counts.allSatisfy { $0 == columns }
    }

    private static let sampledLines = 20
}
