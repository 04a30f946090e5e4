/// The rows of delimited text (RFC 4180, with any delimiter and line end), without those whose fields are all empty.
struct TableRows {
    struct Row: Hashable, Sendable {
        /// Without the line end.
        var bytes: Range<Int>
        var fields: Int
    }

    let text: [UInt8]
    let delimiter: UInt8
    private(set) var rows: [Row] = []

    /// What separates fields; a row of nothing else is empty, whichever of them it is.
    static let delimiters = Array(",;\t|".utf8)
    /// More are not read.
    static let maximumRows = 5_000

    init(_ text: [UInt8], delimiter: UInt8, isWhole: Bool) {
        self.text = text
        self.delimiter = delimiter
        var start = 0
        var fields = 1
        var isQuoted = false
        var isFieldStart = true
        var hasContent = false
        for index in text.indices {
            let byte = text[index]
            if byte == UInt8(ascii: "\""), isQuoted || isFieldStart {
                isQuoted.toggle()
                isFieldStart = false
            } else if isQuoted {
                hasContent = true
            } else if byte == delimiter {
                fields += 1
                isFieldStart = true
            } else if byte == 0x0A || byte == 0x0D {
                if hasContent { rows.append(Row(bytes: start..<index, fields: fields)) }
                if rows.count == TableRows.maximumRows { return }
                (start, fields, isFieldStart, hasContent) = (index + 1, 1, true, false)
            } else if byte > 0x20 {
                isFieldStart = false
                if !TableRows.delimiters.contains(byte) { hasContent = true }
            }
        }
        if isWhole, hasContent { rows.append(Row(bytes: start..<text.count, fields: fields)) }
    }

    /// The fields of a row, quotation marks kept; at most 1,000.
    func fields(of row: Row) -> [String] {
        var fields: [String] = []
        var start = row.bytes.lowerBound
        var isQuoted = false
        for index in row.bytes {
            if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if text[index] == delimiter, !isQuoted {
                fields.append(String(decoding: text[start..<index], as: UTF8.self))
                start = index + 1
                if fields.count == 1_000 { return fields }
            }
        }
        fields.append(String(decoding: text[start..<row.bytes.upperBound], as: UTF8.self))
        return fields
    }
}
