import ByteStreams
import DCAT
import Fetching
import Harvesting
import Vocabularies

/// Reads a catalogue that was handed in as a table: CSV or TSV in any common character encoding, with a row a dataset or a
/// row a distribution.
struct TabularAdapter: PortalAdapter {
    let settings: TabularSettings

    /// - Throws: ``AdapterError`` with code `configuration`.
    init(_ portal: PortalDeclaration) throws(AdapterError) { settings = try TabularSettings(portal) }

    func firstRequests() -> [HarvestRequest] {
        [HarvestRequest(FetchRequest(.get, settings.endpoint), role: "table")]
    }

    func read(
        _ response: HarvestResponse, receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        do {
            return try readTable(response, receive)
        } catch let error as ByteStreamError {
            throw AdapterError(error.code == .tooLarge ? .limit : .malformed, error.description)
        }
    }

    private func readTable(
        _ response: HarvestResponse, _ receive: (HarvestedRecord) throws -> Void
    ) throws -> PageSummary {
        let (source, guess) = try TabularSource.open(response, settings)
        let sample = try Array(source.peek(TabularSource.sampleLength).prefix(TabularSource.sampleLength))
        let layout = try TabularLayout(sample: sample, settings: settings)
        var settings = settings
        if settings.rules.dayMonthOrder == nil {
            settings.rules.dayMonthOrder = try TabularDayOrder.order(in: sample, layout) ?? settings.countryOrder
        }
        let reader = try CSVRowReader(source, delimiter: layout.delimiter)
        reader.expectedCount = layout.columns.count
        var joiner = TabularJoiner()
        let mapper = TabularRowMapper(layout, settings)
        var rowCount = 0
        var issues = mapper.columnIssues
        while let item = try reader.next() {
            switch item {
            case .fault(let fault, let line, let excerpt):
                if line > layout.headingLine { try receive(.failure(.init(fault, line: line, excerpt: excerpt))) }
            case .row(let row):
                guard row.line > layout.headingLine, !row.isBlank else { continue }
                rowCount += 1
                try joiner.add(mapper.entry(row), receive)
            }
        }
        try joiner.finish(receive)
        issues += documentIssues(reader, guess, rowCount: rowCount, response.response.body)
        return PageSummary(issues: issues)
    }

    private func documentIssues(
        _ reader: CSVRowReader, _ guess: CharsetGuess, rowCount: Int, _ body: ResponseBody
    ) -> [RecordIssue] {
        var issues: [RecordIssue] = []
        func add(_ severity: RecordIssue.Severity, _ message: String) {
            issues.append(RecordIssue(.documentFault, severity, message: message))
        }
        if rowCount == 0 { add(.error, "The table has headings and no rows.") }
        if body.isTruncated { add(.error, "The transfer was cut at the size limit; rows are missing.") }
        if !reader.endsWithLineFeed { add(.information, "The last line has no line feed; the file may have been cut.") }
        if reader.removedNULs > 0 { add(.warning, "\(reader.removedNULs) NUL bytes were left out.") }
        if guess.reason == .fallback, settings.charset == nil {
            add(.warning, "The character encoding is not plain; the table was read as \(guess.charset).")
        }
        return issues
    }
}

extension RecordIssue {
    fileprivate init(_ fault: CSVRowReader.Fault, line: Int, excerpt: String) {
        let message =
            switch fault {
            case .unclosedQuote: "A quotation mark in line \(line) is not closed; the line was left out."
            case .tooLong: "Line \(line) is longer than a mebibyte; it was left out."
            case .abandoned: "Too many lines have open quotation marks; the table was not read beyond line \(line)."
            }
        self.init(.rowUnreadable, .error, record: "#\(line)", value: excerpt, message: message)
    }
}
