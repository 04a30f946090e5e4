import DataQuality

/// Reads the first rows of delimited text and says what sort of table they are.
enum TableSampler {
    /// - Parameters:
    ///   - text: UTF-8 without a byte order mark.
    ///   - isWhole: whether the text ends here; otherwise the last row is left out.
    /// - Returns: nil for text without any row.
    static func sample(_ text: [UInt8], isWhole: Bool) -> TableSample? {
        var best: (rows: TableRows, fit: Fit)?
        for delimiter in TableRows.delimiters {
            let rows = TableRows(text, delimiter: delimiter, isWhole: isWhole)
            guard let fit = Fit(rows) else { continue }
            if let known = best, !(known.fit < fit) { continue }
            best = (rows, fit)
        }
        guard let best else { return nil }
        return sample(best.rows, columns: best.fit.columns, isWhole: isWhole)
    }

    /// How well a delimiter explains the text.
    private struct Fit: Comparable {
        /// Fields of most rows.
        var columns: Int
        /// Rows with as many.
        var rows: Int

        init?(_ table: TableRows) {
            var counts: [Int: Int] = [:]
            for row in table.rows { counts[row.fields, default: 0] += 1 }
            guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
            (columns, rows) = (most.key, most.value)
        }

        /// One column is what any text has.
        static func < (left: Fit, right: Fit) -> Bool {
            (left.columns > 1 ? 1 : 0, left.rows, left.columns) < (right.columns > 1 ? 1 : 0, right.rows, right.columns)
        }
    }

    private static func sample(_ table: TableRows, columns: Int, isWhole: Bool) -> TableSample {
        let rows = table.rows
        let hasHeader = rows.first.map { isHeader(table.fields(of: $0)) } ?? false
        var sample = TableSample(
            delimiter: String(UnicodeScalar(table.delimiter)), columns: columns,
            rows: hasHeader ? rows.count - 1 : rows.count, hasHeader: hasHeader, isWhole: isWhole)
        var seen: Set<ArraySlice<UInt8>> = []
        for row in rows.dropFirst(hasHeader ? 1 : 0) {
            if row.fields != columns { sample.raggedRows += 1 }
            if !seen.insert(table.text[row.bytes]).inserted { sample.duplicateRows += 1 }
        }
        return sample
    }

    /// Names are words: none is empty or a number, and no two are equal.
    private static func isHeader(_ fields: [String]) -> Bool {
        let names = fields.map { $0.trimming { $0.isWhitespace || $0 == "\"" } }
        let isWordy = names.allSatisfy { name in
            !name.isEmpty && !name.allSatisfy { $0.isNumber || $0.isPunctuation || $0.isSymbol || $0.isWhitespace }
        }
        return isWordy && Set(names).count == names.count
    }
}

extension String {
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let first = rest.first, isDropped(first) { rest.removeFirst() }
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
