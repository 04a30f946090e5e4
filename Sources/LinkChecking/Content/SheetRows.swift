import DataQuality

/// The rows of one sheet of a workbook that hold values, as far as it takes to tell headings from data.
struct SheetRows: Hashable, Sendable {
    /// The values of a row.
    struct Row: Hashable, Sendable {
        var texts = 0
        /// Numbers, dates, truth values, formulas, errors.
        var others = 0

        var isEmpty: Bool { texts + others == 0 }
    }

    /// The first rows with values; more are not needed.
    private(set) var rows: [Row] = []

    mutating func add(_ row: Row) {
        if !row.isEmpty, rows.count <= 2 { rows.append(row) }
    }

    /// Whether there is no value, or headings alone: one row of texts, with or without a title in a cell of its own
    /// above it.
    var isWithoutData: Bool {
        switch rows.count {
        case 0: true
        case 1: rows[0].others == 0
        case 2: rows[0].texts == 1 && rows.allSatisfy { $0.others == 0 } && rows[1].texts > 1
        default: false
        }
    }
}

extension [SheetRows] {
    /// What is wrong with a workbook of these sheets; nil where one of them has data, or there is none.
    var finding: ContentFinding.Code? {
        guard !isEmpty, allSatisfy(\.isWithoutData) else { return nil }
        return allSatisfy(\.rows.isEmpty) ? .empty : .headerOnly
    }
}
