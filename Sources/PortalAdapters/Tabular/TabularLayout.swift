import ByteStreams
import Harvesting
import Vocabularies

/// How the cells of a table are told apart, where its headings are, and what its columns tell.
struct TabularLayout: Sendable {
    struct Column: Sendable {
        var heading: String
        /// nil where the vocabulary does not know the heading.
        var field: CatalogueField?
    }

    var delimiter: UInt8
    var columns: [Column]
    /// The physical line the last row of headings begins at; the data comes after it. 0 where there are no headings.
    var headingLine: Int

    /// How many rows may stand before the headings: titles, dates, notes of whoever made the sheet.
    static let deepestHeading = 10
    /// A table with more columns is no catalogue.
    static let mostColumns = 1_000

    /// Looks for the row of headings in the first rows of `sample`, read with each delimiter.
    ///
    /// - Throws: ``AdapterError`` with code `unexpectedContent` when there is none.
    init(sample: [UInt8], settings: TabularSettings) throws {
        let delimiters = settings.delimiter.map { [$0] } ?? TabularSettings.Delimiter.allCases
        let readings = try delimiters.map { ($0.byte, try TabularLayout.firstRows(sample, delimiter: $0.byte)) }
        if !settings.columnsByPosition.isEmpty {
            self = TabularLayout(readings, fields: settings.columnsByPosition)
            return
        }
        var best: (score: Int, layout: TabularLayout)?
        for (delimiter, rows) in readings {
            for (position, row) in rows.prefix(TabularLayout.deepestHeading).enumerated() {
                let columns = TabularLayout.columns(row, settings)
                let score = TabularLayout.score(columns)
                guard score > best?.score ?? 1 else { continue }
                var layout = TabularLayout(delimiter: delimiter, columns: columns, headingLine: row.line)
                if position + 1 < rows.count { layout.takeSubheadings(rows[position + 1], settings) }
                best = (score, layout)
            }
        }
        guard let best else { throw TabularLayout.noHeadings(readings[0].1) }
        self = best.layout
    }

    private init(delimiter: UInt8, columns: [Column], headingLine: Int) {
        self.delimiter = delimiter
        self.columns = columns
        self.headingLine = headingLine
    }

    /// Without headings, the delimiter that gives the most rows of the declared width is taken.
    private init(_ readings: [(UInt8, [CSVRow])], fields: [CatalogueField]) {
        let fitting = readings.map { reading in reading.1.filter { $0.count == fields.count }.count }
        let best = fitting.indices.max { fitting[$0] < fitting[$1] } ?? 0
        delimiter = readings[best].0
        columns = fields.enumerated().map { Column(heading: "column \($0 + 1)", field: $1) }
        headingLine = 0
    }

    private static func firstRows(_ sample: [UInt8], delimiter: UInt8) throws -> [CSVRow] {
        let reader = try CSVRowReader(PeekingByteSource(MemoryByteSource(sample)), delimiter: delimiter)
        var rows: [CSVRow] = []
        while rows.count <= deepestHeading, let item = try reader.next() {
            if case .row(let row) = item { rows.append(row) }
        }
        return rows
    }

    private static func columns(_ row: CSVRow, _ settings: TabularSettings) -> [Column] {
        (0..<min(row.count, mostColumns)).map { index in
            let heading = row.text(index) ?? ""
            let declared = settings.columns[HeadingVocabulary.normalised(heading)]
            return Column(heading: heading, field: declared ?? HeadingVocabulary.recognise(heading))
        }
    }

    /// How many different fields a row of headings names; 0 where none of them names the dataset.
    private static func score(_ columns: [Column]) -> Int {
        let fields = Set(columns.compactMap(\.field)).subtracting([.ignored])
        guard !fields.isDisjoint(with: [.title, .alternativeTitle, .identifier]) else { return 0 }
        return fields.count
    }

    /// A second row of headings under merged cells, as the template of 2017 has it: 信息资源分类 over 类, 项, 目, 细目.
    private mutating func takeSubheadings(_ row: CSVRow, _ settings: TabularSettings) {
        let below = TabularLayout.columns(row, settings)
        let named = below.indices.filter { !below[$0].heading.isEmpty }
        guard named.count >= 2, named.allSatisfy({ below[$0].field != nil }), below.count <= columns.count else {
            return
        }
        for index in named { columns[index] = below[index] }
        headingLine = row.line
    }

    private static func noHeadings(_ rows: [CSVRow]) -> AdapterError {
        let cells = rows.first.map { row in (0..<min(row.count, 8)).compactMap { row.text($0) } } ?? []
        let start = cells.isEmpty ? "nothing" : String(cells.joined(separator: ", ").prefix(120))
        return AdapterError(
            .unexpectedContent,
            """
            no row of headings among the first \(deepestHeading) rows (the first reads: \(start)); give a heading for the \
            title or the identifier and one for something else, or name the columns in the option 'columns'
            """)
    }
}
