import CLibCSV

/// libcsv's parser, fed with one physical line at a time.
///
/// A row ends at CR, LF or CR LF. A lenient parser takes a quotation mark where none should be for a character of the
/// cell; a strict one refuses the line.
final class CSVParser {
    private let parser: UnsafeMutablePointer<csv_parser>
    private let delimiter: UInt8
    private let options: UInt8
    private let rows = CSVRowCollector()

    init(delimiter: UInt8, isStrict: Bool = false) {
        self.delimiter = delimiter
        options = isStrict ? UInt8(CSV_STRICT) : 0
        parser = .allocate(capacity: 1)
        parser.initialize(to: csv_parser())
        // It fails for a null pointer only.
        csv_init(parser, options)
        csv_set_delim(parser, delimiter)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
    }

    /// The rows that end with this line, none where it is blank or the row goes on in the next line; nil where the parser
    /// refuses the line.
    ///
    /// - Parameter line: with a line feed at its end.
    func rows(endingIn line: [UInt8]) -> [CSVRow]? {
        let context = Unmanaged.passUnretained(rows).toOpaque()
        let taken = csv_parse(
            parser, line, line.count,
            { bytes, count, context in
                guard let context else { return }
                let rows = Unmanaged<CSVRowCollector>.fromOpaque(context).takeUnretainedValue()
                rows.addCell(UnsafeRawBufferPointer(start: bytes, count: count))
            },
            { _, context in
                guard let context else { return }
                Unmanaged<CSVRowCollector>.fromOpaque(context).takeUnretainedValue().endRow()
            }, context)
        return taken == line.count ? rows.takeFinished() : nil
    }

    /// Whether a row has begun and not ended: a quotation mark is open.
    var isInsideRow: Bool { rows.isInsideRow || parser.pointee.quoted != 0 }

    /// Forgets a row that has begun.
    func reset() {
        csv_free(parser)
        csv_init(parser, options)
        csv_set_delim(parser, delimiter)
        rows.reset()
    }
}

/// Takes libcsv's cells.
private final class CSVRowCollector {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var finished: [CSVRow] = []

    var isInsideRow: Bool { !ends.isEmpty }

    func addCell(_ cell: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: cell)
        ends.append(bytes.count)
    }

    func endRow() {
        finished.append(CSVRow(bytes: bytes, ends: ends))
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    func takeFinished() -> [CSVRow] {
        guard !finished.isEmpty else { return [] }
        defer { finished.removeAll(keepingCapacity: true) }
        return finished
    }

    func reset() {
        bytes.removeAll()
        ends.removeAll()
        finished.removeAll()
    }
}
