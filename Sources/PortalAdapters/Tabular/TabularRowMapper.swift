import DCAT
import Harvesting
import Vocabularies

/// Maps rows to datasets by what their columns tell.
struct TabularRowMapper {
    let settings: TabularSettings
    /// The columns that tell each field, from left to right.
    private let positions: [CatalogueField: [Int]]
    private let columns: [TabularLayout.Column]

    init(_ layout: TabularLayout, _ settings: TabularSettings) {
        self.settings = settings
        columns = layout.columns
        var positions: [CatalogueField: [Int]] = [:]
        for (index, column) in layout.columns.enumerated() {
            if let field = column.field { positions[field, default: []].append(index) }
        }
        self.positions = positions
    }

    /// What is told of the columns once, not of every row.
    var columnIssues: [RecordIssue] {
        var issues: [RecordIssue] = []
        for (index, column) in columns.enumerated() where column.field == nil {
            let name = column.heading.isEmpty ? "column \(index + 1)" : column.heading
            issues.append(
                RecordIssue(
                    .columnUnmapped, .warning, field: name,
                    message: "The heading '\(name.prefix(80))' is not known; name it in 'columns' or in 'ignored'."))
        }
        for (field, indices) in positions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where indices.count > 1 {
            guard !field.isMultiple else { continue }
            let names = indices.map { "'\(columns[$0].heading)'" }.joined(separator: ", ")
            issues.append(
                RecordIssue(
                    .columnRepeated, .information, field: columns[indices[0]].heading,
                    message: "The columns \(names) tell the same; of each row the first that is filled is taken."))
        }
        if positions[.identifier] == nil {
            let message = "No column holds an identifier; one is made of each row's title, publisher and landing page."
            issues.append(RecordIssue(.identifierDerived, .warning, message: message))
        }
        return issues
    }

    /// What the row says.
    func entry(_ row: CSVRow) -> TabularEntry {
        let filled = row.filledCount
        guard filled <= columns.count else { return misaligned(row, filled) }
        var reader = CatalogueRowReader(row: TabularRow(row: row, mapper: self), rules: settings.rules)
        if row.count < columns.count, filled > 0 {
            reader.issues.add(
                .rowRagged, .information, "The row has \(row.count) cells under \(columns.count) headings.")
        }
        guard let dataset = reader.dataset() else {
            reader.issues.add(
                .recordUnreadable, .error, value: row.text(0), "The row gives neither a title nor an identifier.")
            return TabularEntry(
                key: nil, dataset: Dataset(identifier: ""),
                issues: reader.issues.take(record: "#\(row.line)", title: nil),
                line: row.line)
        }
        let title = dataset.title.preferred()
        return TabularEntry(
            key: TabularEntry.Key(identifier: dataset.identifier, title: title), dataset: dataset,
            issues: reader.issues.take(record: dataset.identifier, title: title), line: row.line)
    }

    /// A row with more cells than headings: from some cell on, all stand under the wrong heading.
    private func misaligned(_ row: CSVRow, _ filled: Int) -> TabularEntry {
        let message = """
            The row has \(filled) cells under \(columns.count) headings, so they cannot be told apart; put cells with \
            delimiters in quotation marks.
            """
        let issue = RecordIssue(
            .rowRagged, .error, record: "#\(row.line)", title: text(.title, in: row), value: row.text(0),
            message: message)
        return TabularEntry(key: nil, dataset: Dataset(identifier: ""), issues: [issue], line: row.line)
    }

    // MARK: Cells

    /// The first filled cell of the field.
    func text(_ field: CatalogueField, in row: CSVRow) -> String? {
        guard let indices = positions[field] else { return nil }
        for index in indices {
            if let text = row.text(index) { return text }
        }
        return nil
    }

    /// The filled cells of the field, with their headings.
    func cells(_ field: CatalogueField, in row: CSVRow) -> [(heading: String, text: String)] {
        (positions[field] ?? []).compactMap { index in row.text(index).map { (columns[index].heading, $0) } }
    }

    func heading(_ field: CatalogueField) -> String {
        positions[field]?.first.map { columns[$0].heading } ?? field.rawValue
    }

    /// Whether the table tells the field at all.
    func hasColumn(_ field: CatalogueField) -> Bool { positions[field] != nil }
}

/// A row under the headings of its table.
struct TabularRow: CatalogueRow {
    let row: CSVRow
    let mapper: TabularRowMapper

    func text(_ field: CatalogueField) -> String? { mapper.text(field, in: row) }

    func cells(_ field: CatalogueField) -> [(heading: String, text: String)] { mapper.cells(field, in: row) }

    func heading(_ field: CatalogueField) -> String { mapper.heading(field) }

    func tells(_ field: CatalogueField) -> Bool { mapper.hasColumn(field) }
}
